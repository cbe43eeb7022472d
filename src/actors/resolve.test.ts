import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../record/actor.ts';
import { type Article, spanOf } from '../record/article.ts';
import type { Attribution } from '../record/statement.ts';
import { actorLexicon } from './lexicon.ts';
import type { Reading } from './readings.ts';
import { type ResolvedActors, resolveActors } from './resolve.ts';

const lexicon = actorLexicon();

/** A reading of text in which `[words]` marks a source. */
function marked(text: string, id = 'a1', more: Partial<Article> = {}): Reading {
  const pieces = text.split(/\[([^\]]+)\]/);
  const plain = pieces.join('');
  const article: Article = {
    id,
    from: `${id}.txt`,
    kind: 'news',
    authors: [],
    language: 'en',
    sha256: '',
    text: plain,
    blocks: [],
    removed: [],
    ...more,
  };
  let at = 0;
  const attributions: Attribution[] = [];
  pieces.forEach((piece, i) => {
    if (i % 2 === 1)
      attributions.push({
        id: `${id}-st${attributions.length + 1}`,
        article: id,
        source: spanOf(article, at, at + piece.length),
        content: [],
        quotation: 'indirect',
        certainty: 'asserted',
        concrete: { value: 0, because: [] },
        confidence: 0.9,
        by: 'test',
      });
    at += piece.length;
  });
  return { article, attributions, conditionals: [] };
}

const actor = (result: ResolvedActors, id: string | undefined): Actor | undefined =>
  result.actors.find((one) => one.id === id);

/** "name (kind) for side" of each statement's speaker. */
function speakers(...texts: string[]): string[] {
  const result = resolveActors(
    texts.map((text, i) => marked(text, `a${i + 1}`)),
    lexicon,
  );
  return result.statements.map((statement) => {
    const speaker = actor(result, statement.speaker);
    const side = actor(result, statement.speakingFor);
    return `${speaker?.name ?? 'nobody'} (${speaker?.kind ?? '-'})${side ? ` for ${side.name}` : ''}`;
  });
}

/** "title of owner" of every office of the first speaker. */
function offices(text: string): string[] {
  const result = resolveActors([marked(text)], lexicon);
  const speaker = actor(result, result.statements[0]?.speaker);
  return (speaker?.offices ?? []).map(({ title, of }) => `${title} of ${actor(result, of)?.name ?? '-'}`);
}

describe('titles and appositions', () => {
  it.each([
    ['[Italian Prime Minister Carla Benvo] said no.', 'Prime Minister of Italy'],
    ['[Carla Benvo, the Italian prime minister,] said no.', 'prime minister of Italy'],
    ['[NATO Secretary General Jan Rask] said no.', 'Secretary General of NATO'],
    ['[Jan Rask, the secretary general of NATO,] said no.', 'secretary general of NATO'],
    ['[Secretary of State Owen Pell] said no.', 'Secretary of State of United States'],
    [
      '[Foreign ministry spokeswoman Maria Lund of Norway] said no.',
      'Foreign ministry spokeswoman of Norway',
    ],
    [
      '[John Smith, a spokesman for the Department of Labor,] said no.',
      'spokesman for the Department of Labor of United States',
    ],
    [
      'The Amber Alliance met. [The group’s chief negotiator, Ada Okoro,] said no.',
      'chief negotiator of Amber Alliance',
    ],
    ['[Ada Okoro, 52, a crane operator,] said no.', undefined],
    ['[Former U.S. president Emma Vint] said no.', 'former president of United States'],
    ['[President Emma Vint of Zelmar] said no.', 'President of Zelmar'],
  ])('%s', (text, office) => {
    expect(offices(text)[0]).toBe(office);
  });

  it('does not give the office before a comma to a speaker who merely follows it', () => {
    expect(offices('He had told the president, [Rubin Vale] said.')).toEqual([]);
  });
});

describe('names, descriptions and pronouns', () => {
  it.each([
    ['a short form', 'Russian envoy Lev Orlin spoke. [Orlin] left.', 'Lev Orlin (person) for Russia'],
    [
      'a title with a surname',
      'Egypt’s foreign minister, Hala Said, met Rolf Said. [Ms. Said] left.',
      'Hala Said (person) for Egypt',
    ],
    [
      'a description',
      'Egyptian President Omar Zaki met aides. [The Egyptian leader] left.',
      'Omar Zaki (person) for Egypt',
    ],
    [
      'an office that somebody else holds',
      'Egyptian President Omar Zaki met aides. [The Danish leader] left.',
      'Danish leader (person) for Denmark',
    ],
    [
      'a pronoun of the last speaker',
      'Danish envoy Karen Holt met Egyptian envoy Omar Zaki. [She] left.',
      'Karen Holt (person) for Denmark',
    ],
    [
      'a pronoun of the other gender',
      'Danish envoy Karen Holt met Egyptian envoy Omar Zaki. [He] left.',
      'Omar Zaki (person) for Egypt',
    ],
    ['a capital', '[Kyiv] objected.', 'Ukraine (state) for Ukraine'],
    ['a seat of power', '[The Kremlin] objected.', 'Kremlin (organisation) for Russia'],
    ['a government', '[The Kenyan delegation] objected.', 'Kenya (state) for Kenya'],
    [
      'a union by its noun',
      'The Harbor Workers Union struck. [The union] objected.',
      'Harbor Workers Union (organisation) for Harbor Workers Union',
    ],
    ['an outlet', '[The Guardian] reported it.', 'The Guardian (outlet)'],
    ['an outlet by pattern', '[The Lowland Times] reported it.', 'Lowland Times (outlet)'],
    [
      'a surname that is a country',
      'French Minister Iara Montenegro came. [Montenegro] left.',
      'Iara Montenegro (person) for France',
    ],
    [
      'a transcript in capitals',
      'Danish envoy Karen Holt spoke.\n[HOLT]: No.',
      'Karen Holt (person) for Denmark',
    ],
  ])('resolves %s', (_, text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  it('keeps two people with one surname apart', () => {
    expect(speakers('Lena Adair and Rolf Adair met. [Ms. Adair] spoke. [Mr. Adair] listened.')).toEqual([
      'Lena Adair (person)',
      'Rolf Adair (person)',
    ]);
  });

  it('makes a group of two names, and the named one of a name and its unnamed friends', () => {
    const two = 'Danish envoy Karen Holt met Egyptian envoy Omar Zaki. [Holt and Zaki] agreed.';
    expect(speakers(two)).toEqual(['Karen Holt and Omar Zaki (group)']);
    expect(speakers('[Ukraine and its Western allies] objected.')).toEqual(['Ukraine (state) for Ukraine']);
  });
});

describe('releases', () => {
  const kest = 'Kest’s foreign ministry spoke. Vell’s prime minister listened.';
  const release = (text: string, outlet = 'Ministry of Foreign Affairs of Kest'): string[] => {
    const result = resolveActors([marked(`${text} ${kest}`, 'a1', { kind: 'official', outlet })], lexicon);
    return result.statements.map((statement) => {
      const side = actor(result, statement.speakingFor);
      return `${actor(result, statement.speaker)?.name ?? 'nobody'}${side ? ` for ${side.name}` : ''}`;
    });
  };
  const met = 'Foreign Minister Mara Ost met Foreign Minister Rolf Tann of Vell.';

  it.each([
    ['a bare title', '[Foreign Minister Mara Ost] met the press.', ['Mara Ost for Kest']],
    ['a guest’s title', 'Prime Minister Ada Lorn came. [Prime Minister Lorn] left.', ['Ada Lorn']],
    ['the definite office', `${met} [The Foreign Minister] said no.`, ['Mara Ost for Kest']],
    ['the other’s office', `${met} [The Foreign Minister of Vell] said no.`, ['Rolf Tann for Vell']],
    [
      'a pronoun after the definite office, and one of the other gender',
      `${met} The Foreign Minister spoke. [Minister Ost] said no. [She] left. Minister Tann stayed. [He] left.`,
      ['Mara Ost for Kest', 'Mara Ost for Kest', 'Rolf Tann for Vell'],
    ],
  ])('gives %s to whom it means', (_, text, expected) => {
    expect(release(text)).toEqual(expected);
  });

  it('keeps the definite office undecided by a newspaper', () => {
    expect(release('[Foreign Minister Mara Ost] met the press.', 'The Kest Post')).toEqual(['Mara Ost']);
  });

  it('pairs the two that a sentence names first, and the last two where it names no more', () => {
    const third = `${met.slice(0, -1)}, in the presence of Foreign Minister Cosi Arr of Pell.`;
    expect(release(`${third} [The two ministers] agreed.`)).toEqual(['Mara Ost and Rolf Tann']);
    expect(release(`${met} [The two ministers] agreed.`)).toEqual(['Mara Ost and Rolf Tann']);
  });
});

describe('owners', () => {
  it.each([
    [
      'an office holder’s office',
      'President Omar Zaki of Egypt spoke. [Ada Lorn, the president’s spokeswoman,] agreed.',
      'Ada Lorn (person) for Egypt',
    ],
    [
      'another office holder’s',
      'President Omar Zaki of Egypt met Danish aides. [Ada Lorn, the king’s spokeswoman,] agreed.',
      'Ada Lorn (person)',
    ],
    [
      'what stands before “whose”',
      'The union met the Harbour Company, whose chairman, Otto Merl, left. [Merl] objected.',
      'Otto Merl (person) for Harbour Company',
    ],
    [
      'no office of a brother',
      'The Harbour Union met. Otto Merl is the brother of the union’s leader. [Merl] objected.',
      'Otto Merl (person)',
    ],
    [
      'her officials',
      'Danish envoy Karen Holt came. [Her officials] objected.',
      'Karen Holt’s officials (unnamed) for Denmark',
    ],
    [
      'somebody’s officials',
      'Danish envoy Karen Holt came. [Some officials] objected.',
      'some officials (unnamed)',
    ],
    [
      'a ministry of nobody’s',
      '[Ada Lorn, the Foreign Ministry’s spokeswoman,] objected.',
      'Ada Lorn (person)',
    ],
    [
      'a place that speaks',
      'Rain fell in Brannock. [Brannock] objected.',
      'Brannock (organisation) for Brannock',
    ],
    [
      'a ministry of the sea of nobody’s',
      '[The Ministry of the Sea] objected.',
      'Ministry of the Sea (organisation)',
    ],
    [
      'a place, not its paper',
      'The Brannock Herald came to Brannock. It rained in Brannock. [Brannock] objected.',
      'Brannock (organisation) for Brannock',
    ],
    [
      'a paper by its last word',
      'The Brannock Herald came. [The Herald] objected.',
      'Brannock Herald (outlet)',
    ],
    ['a radio station', 'She spoke to Radio Brannock. [Radio Brannock] objected.', 'Radio Brannock (outlet)'],
    ['a name that speaks', 'Rain fell. [Brannock] objected to his bill.', 'Brannock (person)'],
  ])('finds %s', (_, text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  it('takes “the official” for the official before, and not for one of several sides', () => {
    const one = 'Talks ended. [A senior Danish official] left. [The official] objected.';
    expect(speakers(one)[1]).toBe('senior Danish official (unnamed) for Denmark');
    const two = '[A Danish official] came. [An Egyptian official] left. [The official] objected.';
    expect(speakers(two)[2]).toBe('official (unnamed)');
  });

  it('tells namesakes by title, and keeps a surname with and without a title one person', () => {
    const judge = 'Judge Lena Adair met Rolf Adair. [Mr. Adair] spoke. [Judge Adair] listened.';
    expect(speakers(judge).map((one) => one.split(' (')[0])).toEqual(['Rolf Adair', 'Lena Adair']);
    expect(new Set(speakers('[Senator Adair] spoke. [Mr. Adair] left. [Adair] came back.')).size).toBe(1);
  });
});

describe('offices told by another sentence', () => {
  it.each([
    [
      'Ukraine’s army chief refused the truce. Gen. Odel Brask told officers to wait. [Brask] gave no date.',
      'Odel Brask (person) for Ukraine',
    ],
    [
      'Ada Roth, Denmark’s envoy, was blunt. “No,” [the former Norwegian prime minister] said.',
      'Ada Roth (person) for Denmark',
    ],
    ['Tess Orlan, the envoy of Chad, was calm. [The 54-year-old] said no.', 'Tess Orlan (person) for Chad'],
    ['Foreign ministers Ada Roth and Omar Tal met. [Roth] said no.', 'Ada Roth (person)'],
    [
      'The foreign ministers of Norway and Chad, Ada Roth and Omar Tal, met. [Tal] said no.',
      'Omar Tal (person) for Chad',
    ],
    [
      'Majed al-Sorvi, a spokesman for Qatar’s foreign ministry, spoke. [Sorvi] said no.',
      'Majed al-Sorvi (person) for Qatar',
    ],
    [
      '[A senior Norwegian diplomat] spoke. Omar Tal left. “Not yet,” [the diplomat] said.',
      'senior Norwegian diplomat (unnamed) for Norway',
    ],
    ['The White House was calm. [President Ada Vern] said no.', 'Ada Vern (person) for United States'],
    [
      'Omar Tal, who commands the Highland Front, spoke. [Tal] said no.',
      'Omar Tal (person) for Highland Front',
    ],
    ['[Mila Tal, an adviser to President Ada Vern of Chad,] said no.', 'Mila Tal (person) for Chad'],
    ['[Officials in Oslo] spoke. “Half of it,” says [one].', 'officials in Oslo (unnamed) for Norway'],
  ])('%s', (text, speaker) => {
    expect(speakers(text).at(-1)).toBe(speaker);
  });

  it.each([
    [
      'Ukraine’s army chief refused the truce. Norwegian envoy Ada Roth wept. [Roth] left.',
      'Ada Roth (person) for Norway',
    ],
    [
      'Ada Roth, Denmark’s envoy, met the Norwegian prime minister. [The Danish envoy] said no.',
      'Ada Roth (person) for Denmark',
    ],
    ['After talks with his Egyptian counterpart, [Foreign Minister Omar Tal] left.', 'Omar Tal (person)'],
    ['“A deal with Norway is near,” [President Ada Vern] said.', 'Ada Vern (person)'],
    ['Norway thanked Crown Prince Omar Tal. [The crown prince] left.', 'Omar Tal (person)'],
    ['Talks of Foreign Minister Ada Roth’s and [Foreign Minister Omar Tal]’s teams', 'Omar Tal (person)'],
    ['[Europe minister Ada Roth] said no.', 'Ada Roth (person)'],
    ['[Shadow trade secretary Ada Roth of Norway] said no.', 'Ada Roth (person)'],
  ])('near miss: %s', (text, speaker) => {
    expect(speakers(text).at(-1)).toBe(speaker);
  });

  it.each([
    ['[Ada Roth, who heads the Danish delegation,] said no.', 'heads the Danish delegation of Denmark'],
    [
      '[Ada Roth, a spokeswoman for Qatar’s foreign ministry,] said no.',
      'spokeswoman for Qatar’s foreign ministry of Qatar',
    ],
    ['[Deputy Minister for Water Resources Ada Roth] said no.', 'Deputy Minister for Water Resources of -'],
    [
      '[Ada Roth, professor of trade law at the University of Carrow,] said no.',
      'professor of trade law at the University of Carrow of University of Carrow',
    ],
    ['[Chief People Officer Ada Roth] said no.', 'Chief People Officer of -'],
    ['[Norway’s ecology minister, Ada Roth,] said no.', 'ecology minister of Norway'],
    ['That’s why [President Ada Roth] said no.', 'President of -'],
  ])('titles: %s', (text, office) => {
    expect(offices(text)[0]).toBe(office);
  });
});

describe('what can’t speak', () => {
  it.each([
    ['[The lack of details] troubled both.', 'nobody (-)'],
    ['[An attack on one member] would trouble all.', 'nobody (-)'],
    ['[The world] wonders.', 'nobody (-)'],
    ['[The four-page text] says no.', 'four-page text (unnamed)'],
    ['[A copy seen by the paper] says no.', 'copy seen by the paper (unnamed)'],
    ['[Dockworkers] said no.', 'dockworkers (unnamed)'],
    ['[One of them] said no.', 'one of them (unnamed)'],
  ])('%s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  it('gives a question to the outlet in its brackets', () => {
    expect(speakers('[QUESTION] (Harn Courier): Is there a memorandum?\n\nADA ROTH: No.')).toEqual([
      'Harn Courier (outlet)',
    ]);
  });

  it('makes one questioner of all questions, and of answers the one person interviewed', () => {
    const talk = 'Ruth Alder chairs the talks.\n\n[Q]: Why?\n\n[A]: Because.\n\n[Q]: And then?';
    const asked = 'questioner (unnamed)';
    expect(speakers(talk)).toEqual([asked, 'Ruth Alder (person)', asked]);
    const two = 'Ruth Alder met Omar Zaki.\n\n[Q]: Why?\n\n[A]: Because.';
    expect(speakers(two)).toEqual([asked, 'nobody (-)']);
  });
});

describe('unnamed sources', () => {
  it.each([
    ['[Critics] object.', 'critics (unnamed)'],
    ['[A senior Ukrainian official] objected.', 'senior Ukrainian official (unnamed) for Ukraine'],
    ['[Critics of the Ukrainian government] objected.', 'critics of the Ukrainian government (unnamed)'],
    ['Danish envoy Karen Holt came. [An envoy] left.', 'envoy (unnamed)'],
    ['[Republicans] object.', 'Republicans (unnamed)'],
    ['[People familiar with the matter] said so.', 'people familiar with the matter (unnamed)'],
  ])('%s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  it('stay apart from article to article', () => {
    const result = resolveActors(
      [marked('[Officials] said so.', 'a1'), marked('[Officials] said so.', 'a2')],
      lexicon,
    );
    expect(new Set(result.statements.map((statement) => statement.speaker)).size).toBe(2);
  });
});

describe('across articles', () => {
  it('joins a full name with the same full name, and a lone surname with its only bearer', () => {
    const said = speakers('Danish envoy [Karen Holt] spoke.', 'Envoy [Holt] spoke again.');
    expect(said).toEqual(['Karen Holt (person) for Denmark', 'Karen Holt (person) for Denmark']);
  });

  it('joins the last word of a body’s name with the only body that ends so', () => {
    const front = 'The Corr Valleys Front met. [Nadia Corv, chair of the Corr Valleys Front,] spoke.';
    const short = '[Nadia Corv, chair of the Front,] spoke.';
    expect(new Set(speakers(front, short)).size).toBe(1);
    const other = '[Ada Lorn, chair of the Hill Farmers Front,] spoke.';
    expect(speakers(front, other, short)[2]).toBe('Nadia Corv (person) for Front');
  });

  it('leaves a lone surname alone when two people bear it', () => {
    const said = speakers(
      'Danish envoy [Karen Holt] and Swedish envoy [Mark Holt] spoke.',
      'Envoy [Holt] spoke.',
    );
    expect(said[2]).toBe('Holt (person)');
  });
});

describe('the other results', () => {
  it('finds a side that has no words of its own', () => {
    const text =
      '[Ukrainian President Olena Hrim] spoke. Russia was silent. Moscow waited. Russia left. Ukraine stayed.';
    const result = resolveActors([marked(text)], lexicon);
    expect(result.notHeardFrom.map((id) => actor(result, id)?.name)).toEqual(['Russia']);
  });

  it('gives a bare office in a government’s release to that government, and only where nobody rivals it', () => {
    const release = { kind: 'official', outlet: 'The White House' } as const;
    const alone = resolveActors([marked('[President Ada Vern] spoke.', 'a1', release)], lexicon);
    expect(actor(alone, alone.statements[0]?.speakingFor)?.name).toBe('United States');
    const two = resolveActors(
      [marked('[President Ada Vern] met President Omar Zaki.', 'a1', release)],
      lexicon,
    );
    expect(two.statements[0]?.speakingFor).toBeUndefined();
  });

  it('carries a statement’s speaker to its conditionals', () => {
    const reading = marked('[Danish envoy Karen Holt] said rain would help if it came.');
    const span = spanOf(reading.article, 0, 6);
    const conditional = { article: 'a1', condition: span, outcome: span, statement: 'a1-st1' };
    const result = resolveActors([{ ...reading, conditionals: [conditional] }], lexicon);
    expect(result.conditionals[0]?.speaker).toBe(result.statements[0]?.speaker);
  });
});

describe('laws', () => {
  const words = fc.constantFrom(
    ...'Karen Holt Omar Zaki the The Danish envoy Ukraine , . and of ’s said She he President Foreign Minister “ ” Union ( ) who — 5 al-Rufai U.S. \n\n ministry 🙂 von der'.split(
      ' ',
    ),
  );

  it('every span is verbatim, every id is known, and the same input gives the same result', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), fc.nat(), fc.nat(), (list, a, b) => {
        const text = list.join(' ');
        const from = text.length === 0 ? 0 : a % text.length;
        const to = Math.min(text.length, from + (b % 30));
        const reading = marked('');
        const article = { ...reading.article, text };
        const source = spanOf(article, from, to);
        const attribution = { ...marked('[x]').attributions[0]!, source };
        const input = [{ article, attributions: [attribution], conditionals: [] }];
        const result = resolveActors(input, lexicon);
        const ids = new Set(result.actors.map((one) => one.id));
        for (const one of result.actors) {
          for (const span of [
            ...one.mentions,
            ...(one.sideEvidence ?? []),
            ...one.offices.flatMap((office) => office.evidence),
          ])
            expect(article.text.slice(span.start, span.end)).toBe(span.text);
          for (const id of [one.side, ...(one.members ?? []), ...one.offices.map((office) => office.of)])
            if (id !== undefined) expect(ids).toContain(id);
        }
        for (const id of [result.statements[0]?.speaker, result.statements[0]?.speakingFor])
          if (id !== undefined) expect(ids).toContain(id);
        expect(resolveActors(input, lexicon)).toEqual(result);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the company of a story', () => {
  it.each([
    [
      'Northgate Steel has cut its offer. Holm Holdings weighed in. The company said no. “No,” said [its spokesman, Omar Tal].',
      'Omar Tal (person) for Northgate Steel',
    ],
    [
      'Northgate Steel has cut its offer. Holm Holdings weighed in. [Ada Roth, the chief executive,] said no.',
      'Ada Roth (person) for Northgate Steel',
    ],
  ])('%s', (text, speaker) => {
    expect(speakers(text).at(-1)).toBe(speaker);
  });
});

describe('officials of home', () => {
  const text =
    'Norway will raise its duty on Danish ships, [Trade Minister Ada Roth] said. Danish Trade Minister Omar Tal laughed. Norway and Denmark met. Norway won. Denmark lost.';
  const speaks = (withResolve: boolean): string | undefined => {
    const reading = marked(text);
    const plain = reading.article.text;
    const at = (words: string) => {
      const start = plain.indexOf(words);
      return spanOf(reading.article, start, start + words.length);
    };
    const [one] = reading.attributions;
    const resolved: Attribution = {
      ...one!,
      content: [at('Norway will raise its duty on Danish ships')],
      attitudes: [
        {
          holder: at('Norway'),
          expression: at('will'),
          object: at('raise its duty'),
          towards: 1,
          certainty: 'asserted',
          by: 'resolve',
        },
      ],
    };
    const result = resolveActors([withResolve ? { ...reading, attributions: [resolved] } : reading], lexicon);
    return actor(result, result.statements[0]!.speakingFor)?.name;
  };

  it('are of the state whose deeds to come they tell, where it has no other', () => {
    expect(speaks(true)).toBe('Norway');
  });

  it('are of none where nothing tells', () => {
    expect(speaks(false)).toBeUndefined();
  });

  it('say "both sides" of the two that stand together', () => {
    expect(speakers('Norway and Denmark met in Oslo. Sweden hosted them. [Both sides] agreed.').at(-1)).toBe(
      'Norway and Denmark (group)',
    );
    expect(speakers('Sweden hosted them. [Both sides] agreed.').at(-1)).not.toContain('group');
  });
});
