import { describe, expect, it } from 'vitest';
import { analysisOf, marked } from '../../../tests/fixtures/statements.ts';
import type { Certainty } from '../../record/statement.ts';
import { certaintyOf } from './certainty.ts';
import { conditionals } from './conditionals.ts';
import { quotationOf } from './quotation.ts';
import { relationOf, tokensIn } from './relation.ts';

function certainty(input: string): Certainty {
  const { text, found } = marked(input);
  const analysis = analysisOf(text);
  const relation = relationOf(analysis, found);
  const outcomes = new Set(
    conditionals(analysis, [relation]).flatMap((conditional) =>
      conditional.relation === 0 ? tokensIn(analysis, [conditional.outcome]) : [],
    ),
  );
  return certaintyOf(analysis, relation, { quotation: quotationOf(analysis, found.content), outcomes });
}

describe('certaintyOf', () => {
  it.each<[Certainty, string]>([
    ['asserted', '⟦Tal⟧ ⟪said⟫ ⟨the truce holds⟩.'],
    ['asserted', '⟦Tal⟧ ⟪said⟫ ⟨there is no ceasefire⟩.'],
    ['asserted', '⟦Tal⟧ ⟪said⟫ ⟨she would visit Korva on Monday⟩.'],
    ['asserted', '⟨“We agreed to guarantees that I would describe as strong,”⟩ ⟦Tal⟧ ⟪said⟫.'],
    ['asserted', '⟦Tal⟧ ⟪said⟫ ⟨the two sides could not agree⟩.'],
    ['asserted', '⟦Tal⟧ ⟪asked⟫ ⟨the council to send observers⟩.'],
    ['asserted', '⟦Tal⟧ ⟪asked for⟫ ⟨more time⟩.'],
    ['asserted', '⟨“It could fail. We will go on,”⟩ ⟦Tal⟧ ⟪said⟫.'],
    ['asserted', '⟦The commission⟧ ⟪noted⟫ ⟨that the fighting has stopped⟩.'],
    ['hedged', '⟦Critics⟧ ⟪argue⟫ that ⟨Korva could read any deal as a reward⟩.'],
    ['hedged', '⟦Tal⟧ ⟪suggested⟫ that ⟨the border will open⟩.'],
    ['hedged', '⟦Analysts⟧ ⟪fear⟫ that ⟨the truce will break⟩.'],
    ['hedged', '⟦Tal⟧ ⟪said⟫ ⟨the talks may resume⟩.'],
    ['hedged', '⟦Tal⟧ ⟪said⟫ ⟨a deal is likely⟩.'],
    ['hedged', '⟦Tal⟧ ⟪said⟫ ⟨the army appears to have withdrawn⟩.'],
    ['hedged', '⟦Tal⟧ ⟪did not deny⟫ ⟨that talks were held⟩.'],
    ['hedged', '⟦Korva⟧ ⟪has not confirmed⟫ ⟨that the annex exists⟩.'],
    ['hedged', '⟦He⟧ ⟪stopped short of declaring⟫ ⟨a breakthrough⟩.'],
    ['reported', '⟦The envoy⟧ ⟪is said⟫ ⟨to be furious⟩.'],
    ['reported', '⟦Two diplomats⟧ ⟪said⟫ ⟨the talks had failed⟩.'],
    ['reported', '⟪reportedly⟫ ⟨The army has withdrawn⟩.'],
    ['reported', 'There were ⟦reports⟧ that ⟨Korva backed the plan⟩.'],
    ['reported', '⟦Two sources⟧ ⟪said⟫ ⟨the envoy will resign⟩.'],
    ['reported', '⟦A senior official, who spoke on condition of anonymity,⟧ ⟪said⟫ ⟨the envoy resigned⟩.'],
    ['reported', '⟦People familiar with the talks⟧ ⟪said⟫ ⟨a deal is near⟩.'],
    ['denied', '⟦Tal⟧ ⟪denied⟫ ⟨that talks were held⟩.'],
    ['denied', '⟦Korva⟧ ⟪rejected⟫ ⟨the claim that it had agreed⟩.'],
    ['denied', '⟦The envoy⟧ ⟪dismissed⟫ ⟨reports of a rift⟩.'],
    ['denied', '⟦Tal⟧ ⟪does not believe⟫ ⟨that Korva wants peace⟩.'],
    ['conditional', '⟦Tal⟧ ⟪said⟫ ⟨the truce would end if the army moved⟩.'],
    ['conditional', '⟨“If they attack, we will answer,”⟩ ⟦Tal⟧ ⟪said⟫.'],
    ['asked', '⟦Tal⟧ ⟪asked⟫ ⟨whether Korva would agree⟩.'],
    ['asked', '⟦Tal⟧ ⟪wondered⟫ ⟨who would sign⟩.'],
    ['asked', '⟨“Why would we agree?”⟩ ⟦Tal⟧ ⟪said⟫.'],
    ['asked', '⟦Q⟧⟪:⟫ ⟨Yesterday you spoke of progress. Is there a deal?⟩'],
    ['asked', '⟦Tal⟧ ⟪questioned⟫ ⟨the value of the deal⟩.'],
  ])('is %s in %j', (expected, text) => {
    expect(certainty(text)).toBe(expected);
  });

  it.each<[Certainty, string]>([
    ['asserted', '⟦A report by the commission⟧ ⟪said⟫ ⟨the truce held⟩.'],
    ['asserted', '⟦A Korvan official, Mira Tal,⟧ ⟪said⟫ ⟨the talks had failed⟩.'],
    ['asserted', '⟦Tal⟧ ⟪said⟫ ⟨she appeared before the council⟩.'],
    ['asserted', '⟨“It could fail, but we go on,”⟩ ⟦Tal⟧ ⟪said⟫.'],
    ['asserted', '⟦Tal⟧ ⟪said⟫ ⟨that those who might object were heard⟩.'],
    ['asserted', '⟨“I never said that,”⟩ ⟦Tal⟧ ⟪denied⟫.'],
    ['asserted', '⟦Tal⟧ ⟪said⟫ ⟨reports of a rift were false⟩.'],
  ])('is only %s in the near miss %j', (expected, text) => {
    expect(certainty(text)).toBe(expected);
  });
});
