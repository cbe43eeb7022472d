// Prints the figures of `evaluation/bargaining.json`.
import { text } from 'node:stream/consumers';

const { issues, models } = JSON.parse(await text(process.stdin));
console.log(`${issues} issues, mean absolute error on scales of 0 to 100, nineteen in twenty resamples`);
for (const [name, { error, interval, issues: n }] of Object.entries(models))
  console.log(
    `${name.padEnd(16)} ${error.toFixed(2)}  ${interval.map((end) => end.toFixed(2)).join(' to ')}${n === issues ? '' : `  (${n} issues)`}`,
  );
