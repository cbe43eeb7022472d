/**
 * Adds to package-lock.json the optional packages that are for other machines (darwin, win32, musl …) and that npm
 * left out because the registry it asked doesn't serve them here: without them `npm ci` refuses the lock file.
 * What each is for is read off its name. Run it after a dependency changes: node scripts/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'wasm32',
];
const PROCESSORS = {
  armv7: 'arm',
  arm: 'arm',
  arm64: 'arm64',
  ia32: 'ia32',
  loong64: 'loong64',
  mips64el: 'mips64el',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  x64: 'x64',
  wasm32: 'wasm32',
};
const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingPackages(lock.packages);

for (const [path, entry] of missing) lock.packages[path] = entry;
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
console.error(`${missing.length} packages for other machines added to package-lock.json`);

function missingPackages(packages) {
  return Object.values(packages).flatMap((owner) =>
    Object.entries(owner.optionalDependencies ?? {})
      .filter(([name, version]) => !packages[`node_modules/${name}`] && /^\d/.test(version))
      .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version, owner.dev === true)]),
  );
}

function entryOf(name, version, dev) {
  const words = name.split(/[/-]/);
  const processor = words
    .map((word) => PROCESSORS[word] ?? PROCESSORS[word.replace(/(hf|eabi|eabihf)$/, '')])
    .find(Boolean);
  const system = words.find((word) => SYSTEMS.includes(word));
  return {
    version,
    ...(processor ? { cpu: [processor] } : {}),
    ...(dev ? { dev } : {}),
    ...(words.some((word) => word.startsWith('musl')) ? { libc: ['musl'] } : {}),
    optional: true,
    ...(system ? { os: [system] } : {}),
  };
}
