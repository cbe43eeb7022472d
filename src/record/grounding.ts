/**
 * Whether a brief stands on its articles: every span is verbatim and within the blocks of its article, and every id
 * that is referred to exists once. A brief with a fault here must not be shown; the command that finds one exits 4.
 */
import { touching } from '../core/sorted.ts';
import type { Block, Span } from './article.ts';
import type { Brief, BriefArticle } from './brief.ts';
import type { Influence } from './outlook.ts';
import type { Placement } from './position.ts';
import type { Problem } from './problem.ts';

/** The faults in `brief`, in its order; empty when all of it is grounded. */
export function groundingFaults(brief: Brief): readonly Problem[] {
  const articles = new Map(brief.articles.map((article) => [article.id, article]));
  return [
    ...repeatedIds(brief),
    ...references(brief).flatMap((reference) => referenceFault(reference)),
    ...placedSpans(brief).flatMap(([where, span]) => spanFaults(where, span, articles.get(span.article))),
    ...strayedSpans(brief),
  ];
}

interface Reference {
  readonly where: string;
  readonly id: string | undefined;
  readonly among: ReadonlySet<string>;
  readonly kind: string;
}

function repeatedIds(brief: Brief): readonly Problem[] {
  const seen = new Set<string>();
  const faults: Problem[] = [];
  for (const [list, records] of Object.entries({
    articles: brief.articles,
    actors: brief.actors,
    statements: brief.statements,
    issues: brief.issues,
    disagreements: brief.disagreements,
  })) {
    for (const { id } of records) {
      const key = `${list} ${id}`;
      if (seen.has(key))
        faults.push(fault('repeated-id', list, `the id ${JSON.stringify(id)} is used twice`));
      seen.add(key);
    }
  }
  return faults;
}

function references(brief: Brief): readonly Reference[] {
  const article = new Set(brief.articles.map(({ id }) => id));
  const actor = new Set(brief.actors.map(({ id }) => id));
  const statement = new Set(brief.statements.map(({ id }) => id));
  const issue = new Set(brief.issues.map(({ id }) => id));
  const toActor = (where: string, id: string | undefined) => ({ where, id, among: actor, kind: 'actor' });
  const toArticle = (where: string, id: string | undefined) => ({
    where,
    id,
    among: article,
    kind: 'article',
  });
  const toStatement = (where: string, id: string | undefined) => ({
    where,
    id,
    among: statement,
    kind: 'statement',
  });
  const toIssue = (where: string, id: string | undefined) => ({ where, id, among: issue, kind: 'issue' });
  return [
    ...brief.articles.flatMap(({ id, outlet, sameStoryAs }) => [
      toActor(`article ${id}, outlet`, outlet),
      toArticle(`article ${id}, sameStoryAs`, sameStoryAs),
    ]),
    ...brief.actors.flatMap(({ id, side, offices }) => [
      toActor(`actor ${id}, side`, side),
      ...offices.map((office) => toActor(`actor ${id}, office ${office.title}`, office.of)),
    ]),
    ...brief.statements.flatMap(({ id, article, speaker, speakingFor, via, attitudes = [] }) => [
      toArticle(`statement ${id}, article`, article),
      ...attitudes.map(({ actor }) => toActor(`statement ${id}, attitude`, actor)),
      toActor(`statement ${id}, speaker`, speaker),
      toActor(`statement ${id}, speakingFor`, speakingFor),
      toActor(`statement ${id}, via`, via),
    ]),
    ...brief.conditionals.flatMap((conditional, index) => [
      toArticle(`conditional ${index}, article`, conditional.article),
      toActor(`conditional ${index}, speaker`, conditional.speaker),
      toStatement(`conditional ${index}, statement`, conditional.statement),
    ]),
    ...brief.parallels.flatMap(({ a, b }, k) => [a, b].map((one) => toArticle(`parallel ${k}`, one))),
    ...brief.notHeardFrom.map((id) => toActor('notHeardFrom', id)),
    ...[...brief.table, ...brief.principals].map((id) => toActor('table', id)),
    ...placementReferences(brief, { toActor, toStatement, toIssue }),
    ...outlookReferences(brief, { toStatement, toIssue }),
  ];
}

type To = (where: string, id: string | undefined) => Reference;

function placementReferences(
  { issues, stances, positions, relations, disagreements, assessment, relays }: Placement,
  { toActor, toStatement, toIssue }: { readonly toActor: To; readonly toStatement: To; readonly toIssue: To },
): readonly Reference[] {
  const all = (where: string, ids: readonly string[], to: To) => ids.map((id) => to(where, id));
  return [
    ...issues.flatMap(({ id, parent, excludes = [], entails = [], statements }) => [
      toIssue(`issue ${id}, parent`, parent),
      ...all(`issue ${id}`, [...excludes, ...entails], toIssue),
      ...all(`issue ${id}`, statements, toStatement),
    ]),
    ...stances.flatMap(({ statement, actor, issue }, k) => [
      toStatement(`stance ${k}`, statement),
      toActor(`stance ${k}`, actor),
      toIssue(`stance ${k}`, issue),
    ]),
    ...positions.flatMap(({ actor, issue, statements, deviating = [], changes = [] }, k) => [
      toActor(`position ${k}`, actor),
      toIssue(`position ${k}`, issue),
      ...all(`position ${k}`, statements, toStatement),
      ...all(`position ${k}, deviating`, deviating, toActor),
      ...changes.flatMap((change) => all(`position ${k}, change`, change.statements, toStatement)),
    ]),
    ...relations.flatMap(({ from, to, statements }, k) => [
      ...all(`relation ${k}`, [from, to], toActor),
      ...all(`relation ${k}`, statements, toStatement),
    ]),
    ...disagreements.flatMap(({ id, issue, a, b }) => [
      toIssue(`disagreement ${id}`, issue),
      toStatement(`disagreement ${id}`, a.statement),
      toStatement(`disagreement ${id}`, b.statement),
    ]),
    ...assessment.flatMap(({ issue, statements, actors }, k) => [
      toIssue(`assessment ${k}`, issue),
      ...all(`assessment ${k}`, statements, toStatement),
      ...all(`assessment ${k}`, actors, toActor),
    ]),
    ...relays.flatMap(({ statement, chain }, k) => [
      toStatement(`relay ${k}`, statement),
      ...all(`relay ${k}`, chain, toActor),
    ]),
  ];
}

/** Figures of an outlook lead to statements through its options and wishes, which are told apart by id and place. */
function outlookReferences(
  { outlook, conditionals }: Brief,
  { toStatement, toIssue }: { readonly toStatement: To; readonly toIssue: To },
): readonly Reference[] {
  if (outlook === undefined) return [];
  const { issues, options, wishes, states, assumptions, indicators } = outlook;
  const option = new Set(options.map(({ id }) => id));
  const place = new Set(wishes.map((_, k) => String(k)));
  const conditional = new Set(conditionals.map((_, k) => String(k)));
  const toOption = (where: string, id: string): Reference => ({ where, id, among: option, kind: 'option' });
  const toWish = (where: string, k: number): Reference => ({
    where,
    id: String(k),
    among: place,
    kind: 'wish',
  });
  const influences = (where: string, tornado: readonly Influence[]) =>
    tornado.map(({ wish }) => toWish(where, wish));
  return [
    ...issues.flatMap(({ options, tornado }, k) => [
      ...options.map((id) => toOption(`outlook, issue ${k}`, id)),
      ...influences(`outlook, issue ${k}`, tornado),
    ]),
    ...(outlook.from === 'drafted'
      ? issues.map(({ issue }, k) => toIssue(`outlook, issue ${k}`, issue))
      : []),
    ...options.flatMap(({ id, statements, tornado }) => [
      ...statements.map((one) => toStatement(`outlook, option ${id}`, one)),
      ...influences(`outlook, option ${id}`, tornado),
    ]),
    ...wishes.flatMap(({ options, statements }, k) => [
      ...options.map((id) => toOption(`outlook, wish ${k}`, id)),
      ...statements.map((one) => toStatement(`outlook, wish ${k}`, one)),
    ]),
    ...states.flatMap(({ taken, path = [], changes }, k) => [
      ...[...taken, ...path.flatMap(({ takes, drops }) => [...takes, ...drops])].map((id) =>
        toOption(`outlook, state ${k}`, id),
      ),
      ...changes.flat().map((one) => toWish(`outlook, state ${k}`, one)),
    ]),
    ...influences('outlook, assumptions', assumptions),
    ...influences('outlook, indicators', indicators),
    ...outlook.conditionals.map((one, k) => ({
      where: `outlook, conditional ${k}`,
      id: String(one.conditional),
      among: conditional,
      kind: 'conditional',
    })),
  ];
}

function referenceFault({ where, id, among, kind }: Reference): readonly Problem[] {
  if (id === undefined || among.has(id)) return [];
  return [fault('unknown-id', where, `there is no ${kind} with the id ${JSON.stringify(id)}`)];
}

type PlacedSpan = readonly [where: string, span: Span];

function placedSpans(brief: Brief): readonly PlacedSpan[] {
  return [
    ...brief.actors.flatMap(({ id, offices, sideEvidence, mentions }) => [
      ...offices.flatMap(({ evidence }) => placed(`actor ${id}, office evidence`, evidence)),
      ...placed(`actor ${id}, side evidence`, sideEvidence),
      ...placed(`actor ${id}, mentions`, mentions),
    ]),
    ...brief.statements.flatMap((statement) => [
      ...placed(`statement ${statement.id}, source`, statement.source),
      ...placed(`statement ${statement.id}, cue`, statement.cue),
      ...placed(`statement ${statement.id}, content`, statement.content),
      ...placed(`statement ${statement.id}, when`, statement.when),
      ...(statement.attitudes ?? []).flatMap(({ holder, expression, object }) => [
        ...placed(`statement ${statement.id}, attitude`, holder),
        ...placed(`statement ${statement.id}, attitude`, [expression, object]),
      ]),
    ]),
    ...brief.conditionals.flatMap(({ condition, outcome }, index) => [
      ...placed(`conditional ${index}, condition`, condition),
      ...placed(`conditional ${index}, outcome`, outcome),
    ]),
    ...brief.issues.flatMap(({ id, evidence }) => placed(`issue ${id}`, evidence)),
    ...brief.stances.flatMap(({ expression, object }, k) => placed(`stance ${k}`, [expression, object])),
    ...brief.disagreements.flatMap(({ id, a, b }) => placed(`disagreement ${id}`, [a.evidence, b.evidence])),
    ...brief.relays.flatMap(({ evidence }, k) => placed(`relay ${k}`, evidence)),
    ...brief.parallels.flatMap(({ onlyA, onlyB }, k) => placed(`parallel ${k}`, [...onlyA, ...onlyB])),
  ];
}

function placed(where: string, spans: Span | readonly Span[] | undefined): readonly PlacedSpan[] {
  if (spans === undefined) return [];
  return (isList(spans) ? spans : [spans]).map((span) => [where, span] as const);
}

function isList(spans: Span | readonly Span[]): spans is readonly Span[] {
  return Array.isArray(spans);
}

function spanFaults(where: string, span: Span, article: BriefArticle | undefined): readonly Problem[] {
  if (article === undefined)
    return [fault('unknown-id', where, `a span points into no article (${span.article})`)];
  const { text, blocks } = article;
  if (
    !(Number.isInteger(span.start) && span.start >= 0 && span.start < span.end && span.end <= text.length)
  ) {
    return [fault('not-a-span', where, `${span.start}..${span.end} is no stretch of article ${article.id}`)];
  }
  if (text.slice(span.start, span.end) !== span.text) {
    return [
      fault(
        'not-verbatim',
        where,
        `${span.start}..${span.end} of ${article.id} reads otherwise than its span`,
      ),
    ];
  }
  return withinBlocks(span, blocks)
    ? []
    : [
        fault(
          'outside-text',
          where,
          `${span.start}..${span.end} of ${article.id} begins or ends outside any block`,
        ),
      ];
}

/** A span may run over several blocks, as a quotation does over paragraphs; its ends must lie in blocks. */
function withinBlocks({ start, end }: Span, blocks: readonly Block[]): boolean {
  const first = blockAt(blocks, start);
  const last = blockAt(blocks, end - 1);
  return first !== undefined && last !== undefined;
}

/** Blocks are in order, so the one that holds `offset` is found by halving. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  return blocks[touching(blocks, { start: offset, end: offset + 1 })[0] ?? -1];
}

/** A statement's spans lie in the article that it says it comes from. */
function strayedSpans(brief: Brief): readonly Problem[] {
  return brief.statements.flatMap(({ id, article, source, cue, content, when }) =>
    [source, cue, when, ...content].some((span) => span !== undefined && span.article !== article)
      ? [fault('strayed-span', `statement ${id}`, `a span of it lies in another article than ${article}`)]
      : [],
  );
}

function fault(what: string, where: string, problem: string): Problem {
  return {
    code: `grounding/${what}`,
    where,
    problem,
    mend: 'This is a fault in Readout or in an edited file: make the brief again and report it if it stays.',
  };
}
