import { describe, expect, it } from 'vitest';
import type { Statement } from '../../record/statement.ts';
import { denials } from './denials.ts';
import type { Findings } from './disagreement.ts';

const TEXT = 'The minister said the harbour was sold. The presidency denied it within the hour.';

/** A statement whose words stand in `TEXT`, moved right by `later` characters. */
function statement(
  id: string,
  speaker: string,
  cue: string,
  content: string,
  more: Partial<Statement> = {},
  later = 0,
): Statement {
  const spanOf = (text: string) => {
    const start = TEXT.indexOf(text) + later;
    return { article: more.article ?? 'a1', start, end: start + text.length, text };
  };
  return {
    id,
    article: 'a1',
    utterance: id,
    speaker,
    cue: spanOf(cue),
    content: [spanOf(content)],
    certainty: 'asserted',
    confidence: 0.9,
    by: 'test',
    ...more,
  } as Statement;
}

function found(...statements: readonly Statement[]): readonly string[] {
  const findings: Findings = {
    articles: [],
    actors: new Map(),
    statements: new Map(statements.map((one) => [one.id, one])),
    issueNames: new Map(),
    stances: [],
    positions: [],
    outcomes: [],
  };
  return denials(findings).map(({ grade, a, b, rule }) => `${grade} ${rule} ${a.statement}-${b.statement}`);
}

const told = statement('1', 'minister', 'said', 'the harbour was sold');
const denial = (more: Partial<Statement> = {}, later = 0, cue = 'denied') =>
  statement('2', 'presidency', cue, 'it', { certainty: 'denied', ...more }, later);

describe('a denial of what was just told', () => {
  it('contradicts the statement before it', () => {
    expect(found(told, denial())).toEqual(['contradiction denial 1-2']);
  });

  it.each([
    ['far behind it', denial({}, 400)],
    ['in another article', denial({ article: 'a2' })],
    ['by the same speaker', denial({ speaker: 'minister' })],
    ['that is too unsure', denial({ confidence: 0.4 })],
    ['that refuses rather than denies', denial({}, 0, 'said')],
    ['with words of its own', denial({ content: [{ article: 'a1', start: 64, end: 69, text: 'a map' }] })],
  ])('is none where it stands %s', (_, one) => {
    expect(found(told, one)).toEqual([]);
  });
});
