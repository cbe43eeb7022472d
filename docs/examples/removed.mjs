// Prints what `readout read` took out of a page, and why.
import { text } from 'node:stream/consumers';

const { article } = JSON.parse(await text(process.stdin));
for (const { why, text } of article.removed) console.log(`${why}: ${text.slice(0, 60)}`);
