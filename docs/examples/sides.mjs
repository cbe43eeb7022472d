// Prints the people in a brief (`readout brief --format json`) and the side each speaks for.
import { text } from 'node:stream/consumers';

const { actors, statements } = JSON.parse(await text(process.stdin));
const names = new Map(actors.map(({ id, name }) => [id, name]));
for (const { id, name, kind, side } of actors) {
  const count = statements.filter(({ speaker }) => speaker === id).length;
  if (kind === 'person' && count > 0)
    console.log(`${name}: ${names.get(side) ?? 'side not known'} (${count})`);
}
