import { describe, expect, it } from 'vitest';
import { articleOf, plainAnalysis, type TestBlock } from '../../../../tests/fixtures/statements.ts';
import type { Article } from '../../../record/article.ts';
import type { Found } from '../../found.ts';
import type { Analysis } from '../analysis.ts';
import { headingOverQuotes } from './heading-over-quotes.ts';
import { nameAndColon } from './name-and-colon.ts';
import { quotedDocument } from './quoted-document.ts';
import { saidAndQuoted } from './said-and-quoted.ts';
import { signature } from './signature.ts';
import { transcript } from './transcript.ts';

type Blocks = readonly TestBlock[];

/** Each finding as "source | cue | content + content". */
function findings(rule: (analysis: Analysis, article: Article) => Found[], blocks: Blocks): string[] {
  const article = articleOf(...blocks);
  const cut = (pieces: Found['content']): string =>
    pieces.map(({ start, end }) => article.text.slice(start, end)).join(' + ');
  return rule(plainAnalysis(article.text), article).map(
    (found) => `${cut(found.source)} | ${cut(found.cue)} | ${cut(found.content)}`,
  );
}

describe('headingOverQuotes', () => {
  it('gives each quotation of the list to the speaker that the heading names, and the venue', () => {
    const article = articleOf(
      ['heading', 'Foreign Minister Ana Oru on Evening Questions'],
      ['list-item', '“We signed nothing.” (Watch)'],
      ['list-item', '“They asked us to.”'],
    );
    const found = headingOverQuotes(plainAnalysis(article.text), article);
    expect(found.map(({ content }) => article.text.slice(content[0]!.start, content[0]!.end))).toEqual([
      '“We signed nothing.”',
      '“They asked us to.”',
    ]);
    for (const { source, venue, cue } of found) {
      expect(article.text.slice(source[0]!.start, source[0]!.end)).toBe('Foreign Minister Ana Oru');
      expect(article.text.slice(venue!.start, venue!.end)).toBe('Evening Questions');
      expect(cue).toEqual([]);
    }
  });

  it.each<[string, Blocks, string[]]>([
    [
      'a name with a title',
      [
        ['heading', 'President Tal'],
        ['quote', '“No.”'],
      ],
      ['President Tal |  | “No.”'],
    ],
    ['a name with a colon', ['Mira Tal:', '“No.”'], ['Mira Tal |  | “No.”']],
    [
      'a name and its post',
      [['heading', 'Mira Tal, Defence Minister'], '“No.”'],
      ['Mira Tal, Defence Minister |  | “No.”'],
    ],
    ['a heading in asterisks', [['heading', '**President Tal**'], '*“No.”*'], ['President Tal |  | “No.”']],
    ['a heading that names no one', [['heading', 'Reactions'], '“No.”', '“Yes.”'], []],
    ['a heading in the form of a sentence', [['heading', 'What leaders said'], '“No.”'], []],
    ['a quotation that attributes itself', [['heading', 'President Tal'], '“No,” she said on Monday.'], []],
    ['an inverted sentence', ['Said Tal:', '“No.”'], []],
    ['the article’s title', [['title', 'Mira Tal'], '“No.”'], []],
  ])('reads %s', (_, blocks, expected) => {
    expect(findings(headingOverQuotes, blocks)).toEqual(expected);
  });
});

describe('transcript', () => {
  it('gives each turn to its label, with the paragraphs that follow it', () => {
    expect(
      findings(transcript, [
        ['title', 'Press Briefing'],
        'MR. ORU: Good morning to you.',
        'We have two announcements.',
        'Q: Is there a deal?',
        '(Laughter.)',
        'MR. ORU: There is not.',
      ]),
    ).toEqual([
      'MR. ORU | : | Good morning to you. + We have two announcements.',
      'Q | : | Is there a deal?',
      'MR. ORU | : | There is not.',
    ]);
  });

  it.each<[string, Blocks, string[]]>([
    [
      'names in small letters that come back',
      ['Ana Oru: we are close.', 'Bo Tal: we are not.', 'Ana Oru: we were.', 'Bo Tal: never so.'],
      [
        'Ana Oru | : | we are close.',
        'Bo Tal | : | we are not.',
        'Ana Oru | : | we were.',
        'Bo Tal | : | never so.',
      ],
    ],
    ['a lone note', ['The talks ended.', 'Note: all times are local.'], []],
    ['labels of a fact box', ['Date: on Monday', 'Location: in Tavi', 'Participants: all of them'], []],
    ['a table of figures', ['ORU: 46.', 'TAL: 52.', 'NONE: 2.', 'ORU: 44.'], []],
    [
      'points with different heads',
      ['Money: it is short.', 'Borders: they are open.', 'Prisoners: they are free.'],
      [],
    ],
  ])('reads %s', (_, blocks, expected) => {
    expect(findings(transcript, blocks)).toEqual(expected);
  });
});

describe('quotedDocument', () => {
  it.each<[string, Blocks, string[]]>([
    [
      'a statement in marks under a title that says whose it is',
      [
        ['title', 'Statement from Minister Oru and Envoy Tal on the Tavi Talks'],
        '“We met.',
        'We agreed to meet again.”',
      ],
      [
        'Minister Oru and Envoy Tal |  | “We met.',
        'Minister Oru and Envoy Tal |  | We agreed to meet again.”',
      ],
    ],
    [
      'a joint statement',
      [['title', 'Joint Statement by the Tavi Group'], '“We met.”'],
      ['Tavi Group |  | “We met.”'],
    ],
    [
      'a story with such a title and text of its own',
      [['title', 'Statement from Oru on Talks'], '“We met,” he said.', 'He left.'],
      [],
    ],
    ['a story between quotations', [['title', 'Oru and Tal meet'], '“We met.', 'We left.”'], []],
    ['a statement without marks', [['title', 'Statement from Oru on Talks'], 'We met.', 'We left.'], []],
  ])('reads %s', (_, blocks, expected) => {
    expect(findings(quotedDocument, blocks)).toEqual(expected);
  });
});

describe('saidAndQuoted', () => {
  it.each<[string, Blocks, string[]]>([
    ['the next paragraph', ['On Monday Oru said:', '“We met.”'], ['Oru | said | “We met.”']],
    [
      'paragraphs that stay open',
      ['Then he added:', '“We met.', '“We left.”', '“No.”'],
      ['he | added | “We met. + “We left.”'],
    ],
    [
      'a pronoun after a sentence',
      ['They left. She said in a letter:', '“We met.”'],
      ['She | said | “We met.”'],
    ],
    ['a colon after no verb of saying', ['There were three points:', '“We met.”'], []],
    ['a next paragraph that quotes nothing', ['Oru said:', 'They met.'], []],
    ['a next paragraph that attributes itself', ['Oru said:', '“We met,” Tal replied.'], []],
  ])('reads %s', (_, blocks, expected) => {
    expect(findings(saidAndQuoted, blocks)).toEqual(expected);
  });
});

describe('signature', () => {
  it.each<[string, Blocks, string[]]>([
    ['a name behind a dash', ['“We met.” — Ana Oru'], ['Ana Oru |  | “We met.”']],
    ['a name on the next line', ['“We met.”', '― Ana Oru, minister'], ['Ana Oru |  | “We met.”']],
    ['a name after a double hyphen', ['"We met." -- Ana Oru'], ['Ana Oru |  | "We met."']],
    ['a sentence that goes on', ['“We met” — which nobody believed.'], []],
    ['a dash before a clause', ['“We met.” — The talks ended there.'], []],
    [
      'a list of items',
      [
        ['list-item', '“We met.”'],
        ['list-item', '- Ana Oru'],
      ],
      [],
    ],
  ])('reads %s', (_, blocks, expected) => {
    expect(findings(signature, blocks)).toEqual(expected);
  });
});

describe('nameAndColon', () => {
  it.each<[string, Blocks, string[]]>([
    ['a name and a quotation', ['Ana Oru: “We met.”'], ['Ana Oru | : | “We met.”']],
    ['a headline in single marks', [['title', 'Oru: ‘We Met’']], ['Oru | : | ‘We Met’']],
    [
      'a claim whose quotation never closes',
      [['heading', 'Oru’s Bold Claim: “We Met']],
      ['Oru | Claim | “We Met'],
    ],
    ['a quotation in asterisks', ['Ana Oru: *“We met.”*'], ['Ana Oru | : | “We met.”']],
    ['a label that names no one', ['Update: “We met.”'], []],
    ['a quotation that the sentence goes on from', ['Ana Oru: “We met” and more'], []],
    ['a headline in the form of a sentence', ['Ana Oru Praises Old Rival Tal: “We Met”'], []],
  ])('reads %s', (_, blocks, expected) => {
    expect(findings(nameAndColon, blocks)).toEqual(expected);
  });
});
