// Prints the statements that `readout statements` gives: speaker, side, wording and words.
import { createInterface } from 'node:readline';

const SURE = 0.7;

for await (const line of createInterface({ input: process.stdin })) {
  const { statements, actors } = JSON.parse(line);
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  for (const { speaker, speakingFor, certainty, quotation, content, confidence } of statements) {
    if (confidence < SURE) continue;
    const who = names.get(speaker) ?? 'no one named';
    const side = speakingFor && speakingFor !== speaker ? ` for ${names.get(speakingFor)}` : '';
    console.log(`${who}${side} (${certainty}, ${quotation})`);
    console.log(`  ${content.map(({ text }) => text).join(' … ')}`);
  }
}
