// Prints the hash of each article in JSON Lines.
import { createInterface } from 'node:readline';

for await (const line of createInterface({ input: process.stdin }))
  console.log(JSON.parse(line).article.sha256);
