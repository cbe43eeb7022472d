import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordKey } from './word-forms.ts';

describe('forms of one word share a key', () => {
  it.each([
    'cede cedes ceded ceding',
    'territory territories Territory',
    'agree agrees agreed agreeing',
    'free frees freed freeing',
    'withdraw withdraws withdrew withdrawn withdrawing',
    'strike strikes struck striking',
    'pay pays paid paying',
    'hold held holding',
    'give gives gave given giving',
    'release releases released releasing',
    'impose imposed imposing',
    'stop stops stopped stopping',
    'negotiate negotiated negotiating',
    'monitor monitors monitored monitoring',
    'ignore ignored ignoring',
    'exclude excluded excluding',
    'exchange exchanges exchanged exchanging',
    'belong belonged belonging',
    'settle settled settling',
    'require required requiring',
    'reveal revealed revealing',
    'offer offered offering',
    'visit visited visiting',
    'invite invited inviting',
    'cancel cancelled canceled cancelling',
    'fulfil fulfill fulfilled',
    'recognise recognised recognize recognizing recognises',
    'labour labor labours',
    'defence defense',
    'centre center centres',
    'sanction sanctions sanctioned',
    'duty duties',
    'hostility hostilities',
    'crisis crises',
    'child children',
    'life lives',
    'veto vetoes vetoed',
    'bus buses',
    'base bases based',
    'close closes closed closing',
    'tie ties tied tying',
    'lay lays laid laying',
    'add added adding',
    'boycott boycotts boycotted boycotting',
    'cease-fire cease-fires',
    'tax taxes taxed taxing',
    'process processes',
    'minister ministers minister’s ministers’',
  ])('%s', (forms) => {
    expect(new Set(forms.split(' ').map(wordKey)).size).toBe(1);
  });
});

describe('words that only look alike keep apart', () => {
  it.each([
    ['withdraw', 'withdrawal'],
    ['sit', 'site'],
    ['plan', 'plane'],
    ['rat', 'rate'],
    ['hop', 'hope'],
    ['car', 'care'],
    ['arm', 'arms'],
    ['talk', 'talks'],
    ['new', 'news'],
    ['rule', 'ruling'],
    ['hundred', 'hundr'],
    ['during', 'dure'],
    ['king', 'k'],
    ['this', 'thi'],
    ['need', 'ne'],
    ['bias', 'bia'],
  ])('%s, %s', (a, b) => {
    expect(wordKey(a)).not.toBe(wordKey(b));
  });
});

it('a key says nothing of case, and nothing breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (word) => {
      expect(typeof wordKey(word)).toBe('string');
      expect(wordKey(word)).toBe(wordKey(word));
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
      expect(wordKey(word.toUpperCase())).toBe(wordKey(word));
    }),
  );
});
