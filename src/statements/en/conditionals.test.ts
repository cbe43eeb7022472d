import { describe, expect, it } from 'vitest';
import { analysisOf, marked } from '../../../tests/fixtures/statements.ts';
import { conditionals } from './conditionals.ts';
import { relationOf } from './relation.ts';

/** "condition → outcome (modality)" for each conditional; a marked content is given as the relation. */
function found(input: string): string[] {
  const { text, found } = marked(input);
  const analysis = analysisOf(text);
  const relations = found.content.length > 0 ? [relationOf(analysis, found)] : [];
  const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return conditionals(analysis, relations).map(
    ({ condition, outcome, modality }) =>
      `${cut(condition)} → ${cut(outcome)}${modality === undefined ? '' : ` (${modality})`}`,
  );
}

describe('conditionals', () => {
  it.each([
    [
      'Unless the Saddle is dealt with, warns a general who served there, the next shot will be fired.',
      'Unless the Saddle is dealt with → the next shot will be fired (will be)',
    ],
    ['Korva can wait only as long as nobody moves.', 'only as long as nobody moves → Korva can wait (can)'],
    [
      'The Front would respect the truce provided no new troops come up the road.',
      'no new troops come up the road → The Front would respect the truce (would)',
    ],
    ['If Korva withdraws, we will sign.', 'Korva withdraws → we will sign (will)'],
    [
      'Tal said six weeks "can be five, if the month is wet."',
      'the month is wet → six weeks "can be five (can be)',
    ],
    [
      '⟦She⟧ ⟪said⟫ ⟨that 60 prisoners might be home soon, provided Korva hands over a list of the missing⟩.',
      'Korva hands over a list of the missing → 60 prisoners might be home soon (might be)',
    ],
    ['If the talks fail, the truce will end.', 'the talks fail → the truce will end (will)'],
    ['The truce will end if the talks fail.', 'the talks fail → The truce will end (will)'],
    [
      'But if Korva is pressed into ceding land, the result may be a divided alliance.',
      'Korva is pressed into ceding land → the result may be a divided alliance (may be)',
    ],
    [
      'If Korva, Tavia and Oru agree, the border could open next week.',
      'Korva, Tavia and Oru agree → the border could open next week (could)',
    ],
    [
      'If the president, who opposed the plan, resigns, then his deputy will sign it.',
      'the president, who opposed the plan, resigns → his deputy will sign it (will)',
    ],
    [
      'If implemented, the guarantees could change the balance.',
      'implemented → the guarantees could change the balance (could)',
    ],
    [
      'The plan, if it survives the vote, will take effect in May.',
      'it survives the vote → will take effect in May (will)',
    ],
    [
      'The border will stay closed unless both sides withdraw.',
      'unless both sides withdraw → The border will stay closed (will)',
    ],
    [
      'Unless the army withdraws, there will not be a deal.',
      'Unless the army withdraws → there will not be a deal (will not be)',
    ],
    [
      'Should the talks collapse, sanctions would follow.',
      'the talks collapse → sanctions would follow (would)',
    ],
    [
      'Sanctions would follow, should the talks collapse.',
      'the talks collapse → Sanctions would follow (would)',
    ],
    ['Had they agreed, the war would be over.', 'they agreed → the war would be over (would be)'],
    [
      'Without security guarantees, the truce could not hold.',
      'Without security guarantees → the truce could not hold (could not)',
    ],
    [
      'The ports will open as long as the ships are inspected.',
      'the ships are inspected → The ports will open (will)',
    ],
    [
      'The ports will open provided that the ships are inspected.',
      'the ships are inspected → The ports will open (will)',
    ],
    [
      'The ports will open only if the ships are inspected.',
      'only if the ships are inspected → The ports will open (will)',
    ],
    [
      'Mira Tal said that if the talks fail, the truce will end.',
      'the talks fail → the truce will end (will)',
    ],
    [
      '⟦Mira Tal⟧ ⟪said⟫ ⟨she would resign if the talks failed⟩.',
      'the talks failed → she would resign (would)',
    ],
    [
      '⟨“If the talks fail,”⟩ ⟦Tal⟧ ⟪said⟫, ⟨“the truce will end.”⟩',
      'the talks fail → the truce will end (will)',
    ],
    ['“If the talks fail, the truce will end,” Tal said.', 'the talks fail → the truce will end (will)'],
    ['If the talks fail, Tal said, the truce will end.', 'the talks fail → the truce will end (will)'],
  ])('reads %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'He looked as if he would leave.',
    'Reporters asked if the talks would fail.',
    'She asked reporters if they had read the text.',
    'They will see if the truce holds.',
    'The court will decide if the vote was fair.',
    'It is unclear if the minister will resign.',
    'The deal is difficult, if not impossible.',
    'Few, if any, countries would agree.',
    'They will go on even if the talks fail.',
    'The report asks whether the truce will hold or if it will break.',
    'What if the talks fail?',
    'Ask the envoy what happens if the talks fail.',
    'Should the country cede land?',
    'Its leaders should agree, the envoy said.',
    'Without giving details, he said he would leave.',
    'The river state, which borders Korva, provided the army with arms.',
    'The bank would lend what the state had provided the army.',
    'They left without an agreement.',
    'He had been told that they would come.',
  ])('sees no condition in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('names the relation whose content holds the conditional', () => {
    const { text, found } = marked('⟦Tal⟧ ⟪said⟫ ⟨the truce will end if the talks fail⟩.');
    const analysis = analysisOf(text);
    expect(conditionals(analysis, [relationOf(analysis, found)])[0]?.relation).toBe(0);
  });
});
