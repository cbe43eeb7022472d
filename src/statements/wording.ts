/**
 * Findings → attributions and conditionals: reads from the wording how each was said, and makes the spans that the
 * record keeps. A source or cue of several pieces is kept as its longest, so that no span covers foreign words.
 */
import type { Range } from '../core/range.ts';
import { type Article, type Span, spanOf } from '../record/article.ts';
import type { Attitude, Attribution, Certainty, Conditional } from '../record/statement.ts';
import { placeAttitudes } from './attitudes.ts';
import type { Analysis } from './en/analysis.ts';
import { certaintyOf } from './en/certainty.ts';
import { citationsOf } from './en/citations.ts';
import { concretenessOf } from './en/concreteness.ts';
import { conditionals, type FoundConditional } from './en/conditionals.ts';
import { quotationOf } from './en/quotation.ts';
import { type Relation, relationOf, tokensIn } from './en/relation.ts';
import { VERBATIM } from './en/rules/rules.ts';
import { timeReader } from './en/time.ts';
import { venueOf } from './en/venue.ts';
import type { Found } from './found.ts';

export interface Wording {
  readonly attributions: readonly Attribution[];
  /** What the article tells of actors' positions in its own words: `DESCRIBED` attributions. */
  readonly described: readonly Attribution[];
  readonly conditionals: readonly Conditional[];
}

/** The attributions and conditionals of `article`; `findings` are in text order. */
export function readWording(article: Article, analysis: Analysis, findings: readonly Found[]): Wording {
  const relations = findings.map((found) => relationOf(analysis, found));
  const { ofFindings, described, ofDescribed } = placeAttitudes(article, analysis, findings, relations);
  const foundConditionals = conditionals(analysis, relations);
  const outcomesOf = outcomesByRelation(analysis, foundConditionals);
  const spoken = spokenTokens(analysis, relations);
  const time = timeReader(analysis, article.published);
  const attributionOf = (
    found: Found,
    relation: Relation,
    id: string,
    attitudes: readonly Attitude[] | undefined,
    outcomes: ReadonlySet<number>,
  ): Attribution => {
    const quotation = VERBATIM.has(found.by) ? 'direct' : quotationOf(analysis, found.content);
    const when = time(relation);
    const venue = found.venue ?? venueOf(analysis, relation);
    const citations = citationsOf(analysis, relation);
    const source = longest(found.source);
    const cue = longest(found.cue);
    return {
      id,
      article: article.id,
      ...(source && { source: span(article, source) }),
      ...(cue && { cue: span(article, cue) }),
      content: found.content.map((piece) => span(article, piece)),
      quotation,
      ...(venue && { venue: span(article, venue) }),
      ...(citations.length > 0 && {
        citations: citations.map(({ words, outlet, sure }) => ({
          words: span(article, words),
          outlet: span(article, outlet),
          sure,
        })),
      }),
      ...(when && { when: { ...when, ...span(article, when) } }),
      certainty: throughOthers(
        analysis,
        relation,
        spoken,
        certaintyOf(analysis, relation, { quotation, outcomes }),
      ),
      concrete: concretenessOf(analysis, relation.content),
      ...(attitudes && { attitudes }),
      confidence: found.confidence,
      by: found.by,
    };
  };
  const attributions = findings.map((found, k) =>
    attributionOf(
      found,
      relations[k]!,
      `${article.id}-st${k + 1}`,
      ofFindings.get(k),
      outcomesOf.get(k) ?? NONE,
    ),
  );
  return {
    attributions,
    described: described.map((found, k) =>
      attributionOf(found, relationOf(analysis, found), `${article.id}-de${k + 1}`, [ofDescribed[k]!], NONE),
    ),
    conditionals: foundConditionals.map((found) => conditionalOf(article, found, attributions)),
  };
}

/** Tokens that are somebody's content. */
function spokenTokens(analysis: Analysis, relations: readonly Relation[]): Uint8Array {
  const spoken = new Uint8Array(analysis.tokens.length);
  for (const { content } of relations) for (const i of content) spoken[i] = 1;
  return spoken;
}

/** What somebody is said to have said inside another's words reaches the reader through that other. */
function throughOthers(
  { tokens }: Analysis,
  { source, cue }: Relation,
  spoken: Uint8Array,
  certainty: Certainty,
): Certainty {
  const [first] = source;
  if (certainty !== 'asserted' || first === undefined || FIRST_PERSON.test(tokens[first]!.word))
    return certainty;
  return [first, ...cue].every((i) => spoken[i] === 1) ? 'reported' : certainty;
}

const FIRST_PERSON = /^(?:i|we|my|our)$/i;

const NONE: ReadonlySet<number> = new Set();

/** For each relation that holds conditionals, the tokens of their outcomes. */
function outcomesByRelation(
  analysis: Analysis,
  found: readonly FoundConditional[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const byRelation = new Map<number, Set<number>>();
  for (const { relation, outcome } of found) {
    if (relation === undefined) continue;
    const tokens = byRelation.get(relation) ?? new Set();
    for (const i of tokensIn(analysis, [outcome])) tokens.add(i);
    byRelation.set(relation, tokens);
  }
  return byRelation;
}

function conditionalOf(
  article: Article,
  found: FoundConditional,
  attributions: readonly Attribution[],
): Conditional {
  const statement = found.relation === undefined ? undefined : attributions[found.relation]?.id;
  return {
    article: article.id,
    condition: span(article, found.condition),
    outcome: span(article, found.outcome),
    ...(found.modality !== undefined && { modality: found.modality }),
    ...(statement !== undefined && { statement }),
  };
}

const span = (article: Article, { start, end }: Range): Span => spanOf(article, start, end);

function longest(pieces: readonly Range[]): Range | undefined {
  let best: Range | undefined;
  for (const piece of pieces) if (!best || piece.end - piece.start > best.end - best.start) best = piece;
  return best;
}
