// Prints what `readout read` found out about each article.
import { createInterface } from 'node:readline';

for await (const line of createInterface({ input: process.stdin })) {
  const { from, article } = JSON.parse(line);
  if (!article) continue;
  const { title, authors, outlet, published, kind, blocks, removed } = article;
  console.log(from);
  console.log(`  ${title}`);
  console.log(
    `  ${kind}, ${outlet ?? 'outlet not known'}, ${published ?? 'no date'}, by ${authors.join(' and ') || 'no one named'}`,
  );
  console.log(
    `  ${blocks.length} blocks; removed: ${[...new Set(removed.map(({ why }) => why))].join(', ') || 'nothing'}`,
  );
}
