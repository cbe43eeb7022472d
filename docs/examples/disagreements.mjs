// Prints the disagreements in a brief (`readout brief --format json`) with the words of both ends.
import { text } from 'node:stream/consumers';

const { actors, statements, disagreements } = JSON.parse(await text(process.stdin));
const names = new Map(actors.map(({ id, name }) => [id, name]));
const speakers = new Map(statements.map(({ id, speaker }) => [id, names.get(speaker)]));
for (const { grade, between, a, b, because } of disagreements) {
  console.log(`${grade}, ${between}: ${because}`);
  for (const { statement, evidence } of [a, b])
    console.log(`  ${speakers.get(statement) ?? 'the article'}: ${evidence.text}`);
}
