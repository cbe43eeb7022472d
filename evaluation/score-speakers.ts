/**
 * Scores the actors stage on annotated passages: speaker, office and side of each marked source.
 * Run: node evaluation/score-speakers.ts [--all] [FILE…]; without files it takes evaluation/speakers/*.json.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { actorLexicon } from '../src/actors/lexicon.ts';
import { type Passage, scorePassage, type Verdict } from './speaker-passages.ts';

const { values, positionals } = parseArgs({ options: { all: { type: 'boolean' } }, allowPositionals: true });
const folder = new URL('speakers/', import.meta.url);
const files =
  positionals.length > 0
    ? positionals
    : readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => new URL(name, folder));
const lexicon = actorLexicon();
const total: Verdict[] = [];
for (const file of files) {
  const { passages } = JSON.parse(readFileSync(file, 'utf8')) as { passages: Passage[] };
  const verdicts = passages.flatMap((passage) => scorePassage(passage, lexicon));
  total.push(...verdicts);
  console.log(basename(String(file)).padEnd(16), line(verdicts));
  for (const { passage, number, source, what, expected, found } of verdicts.filter(
    (verdict) => values.all || !verdict.right,
  ))
    console.log(`  ${passage} [${number}] “${source}” ${what}: expected ${expected}, found ${found}`);
}
console.log('all'.padEnd(16), line(total));

function line(verdicts: readonly Verdict[]): string {
  return ['speaker', 'office', 'side']
    .map((what) => {
      const of = verdicts.filter((verdict) => verdict.what === what);
      const right = of.filter((verdict) => verdict.right).length;
      return `${what} ${right}/${of.length} (${((100 * right) / Math.max(1, of.length)).toFixed(1)} %)`;
    })
    .join('   ');
}
