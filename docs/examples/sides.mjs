// Prints who speaks for whom in a brief (`readout brief --format json`).
import { text } from 'node:stream/consumers';

const { actors, statements } = JSON.parse(await text(process.stdin));
const names = new Map(actors.map(({ id, name }) => [id, name]));
const counts = new Map();
for (const { speaker, speakingFor } of statements) {
  if (speaker === undefined || speaker === speakingFor) continue;
  const line = `${names.get(speaker)}: ${names.get(speakingFor) ?? 'side not known'}`;
  counts.set(line, (counts.get(line) ?? 0) + 1);
}
for (const [line, count] of [...counts].sort()) console.log(`${line} (${count})`);
