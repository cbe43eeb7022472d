import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gameOf } from './compile.ts';
import { checkModel, readModel } from './model-file.ts';
import { modelText } from './model-text.ts';

const folder = join(import.meta.dirname, '../../catalog/conflicts');
const NASTY = `title: "yes: [no] # 1"
decisionMakers:
  - name: "O'Neill & Sons: the *firm*"
    options:
      - { id: "yes", name: "- 'quoted' \\"twice\\"", direction: back, evidence: [a1.s1], note: "line\\nbreak" }
      - { id: "123" }
    preferences:
      - { prefers: "(yes and 123) or not (yes iff 123)", evidence: [a1.s2] }
      - 123 if yes
  - name: Other
    options:
      - { id: "null" }
    weights: { "yes": -1.5, "null": 2 }
infeasible: [yes and not null]
statusQuo: ["123"]
coalitions: [["o-neill-sons-the-firm-", other]]
drafted: { title: "12345678", "option yes": "1e234567", "wish o-neill-sons-the-firm- 123+yes": 0abc1234, "maker : # x": "00000000" }
`;

test.each([
  ...readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const),
  ['names that YAML would take for something else', NASTY] as const,
])('%s comes back from its text the same', (name, text) => {
  const model = readModel(text, name);
  for (const as of ['yaml', 'json'] as const) {
    const written = modelText(model, as);
    expect(checkModel(written, name).problems).toEqual([]);
    const again = readModel(written, name);
    expect(again).toEqual(model);
    expect(gameOf(again)).toEqual(gameOf(model));
    expect(modelText(again, as)).toBe(written);
  }
});
