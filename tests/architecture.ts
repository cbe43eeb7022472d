/** The import table of `src/`: each folder with the folders it may import beside itself. */

const RECORD = ['core', 'record'];
const STAGES = ['reading', 'statements', 'actors', 'positions', 'conflict', 'bargaining', 'outlook'];

export const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: [],
  record: ['core'],
  reading: RECORD,
  statements: RECORD,
  actors: RECORD,
  positions: RECORD,
  conflict: RECORD,
  bargaining: RECORD,
  outlook: [...RECORD, 'conflict', 'bargaining'],
  views: RECORD,
  briefing: [...RECORD, 'views'],
  store: RECORD,
  pipeline: [...RECORD, ...STAGES, 'views', 'briefing', 'store'],
  server: [...RECORD, 'store', 'pipeline'],
  cli: [...RECORD, 'store', 'pipeline', 'server'],
  web: [...RECORD, 'positions', 'conflict', 'bargaining', 'views'],
  'index.ts': [...RECORD, ...STAGES, 'briefing', 'pipeline', 'store'],
};

/** Folders that run in a page as well as in Node and give the same result every time. */
export const PURE: ReadonlySet<string> = new Set(['core', 'record', ...STAGES, 'views', 'briefing']);

/** What they may not import: anything of Node's. */
export const IMPURE_IMPORT: RegExp =
  /^node:|^(?:fs|path|os|crypto|http|https|net|child_process|process)(?:\/|$)/;

export const BANNED_WORDS: readonly { readonly word: RegExp; readonly reason: string }[] = [
  {
    word: /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/,
    reason: 'the time comes in as an argument',
  },
  { word: /\bMath\.random\b/, reason: 'randomness comes from a seed' },
  { word: /(?<![.\w])fetch\(/, reason: 'the network is reached by pipeline/ alone' },
  { word: /(?<![.\w])process\./, reason: 'nothing of Node is used' },
];

/** The table as Biome's overrides, one for each folder that there is a rule for. */
export function lintOverrides(): readonly object[] {
  const folders = Object.keys(ALLOWED).filter((name) => !name.includes('.'));
  return folders.map((folder) => {
    const barred = folders.filter((other) => other !== folder && !ALLOWED[folder]!.includes(other));
    const patterns = [
      {
        group: barred.map((name) => `**/${name}/**`),
        message: `${folder}/ may not import this folder: see tests/architecture.ts.`,
      },
      ...(PURE.has(folder)
        ? [{ group: ['node:*', 'node:*/**'], message: `${folder}/ runs in a page too: nothing of Node's.` }]
        : []),
    ];
    return {
      includes: [`src/${folder}/**`, '!**/*.test.ts'],
      linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } },
    };
  });
}
