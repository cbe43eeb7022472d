// Prints the main figures of `evaluation/coverage.json`.
import { text } from 'node:stream/consumers';

const { coverage, nasty, secondReader } = JSON.parse(await text(process.stdin));
for (const [name, { said, withPossible }] of Object.entries({
  'sample coverage': coverage,
  'hard articles': nasty,
  'articles of a second reader': secondReader,
})) {
  console.log(`${name}, ${said.statements.gold} statements annotated`);
  for (const [what, { precision, recall }] of [
    ['statements shown as said', said.statements],
    ['with the possible ones', withPossible.statements],
    ['conditions', said.conditionals],
  ])
    console.log(`  ${what}: precision ${precision} %, recall ${recall} %`);
  const details = ['speaker', 'office', 'side', 'certainty', 'quotation'];
  console.log(
    `  of those found, right: ${details.map((what) => `${what} ${said[what].percent} %`).join(', ')}`,
  );
}
