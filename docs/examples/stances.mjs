// Prints the stances in a brief (`readout brief --format json`): who, on what, and the words that show it.
import { text } from 'node:stream/consumers';

const { actors, issues, stances } = JSON.parse(await text(process.stdin));
const names = new Map([...actors, ...issues].map(({ id, name }) => [id, name]));
for (const { actor, issue, stance, basis, expression, object } of stances)
  console.log(
    `${names.get(actor)}, ${names.get(issue)}: ${stance > 0 ? '+' : ''}${stance}, ${basis}: “${expression.text}” “${object.text}”`,
  );
