// Prints the main figures of `evaluation/positions.json`.
import { text } from 'node:stream/consumers';

const result = JSON.parse(await text(process.stdin));
for (const [name, set] of [
  ['stories that rules were mended on', result.dev],
  ['stories kept unseen', result['held-out']],
]) {
  console.log(
    `${name}: ${Object.keys(set.codebooks).length} stories, ${set['statements found'].gold} statements`,
  );
  for (const what of [
    'issues of statements',
    'stances',
    'described',
    'positions',
    'relations',
    'disagreements',
    'assessment',
  ]) {
    const { precision, recall, right, found } = set[what];
    console.log(`  ${what}: precision ${precision} %, recall ${recall} % (${right} right of ${found} found)`);
  }
  for (const basis of ['own words', 'reported']) {
    const signs = Object.entries(set.signs).filter(([name]) => name.startsWith(basis));
    const [same, turned, absent] = ['same', 'turned', 'absent'].map((name) =>
      signs.reduce((sum, [, counts]) => sum + counts[name], 0),
    );
    const misread = Math.round((100 * (turned + absent / 2)) / (same + turned + absent));
    console.log(
      `  positions of sides, ${basis}: ${same} as the reader has them, ${turned} the other way round, ${absent} not there: misread ${misread} %`,
    );
  }
}
