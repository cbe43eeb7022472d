/**
 * How the time and the memory of a brief grow with the number of articles: 100, 1,000 and 10,000 of a coverage that
 * is made for it, each in a process of its own, stage by stage, then the whole and the files it is written to.
 * `timesPer` is time for each article against the smallest run, which also pays for compiling the code: 1 is linear.
 * Run alone: `node bench/many-articles.ts [COUNT…]`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actorLexicon } from '../src/actors/lexicon.ts';
import { resolveActors } from '../src/actors/resolve.ts';
import { writeWhole } from '../src/cli/output.ts';
import { keepGarbageSmall } from '../src/cli/small-memory.ts';
import { makeBrief } from '../src/pipeline/brief.ts';
import { shippedCodebooks } from '../src/pipeline/codebooks.ts';
import { loadModel } from '../src/pipeline/model.ts';
import { contentsOf, onIssues, placementOf } from '../src/pipeline/positions.ts';
import { renderBrief } from '../src/pipeline/rendering.ts';
import { compareStories } from '../src/pipeline/same-story.ts';
import { chosenCodebook } from '../src/positions/chosen-codebook.ts';
import { compileTerms } from '../src/positions/terms.ts';
import { readSource } from '../src/reading/read.ts';
import type { Article } from '../src/record/article.ts';
import { groundingFaults } from '../src/record/grounding.ts';
import { readStatements } from '../src/statements/statements.ts';
import { groupUtterances } from '../src/statements/utterances.ts';
import { rounded } from './sample.ts';
import { syntheticCoverage } from './synthetic-coverage.ts';

export interface StageGrowth {
  readonly stage: string;
  readonly articles: number;
  readonly seconds: number;
  readonly msPerArticle: number;
  readonly timesPer: number | undefined;
  /** What lives on the heap once the stage is done, and the most the process has had so far. */
  readonly heapMB: number;
  readonly peakMB: number;
}

type Measured = Omit<StageGrowth, 'articles' | 'msPerArticle' | 'timesPer'>;

const COUNTS: readonly number[] = [100, 1_000, 10_000];
const SEED = 1;

export function manyArticles(counts: readonly number[] = COUNTS): readonly StageGrowth[] {
  const runs = counts.map((count) => ({
    count,
    stages: [...inProcess('stages', count), ...inProcess('whole', count)],
  }));
  const first = runs[0]!;
  return runs.flatMap(({ count, stages }) =>
    stages.map((measured, k) => ({
      articles: count,
      ...measured,
      msPerArticle: rounded((1000 * measured.seconds) / count, 3),
      timesPer:
        count === first.count
          ? undefined
          : rounded(measured.seconds / count / (first.stages[k]!.seconds / first.count), 2),
    })),
  );
}

function inProcess(what: 'stages' | 'whole', count: number): readonly Measured[] {
  const file = fileURLToPath(import.meta.url);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--expose-gc', file, `--${what}`, String(count)],
    {
      maxBuffer: 1e8,
    },
  );
  if (status !== 0) throw new Error(`${what} of ${count} articles ended with ${status}: ${stderr}`);
  return JSON.parse(String(stdout));
}

/** Each stage by itself over all articles, with what it gives kept as the brief keeps it. */
async function stages(count: number): Promise<readonly Measured[]> {
  const { model } = await loadModel();
  const lexicon = actorLexicon();
  const rows: Measured[] = [];
  const timed = <T>(stage: string, act: () => T): T => {
    const start = performance.now();
    const result = act();
    rows.push(measured(stage, start));
    return result;
  };
  const articles = timed('reading', () => readCoverage(count));
  const readings = timed('statements', () =>
    articles.map((article) => ({ article, ...readStatements(article, model) })),
  );
  const chosen = timed('codebook', () => chosenCodebook(shippedCodebooks(), contentsOf(readings)));
  const terms = chosen && compileTerms(chosen.codebook);
  const marked = timed('same stories', () => compareStories(articles).articles);
  const onTopic = timed('on issues', () => readings.map((reading) => onIssues(reading, terms)));
  const resolved = timed('actors', () =>
    resolveActors(
      onTopic.map((reading, k) => ({ ...reading, article: marked[k]! })),
      lexicon,
    ),
  );
  const statements = timed('utterances', () => groupUtterances(resolved.statements));
  timed('positions', () => placementOf(marked, statements, resolved, chosen));
  return rows;
}

/** The brief as the command makes it, articles coming one by one. */
async function whole(count: number): Promise<readonly Measured[]> {
  const model = await loadModel();
  const rows: Measured[] = [];
  let start = performance.now();
  async function* source() {
    let number = 0;
    for (const one of syntheticCoverage(count, SEED))
      for (const article of readSource(one, {}).articles) {
        number += 1;
        yield { from: one.from, article: { ...article, id: `a${number}` }, problems: [] };
      }
  }
  const brief = await makeBrief(source(), {
    model,
    lexicon: actorLexicon(),
    codebooks: shippedCodebooks(),
    version: '0',
    seed: SEED,
  });
  rows.push(measured('whole brief', start));
  start = performance.now();
  groundingFaults(brief);
  rows.push(measured('grounding', start));
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  for (const format of ['json', 'html'] as const) {
    start = performance.now();
    writeWhole(join(folder, `brief.${format}`), await renderBrief(brief, format));
    rows.push(measured(`written as ${format.toUpperCase()}`, start));
  }
  rmSync(folder, { recursive: true });
  return rows;
}

function readCoverage(count: number): readonly Article[] {
  const articles: Article[] = [];
  for (const source of syntheticCoverage(count, SEED))
    for (const article of readSource(source, {}).articles)
      articles.push({ ...article, id: `a${articles.length + 1}` });
  return articles;
}

/** Read before the rubbish is collected, so that peak and time are those of an ordinary run. */
function measured(stage: string, start: number): Measured {
  const seconds = rounded((performance.now() - start) / 1000, 3);
  const peakMB = rounded(peakKilobytes() / 1024);
  globalThis.gc?.();
  return { stage, seconds, heapMB: rounded(process.memoryUsage().heapUsed / 2 ** 20), peakMB };
}

function peakKilobytes(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [mode, count] = process.argv.slice(2);
  keepGarbageSmall();
  if (mode === '--stages' || mode === '--whole')
    console.log(JSON.stringify(await (mode === '--stages' ? stages : whole)(Number(count))));
  else {
    const counts = process.argv.slice(2).map(Number);
    console.table(manyArticles(counts.length > 0 ? counts : COUNTS));
  }
}
