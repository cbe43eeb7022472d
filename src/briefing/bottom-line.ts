/**
 * The bottom line: at most three sentences, composed from counts and from verbatim spans and nothing else, each with
 * its references. It says what the coverage holds, never what is so in the world.
 */
import type { Actor } from '../record/actor.ts';
import type { Statement } from '../record/statement.ts';
import { heardActors, type Lookup, saidOf, sideOf } from './lookup.ts';
import {
  contentWords,
  counted,
  dateRange,
  grouped,
  listed,
  outletName,
  speakerName,
  tellingWords,
} from './words.ts';

/** Where a figure leads: a section of the brief, or the first of the statements that it counts. */
export type Target =
  | { readonly section: string }
  | { readonly statement: Statement; readonly filter: string };

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly text: string; readonly to: Target }
  | { readonly kind: 'actor'; readonly actor: Actor }
  | { readonly kind: 'quote'; readonly words: string; readonly statement: Statement };

export type Sentence = readonly Part[];

export function bottomLine(lookup: Lookup): readonly Sentence[] {
  const heard = heardSentence(lookup);
  const quoted = heard.flatMap((part) => (part.kind === 'quote' ? [part.statement] : []));
  return [corpusSentence(lookup), heard, contestedSentence(lookup, quoted)].filter(
    ({ length }) => length > 0,
  );
}

/** Shorter says too little, longer isn't read. In characters. */
const FITTING = { least: 30, brief: 140, most: 240 };

/**
 * The statement that says most in few words: in quotation marks before in the article's words, in one piece before
 * several, concrete before vague. None if all are longer than a bottom line can bear.
 */
export function tellingStatement(statements: readonly Statement[]): Statement | undefined {
  return statements
    .filter((statement) => contentWords(statement).length <= FITTING.most)
    .reduce<Statement | undefined>(
      (best, statement) => (best === undefined || worth(statement) > worth(best) ? statement : best),
      undefined,
    );
}

function worth(statement: Statement): number {
  const { quotation, content, concrete, confidence } = statement;
  return (
    (contentWords(statement).length >= FITTING.least ? 4 : 0) +
    (contentWords(statement).length <= FITTING.brief ? 2 : 0) +
    (quotation === 'direct' ? 2 : quotation === 'mixed' ? 1 : 0) +
    (content.length === 1 ? 3 : 0) +
    4 * concrete.value +
    confidence
  );
}

function corpusSentence(lookup: Lookup): Sentence {
  const { articles } = lookup.brief;
  const outlets = new Set(articles.flatMap(({ outlet }) => outlet ?? [])).size;
  const stories = articles.filter(({ sameStoryAs }) => sameStoryAs === undefined).length;
  const copies =
    stories < articles.length ? ` (${counted(stories, 'independent story', 'independent stories')})` : '';
  const corpus = [
    figure(counted(articles.length, 'article'), { section: 'sources' }),
    text(`${copies}${outlets > 1 ? ` from ${counted(outlets, 'outlet')}` : ''}${datesWords(lookup)}`),
  ];
  const first = lookup.said[0];
  if (first === undefined) return [text('No statement was found in '), ...corpus, text('.')];
  const speakers = namedSpeakers(lookup).length;
  const sides = new Set(lookup.said.flatMap((statement) => sideOf(lookup, statement) ?? [])).size;
  return [
    ...corpus,
    text(`${datesWords(lookup) === '' ? '' : ','} ${articles.length === 1 ? 'holds' : 'hold'} `),
    figure(counted(lookup.said.length, 'statement'), { section: 'statements' }),
    text(' by '),
    figure(counted(speakers, 'named speaker'), { section: 'people' }),
    ...(sides > 0 ? [text(' for '), figure(counted(sides, 'side'), { section: 'heard' })] : []),
    text('.'),
  ];
}

/** `, 12 to 18 August 2025`, with the comma that sets it off. */
function datesWords({ brief }: Lookup): string {
  const dates = brief.articles.flatMap(({ published }) => published ?? []).sort();
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return '';
  return `, ${dateRange(first, last)}`;
}

function heardSentence(lookup: Lookup): Sentence {
  const [first, ...others] = namedSpeakers(lookup);
  if (first === undefined) return [];
  const side = speakerSide(lookup, first);
  const second = others.find((actor) => speakerSide(lookup, actor) !== side) ?? others[0];
  const heard = [first, ...(second === undefined ? [] : [second])].map((actor) => heardParts(lookup, actor));
  return [
    text('Most heard: '),
    ...heard.flatMap((parts, index) => (index === 0 ? parts : [text('; '), ...parts])),
    text('.'),
  ];
}

function heardParts(lookup: Lookup, actor: Actor): Sentence {
  const statements = saidOf(lookup, actor);
  const side = speakerSide(lookup, actor);
  return [
    { kind: 'actor', actor },
    text(side === undefined || side.id === actor.id ? ', ' : ` for ${side.name}, `),
    figure(counted(statements.length, 'statement'), {
      statement: statements[0]!,
      filter: `speaker=${lookup.actorNumbers.get(actor.id)}`,
    }),
    ...quoteParts(lookup, tellingStatement(statements)),
  ];
}

function quoteParts(lookup: Lookup, statement: Statement | undefined): Sentence {
  if (statement === undefined) return [];
  const words = tellingWords(lookup, statement);
  return [text(introduction(lookup, statement)), { kind: 'quote', words, statement }];
}

/** What an article words itself mustn't look like the speaker's own words. */
function introduction(lookup: Lookup, { article, quotation }: Statement): string {
  if (quotation === 'direct') return ', ';
  const found = lookup.articles.get(article);
  return found?.outlet === undefined
    ? ", in the article's words "
    : `, in the words of ${outletName(lookup, found)} `;
}

function contestedSentence(lookup: Lookup, quoted: readonly Statement[]): Sentence {
  const denials = lookup.said.filter(({ certainty }) => certainty === 'denied');
  const [first, ...others] = denials;
  const telling = tellingStatement(denials.filter((denial) => !quoted.includes(denial))) ?? first;
  const silent = lookup.brief.notHeardFrom.flatMap((id) => lookup.actors.get(id)?.name ?? []);
  const denied: Sentence =
    first === undefined || telling === undefined
      ? []
      : [
          figure(
            others.length === 0
              ? '1 statement is a denial'
              : `${grouped(denials.length)} statements are denials`,
            {
              statement: first,
              filter: 'certainty=denied',
            },
          ),
          text(`${others.length === 0 ? ', by' : ', one of them by'} ${speakerName(lookup, telling)}`),
          ...quoteParts(lookup, tellingStatement([telling])),
        ];
  const unheard: Sentence =
    silent.length === 0
      ? []
      : [
          figure(`no words of their own are found for ${listed(silent)}`, {
            section: lookup.brief.assessment.length > 0 ? 'assessment' : 'heard',
          }),
        ];
  const both = [...denied, ...(denied.length > 0 && unheard.length > 0 ? [text('; ')] : []), ...unheard];
  return both.length === 0 ? [] : [...capitalised(both), text('.')];
}

function capitalised(sentence: Sentence): Sentence {
  const [first, ...rest] = sentence;
  if (first?.kind !== 'figure') return sentence;
  return [{ ...first, text: first.text[0]!.toUpperCase() + first.text.slice(1) }, ...rest];
}

function namedSpeakers(lookup: Lookup): readonly Actor[] {
  return heardActors(lookup).filter(({ kind }) => kind !== 'unnamed');
}

function speakerSide(lookup: Lookup, actor: Actor): Actor | undefined {
  const statement = saidOf(lookup, actor)[0];
  return statement === undefined ? undefined : sideOf(lookup, statement);
}

function text(words: string): Part {
  return { kind: 'text', text: words };
}

function figure(words: string, to: Target): Part {
  return { kind: 'figure', text: words, to };
}
