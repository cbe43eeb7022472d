import { describe, expect, it } from 'vitest';
import { readModel } from '../conflict/model-file.ts';
import { simulate } from '../outlook/simulate.ts';
import type { OptionModel } from '../record/conflict-model.ts';
import { outlookText } from './outlook-text.ts';

const MODEL = `title: Bank and island
decisionMakers:
  - name: North
    options: [{ id: cede, name: Cede the bank }]
    preferences: [{ prefers: not cede, note: "evidence: own words, stance −2, 3 statements", evidence: [s1, s2, s3] }]
  - name: South
    options: [{ id: withdraw, name: Withdraw }]
    preferences: [{ prefers: withdraw, note: "evidence: reported, stance +2, 1 statement", evidence: [s4] }]
statusQuo: []
`;
const model = readModel(MODEL, 'model.yaml') as OptionModel;
const simulation = simulate(model, { draws: 200, seed: 1, concept: 'Nash' });
const textOf = (change: Partial<typeof simulation> = {}): string =>
  outlookText({ model, simulation: { ...simulation, ...change }, seed: 1, concept: 'Nash' });

describe('outlookText', () => {
  it('says in words what each state is, and shows how the first came to rest', () => {
    expect(textOf()).toMatch(/ {2}NY +\d+ % \(.*\n {8}South: Withdraw\n/);
    expect(textOf()).toMatch(/ {2}NN +\d+ % \(.*\n {8}nobody does any of it\n/);
    expect(textOf()).toMatch(/after each tenth of the draws:(?: \d+){10} %\n/);
  });

  it('gives no word when nothing holds in a fifth of the draws', () => {
    expect(textOf()).toMatch(/Cede the bank; (?:almost|very|un)/);
    const states = simulation.states.map((state) => ({ ...state, share: 0.1 }));
    for (const change of [{ states }, { states: [] }]) {
      expect(textOf(change)).toContain('The inputs hardly tell one outcome from another');
      expect(textOf(change)).toContain('Cede the bank; no word: the inputs hardly tell');
      expect(textOf(change)).not.toMatch(/; (?:almost|very|likely|unlikely|roughly)/);
    }
  });

  it('gives no word where nothing is uncertain', () => {
    const ranked = readModel(
      MODEL.replaceAll(/preferences: .*/g, 'ranking: [[NN], [YN], [NY], [YY]]'),
      'model.yaml',
    ) as OptionModel;
    const text = outlookText({
      model: ranked,
      simulation: simulate(ranked, { draws: 5, seed: 1, concept: 'Nash' }),
      seed: 1,
      concept: 'Nash',
    });
    expect(text).toContain('by Nash; 0 uncertain inputs\n');
    expect(text).toContain('Cede the bank; no word: nothing in the model is uncertain');
  });
});
