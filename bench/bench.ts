/**
 * `npm run bench`: how fast each stage is in one thread, beside npm `compromise` on the same text in the same run, how
 * long whole processes take, and how memory and time grow. Text: our sample coverage. Figures go to `results.json`.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { growth } from './growth.ts';
import { manyArticles } from './many-articles.ts';
import { peakMemory } from './peak-memory.ts';
import { processTimes } from './process-times.ts';
import { readingGrowth } from './reading-growth.ts';
import { throughput } from './throughput.ts';

const results = {
  on: `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}`,
  throughput: await throughput(),
  growth: await growth(),
  readingGrowth: readingGrowth(),
  processes: await processTimes(),
  memory: await peakMemory(),
  manyArticles: manyArticles(),
};

writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify(results, undefined, 2)}\n`);
console.log(results.on);
for (const table of [
  results.throughput,
  results.growth,
  results.readingGrowth,
  results.processes,
  results.memory,
  results.manyArticles,
])
  console.table(table);
