// Prints the conditions that `readout statements` found and what they are said to lead to.
import { text } from 'node:stream/consumers';

const { conditionals } = JSON.parse(await text(process.stdin));
for (const { condition, outcome } of conditionals) console.log(`${condition.text} → ${outcome.text}`);
