import { describe, expect, it } from 'vitest';
import type { Actor } from '../../record/actor.ts';
import type { BriefArticle } from '../../record/brief.ts';
import type { Statement } from '../../record/statement.ts';
import type { DisagreementRule, Findings } from './disagreement.ts';
import { eventDates } from './event-dates.ts';
import { existence } from './existence.ts';
import { officeContradictions } from './offices.ts';
import { putFigures } from './put-figures.ts';

type Text = string | { readonly text: string; readonly published: string };

/** Articles in which `[speaker: words]` marks what is said. */
function findings(...texts: readonly Text[]): Findings {
  const statements: Statement[] = [];
  const articles = texts.map((given, k): BriefArticle => {
    const { text: marked, published } =
      typeof given === 'string' ? { text: given, published: '2031-05-03' } : given;
    const id = `a${k + 1}`;
    let text = '';
    for (const piece of marked.split(/(\[[^\]]+\])/)) {
      const said = /^\[(\w+): (.*)\]$/.exec(piece);
      if (said === null) {
        text += piece;
        continue;
      }
      const start = text.length;
      text += said[2]!;
      statements.push({
        id: `st${statements.length + 1}`,
        article: id,
        utterance: `st${statements.length + 1}`,
        speaker: said[1]!,
        content: [{ article: id, start, end: text.length, text: said[2]! }],
        certainty: 'asserted',
        confidence: 0.9,
        by: 'test',
      } as unknown as Statement);
    }
    return { id, text, published, blocks: [] } as unknown as BriefArticle;
  });
  return {
    articles,
    actors: new Map(),
    statements: new Map(statements.map((one) => [one.id, one])),
    issueNames: new Map(),
    stances: [],
    positions: [],
    outcomes: [],
  };
}

const found = (rule: DisagreementRule, ...texts: readonly Text[]): readonly string[] =>
  rule(findings(...texts)).map(
    ({ grade, because }) => `${grade}: ${because.replace(/an unnamed source/g, '?')}`,
  );

describe('a figure put against one just told', () => {
  it.each([
    [
      'The union said [union: 610 of the 640 workers had walked out]. The firm [firm: put the number at 380].',
      'contradiction: ?: 610 of the 640 workers; ?: 380',
    ],
    [
      'He said that [a: imports rose by 40 per cent]. The customs service gives the rise as 12 per cent.',
      'contradiction: ?: 40 per cent; the article itself: 12 per cent',
    ],
    [
      '[a: Some 1,900 people have been killed]. [b: The number is below 700].',
      'contradiction: ?: 1,900 people; ?: 700',
    ],
    [
      '[a: 588 members voted]. [b: 212 is the number we were given].',
      'contradiction: ?: 588 members; ?: 212',
    ],
  ])('%s', (text, told) => {
    expect(found(putFigures, text)).toEqual([told]);
  });

  it.each([
    ['that agrees', '[a: 610 workers had walked out]. The firm [b: put the number at 610].'],
    ['that agrees with a bound', '[a: 610 workers had walked out]. [b: The number is above 600].'],
    ['from the same mouth', '[a: 610 workers had walked out]. [a: He put the number at 380].'],
    ['of another kind', '[a: Pay rose by 4 per cent]. The firm [b: put the number at 380].'],
    ['of another noun', '[a: 610 workers left]. The firm [b: put the cost at 380 crowns].'],
    ['of another size', '[a: 6 workers left]. The firm [b: put the number at 380,000].'],
    ['that nobody puts', 'Turnout was 41 per cent in March. The turnout was 35 per cent on Tuesday.'],
    ['far behind', '[a: 610 workers left]. So. So. So. So. The firm [b: put the number at 380].'],
  ])('near miss: a figure %s', (_, text) => {
    expect(found(putFigures, text)).toEqual([]);
  });
});

describe('two days for one event to come', () => {
  it.each([
    [
      [
        'The next round opens on Tuesday the 12th, [a: he said].',
        'The next round will open in Asher on 14 May, she wrote.',
      ],
      ['the 12th', '14 May'],
    ],
    [
      [
        '[a: Prisoners will be exchanged on 20 May], [b: the exchange of prisoners will take place on 22 May].',
      ],
      undefined,
    ],
    [
      ['[a: The eleventh round opens on 21 September]. A calendar puts it on 28 September.'],
      ['21 September', '28 September'],
    ],
  ])('%j', (texts, days) => {
    const told = found(eventDates, ...texts);
    if (days === undefined) expect(told).toEqual([]);
    else expect(told).toHaveLength(1);
    for (const day of days ?? []) expect(told[0]).toContain(day);
  });

  it('tells an exchange by its verb and by its noun', () => {
    expect(
      found(
        eventDates,
        '[a: Prisoners will be exchanged on 20 May].',
        '[b: The exchange of prisoners will take place on 22 May].',
      ),
    ).toHaveLength(1);
  });

  it.each([
    ['another round', '[a: The next round opens on 12 May]. [b: The final round opens on 14 May].'],
    ['the same day', '[a: The next round opens on 12 May]. [b: The next round opens on the 12th].'],
    ['any round', '[a: A round opens on 12 May]. [b: A round opens on 14 May].'],
    ['one mouth', '[a: The next round opens on 12 May]. [a: The next round opens on 14 May].'],
    ['one that was', '[a: The last round ended on 12 May]. [b: The last round ended on 14 May].'],
  ])('near miss: %s', (_, text) => {
    expect(found(eventDates, text)).toEqual([]);
  });

  it('leaves rounds apart that are told weeks apart', () => {
    expect(
      found(
        eventDates,
        { text: '[a: The next round opens on 12 May].', published: '2031-05-01' },
        { text: '[b: The next round opens on 28 May].', published: '2031-05-20' },
      ),
    ).toEqual([]);
  });
});

describe('something that one tells of and another says is not there', () => {
  it.each([
    'A draft annex passed between the delegations. [b: There is no annex].',
    '[a: There will be a grace period of a year]. [b: There has been no offer of a grace period].',
    '[a: They have agreed in principle to leave]. [b: No such agreement exists].',
  ])('%s', (text) => {
    expect(found(existence, text)).toHaveLength(1);
  });

  it.each([
    ['nobody told of it', 'The delegations met. [b: There is no annex].'],
    ['one only asked for it', '[a: We want a grace period]. [b: There is no grace period].'],
    ['it is no thing that one has', 'The mayors of the largest cities met. [b: There are no cities there].'],
    ['nothing is denied', '[a: He made progress]. [b: There is no doubt].'],
    ['one person says both', '[a: A draft annex exists]. [a: There is no annex].'],
  ])('near miss: %s', (_, text) => {
    expect(found(existence, text)).toEqual([]);
  });
});

describe('offices that exclude each other', () => {
  const person = (
    ...offices: readonly (readonly [title: string, words: string, article?: string])[]
  ): Findings => ({
    ...findings({ text: 'x', published: '2031-05-01' }, { text: 'y', published: '2031-05-04' }),
    actors: new Map([
      [
        'p1',
        {
          id: 'p1',
          name: 'Ada Roth',
          kind: 'person',
          offices: offices.map(([title, text, article = 'a1']) => ({
            title,
            evidence: [{ article, start: 0, end: text.length, text }],
          })),
        } as unknown as Actor,
      ],
    ]),
  });
  const grades = (one: Findings): readonly string[] =>
    officeContradictions(one).map(({ grade, between }) => `${grade} ${between}`);

  it.each([
    [
      ['works manager', 'Roth, the works manager'],
      ['former works manager', 'former works manager Roth'],
    ],
    [
      ['President', 'Norlandic President Ada Roth'],
      ['former President', 'former President Roth'],
    ],
  ] as const)('%j', (held, former) => {
    expect(grades(person(held, former))).toEqual(['contradiction sources']);
  });

  it.each([
    [
      ['President', 'President Ada Roth'],
      ['former President', 'former President Roth'],
    ],
    [
      ['secretary', 'Roth, then the works secretary'],
      ['former secretary', 'former secretary Roth'],
    ],
  ] as const)('near miss: %j', (held, former) => {
    expect(grades(person(held, former))).toEqual([]);
  });

  it('takes an office whose last day is known for no claim to hold it still', () => {
    const both = person(
      ['works manager', 'Roth, the works manager'],
      ['former works manager', 'former works manager Roth'],
    );
    const { offices, ...roth } = both.actors.get('p1')!;
    const ended = { ...roth, offices: offices.map((office) => ({ ...office, to: '2031-05-02' })) };
    expect(grades({ ...both, actors: new Map([['p1', ended]]) })).toEqual([]);
  });

  it('lets an office change hands', () => {
    expect(
      grades(
        person(
          ['works manager', 'Roth, the works manager'],
          ['former works manager', 'former works manager Roth', 'a2'],
        ),
      ),
    ).toEqual(['tension over time']);
  });
});
