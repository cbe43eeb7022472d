/**
 * Passages with marked sources, `[n: words]`, and what a careful reader makes of each: speaker, office, side.
 * A side that is left out must not be given by the resolver either, unless the passage says nothing about it.
 */
import type { ActorLexicon } from '../src/actors/lexicon.ts';
import { resolveActors } from '../src/actors/resolve.ts';
import { type Article, type ArticleKind, spanOf } from '../src/record/article.ts';
import type { Attribution } from '../src/record/statement.ts';

export interface Expected {
  readonly speaker: string;
  readonly office?: string;
  readonly side?: string;
  readonly skip?: boolean;
}

export interface Passage {
  readonly name: string;
  readonly kind?: ArticleKind;
  readonly outlet?: string;
  readonly text: readonly string[];
  readonly expected: Readonly<Record<string, Expected>>;
}

export interface Verdict {
  readonly passage: string;
  readonly number: string;
  readonly source: string;
  readonly what: 'speaker' | 'office' | 'side';
  readonly expected: string;
  readonly found: string;
  readonly right: boolean;
}

/** A verdict for each thing expected of each marked source. */
export function scorePassage(passage: Passage, lexicon: ActorLexicon): Verdict[] {
  const { article, attributions, numbers } = unmark(passage);
  const { actors, statements } = resolveActors([{ article, attributions, conditionals: [] }], lexicon);
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return statements.flatMap((statement, i): Verdict[] => {
    const number = numbers[i]!;
    const expected = passage.expected[number];
    if (expected === undefined || expected.skip) return [];
    const actor = byId.get(statement.speaker ?? '');
    const verdict = (what: Verdict['what'], want: string, found: string, right: boolean): Verdict => ({
      passage: passage.name,
      number,
      source: statement.source!.text,
      what,
      expected: want,
      found,
      right,
    });
    const named =
      actor === undefined ? 'nobody' : actor.kind === 'unnamed' ? `unnamed (${actor.name})` : actor.name;
    const right =
      expected.speaker === 'unnamed' ? actor?.kind === 'unnamed' : fold(named) === fold(expected.speaker);
    const verdicts = [verdict('speaker', expected.speaker, named, right)];
    if (expected.office !== undefined) {
      const titles = actor?.offices.map((office) => office.title) ?? [];
      verdicts.push(
        verdict(
          'office',
          expected.office,
          titles.join(' / '),
          titles.some((title) => fold(title).includes(fold(expected.office!))),
        ),
      );
    }
    if (expected.side !== undefined) {
      const side = byId.get(statement.speakingFor ?? '')?.name ?? 'none';
      verdicts.push(verdict('side', expected.side, side, fold(side) === fold(expected.side)));
    }
    return verdicts;
  });
}

const fold = (name: string): string => name.toLowerCase().replace(/^the /, '').replace(/[’']/g, "'");

function unmark(passage: Passage): { article: Article; attributions: Attribution[]; numbers: string[] } {
  const marks: { number: string; start: number; end: number }[] = [];
  let text = '';
  const marked = passage.text.join('\n\n');
  let last = 0;
  for (const match of marked.matchAll(/\[(\d+): ([^\]]{1,200})\]/g)) {
    text += marked.slice(last, match.index);
    marks.push({ number: match[1]!, start: text.length, end: text.length + match[2]!.length });
    text += match[2]!;
    last = match.index + match[0].length;
  }
  text += marked.slice(last);
  const article: Article = {
    id: 'a1',
    from: passage.name,
    kind: passage.kind ?? 'news',
    authors: [],
    language: 'en',
    sha256: '',
    text,
    blocks: [],
    removed: [],
    ...(passage.outlet === undefined ? {} : { outlet: passage.outlet }),
  };
  const attributions = marks.map(
    ({ number, start, end }): Attribution => ({
      id: `a1-st${number}`,
      article: 'a1',
      source: spanOf(article, start, end),
      content: [],
      quotation: 'indirect',
      certainty: 'asserted',
      concrete: { value: 0, because: [] },
      confidence: 0.9,
      by: 'annotation',
    }),
  );
  return { article, attributions, numbers: marks.map((mark) => mark.number) };
}
