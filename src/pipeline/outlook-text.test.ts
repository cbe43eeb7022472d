import { describe, expect, it } from 'vitest';
import { outlookOf } from './outlook.ts';
import { outlookText } from './outlook-text.ts';
import { machine, type Outside } from './outside.ts';

const MODEL = `title: Bank and island
decisionMakers:
  - name: North
    options: [{ id: cede, name: Cede the bank }]
    preferences: [{ prefers: not cede, basis: own words, stance: -2, checked: true, evidence: [s1, s2, s3] }]
  - name: South
    options: [{ id: withdraw, name: Withdraw }]
    preferences: [{ prefers: withdraw, basis: reported, stance: 2, evidence: [s4] }]
statusQuo: []
`;

const outsideWith = (text: string): Outside => ({
  ...machine,
  read: () => Promise.resolve(new TextEncoder().encode(text)),
});
const textOf = async (model = MODEL): Promise<string> =>
  outlookText(
    await outlookOf('model.yaml', { draws: 200, seed: 1, concept: 'Nash', fixed: {} }, outsideWith(model)),
  );

describe('outlookText', () => {
  it('says in words what each state is and how today leads there, and shows how the first came to rest', async () => {
    const text = await textOf();
    expect(text).toMatch(/ {2}NY +\d+ % \(.*\n {8}“Withdraw” by South\n.*South sees to “Withdraw”\./);
    expect(text).toMatch(/ {2}NN +\d+ % \(.*\n {8}nobody does any of it\n/);
    expect(text).toMatch(/after each tenth of the draws:(?: \d+){10} %\n/);
  });

  it('gives a word with its range where the wish is known, and none where the share is a coin’s', async () => {
    expect(await textOf()).toContain('Cede the bank; almost no chance, 0 to 5 %');
    const wide = MODEL.replace('basis: own words, stance: -2, checked: true', 'basis: inferred, stance: -1')
      .replace('[s1, s2, s3]', '[s1]')
      .replace('basis: reported', 'basis: assumed');
    expect(await textOf(wide)).toMatch(/Cede the bank; no word: the inputs hardly tell/);
    expect(await textOf(wide)).toMatch(/Withdraw; no word: its owner’s wish is assumed/);
  });

  it('heeds what a decision maker does not see', async () => {
    const blind = MODEL.replace('  - name: South', '    unseen: [withdraw]\n  - name: South');
    expect(await textOf(blind)).not.toBe(await textOf());
  });

  it('gives no word where nothing is uncertain', async () => {
    const text = await textOf(MODEL.replaceAll(/preferences: .*/g, 'ranking: [[NN], [YN], [NY], [YY]]'));
    expect(text).toContain('by Nash; 0 uncertain wishes\n');
    expect(text).toContain('Cede the bank; no word: nothing in the model is uncertain');
  });
});
