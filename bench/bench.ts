/**
 * `npm run bench`: how fast each stage is in one thread, beside npm `compromise` on the same text in the same run, how
 * long whole processes take, and how memory and time grow. Text: our sample coverage. Figures go to `results.json`;
 * `npm run bench -- NAME…` measures those alone and leaves the other figures as they are.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { bargainingTimes } from './bargaining.ts';
import { conflictTimes } from './conflict.ts';
import { conflictCommands } from './conflict-commands.ts';
import { growth } from './growth.ts';
import { manyArticles } from './many-articles.ts';
import { peakMemory } from './peak-memory.ts';
import { processTimes } from './process-times.ts';
import { readingGrowth } from './reading-growth.ts';
import { serveTimes } from './serve.ts';
import { throughput } from './throughput.ts';
import { workbenchTimes } from './workbench.ts';

const MEASURES = {
  throughput,
  growth,
  readingGrowth,
  processes: processTimes,
  memory: peakMemory,
  manyArticles: () => manyArticles(),
  bargaining: bargainingTimes,
  conflict: conflictTimes,
  conflictCommands,
  serve: serveTimes,
  workbench: workbenchTimes,
};

const file = new URL('results.json', import.meta.url);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in MEASURES));
if (unknown.length > 0)
  throw new Error(`no measure ${unknown.join(', ')}; there are ${Object.keys(MEASURES).join(', ')}`);

const results: Record<string, unknown> = {
  ...JSON.parse(readFileSync(file, 'utf8')),
  on: `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}`,
};
console.log(results.on);
for (const [name, measure] of Object.entries(MEASURES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  results[name] = await measure();
  console.table(results[name]);
}
writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);
