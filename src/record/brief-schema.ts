/**
 * The brief's schema: `readout-brief/1` as zod checks it and as `docs/brief.schema.json` publishes it.
 * Names and meanings are strict; fields that a later version adds are kept, so that old and new read each other.
 * Loading zod takes longer than making a brief: only what reads or writes JSON imports this file.
 */
import { z } from 'zod';
import type { Actor, Office } from './actor.ts';
import type { Block, RemovedText, Span } from './article.ts';
import type { Brief, BriefArticle, MadeBy } from './brief.ts';
import type { Pole } from './codebook.ts';
import { OutlookSchema } from './outlook-schema.ts';
import {
  type ActorRelation,
  type Assessment,
  type BriefIssue,
  type Disagreement,
  type DisagreementEnd,
  type Parallel,
  POSITION_BASES,
  type Position,
  type PositionChange,
  type Relay,
  type Stance,
  type UsedCodebook,
} from './position.ts';
import type { Problem } from './problem.ts';
import type { Concreteness, Conditional, HeldAttitude, Statement, When } from './statement.ts';

const id: z.ZodString = z.string().min(1);
const offset: z.ZodInt = z.int().min(0);
const share: z.ZodNumber = z.number().min(0).max(1);
const isoDate: z.ZodString = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const spanFields = { article: id, start: offset, end: offset, text: z.string() };

export const SpanSchema: z.ZodType<Span> = z.looseObject(spanFields).meta({
  id: 'Span',
  description: "UTF-16 offsets into the article's text, end exclusive, and the text they cover.",
});

const WhenSchema: z.ZodType<When> = z
  .looseObject({
    ...spanFields,
    date: z.exactOptional(isoDate),
    precision: z.enum(['day', 'week', 'month', 'unknown']),
  })
  .meta({ id: 'When', description: 'When it was said; date is absent when it stays relative.' });

const BlockSchema: z.ZodType<Block> = z
  .looseObject({
    kind: z.enum(['title', 'heading', 'paragraph', 'list-item', 'quote']),
    start: offset,
    end: offset,
  })
  .meta({ id: 'Block', description: "A stretch of the article's text that stands alone on the page." });

const RemovedTextSchema: z.ZodType<RemovedText> = z
  .looseObject({ text: z.string(), why: z.string() })
  .meta({ id: 'RemovedText', description: "Text that was on the page and isn't part of the article." });

export const ArticleSchema: z.ZodType<BriefArticle> = z
  .looseObject({
    id,
    from: z.string(),
    kind: z.enum(['news', 'official', 'transcript', 'wire', 'other']),
    title: z.exactOptional(z.string()),
    authors: z.array(z.string()),
    outlet: z.exactOptional(id.describe('Id of the actor that published it.')),
    published: z.exactOptional(isoDate),
    url: z.exactOptional(z.string()),
    language: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    text: z.string(),
    blocks: z.array(BlockSchema),
    removed: z.array(RemovedTextSchema),
    sameStoryAs: z.exactOptional(id.describe('Id of the earlier article that this one nearly repeats.')),
  })
  .meta({ id: 'Article' });

const OfficeSchema: z.ZodType<Office> = z
  .looseObject({
    title: z.string(),
    of: z.exactOptional(id),
    from: z.exactOptional(isoDate),
    to: z.exactOptional(isoDate),
    evidence: z.array(SpanSchema),
  })
  .meta({
    id: 'Office',
    description:
      'A post; `of` is the id of the actor it belongs to, `from` and `to` its first and last day as far as they are known.',
  });

const ActorSchema: z.ZodType<Actor> = z
  .looseObject({
    id,
    name: z.string(),
    kind: z.enum(['person', 'organisation', 'state', 'bloc', 'group', 'outlet', 'unnamed']),
    offices: z.array(OfficeSchema),
    side: z.exactOptional(id.describe('Id of the actor it speaks for; absent when not known.')),
    sideEvidence: z.exactOptional(z.array(SpanSchema)),
    aliases: z.array(z.string()),
    mentions: z.array(SpanSchema),
  })
  .meta({ id: 'Actor' });

const ConcretenessSchema: z.ZodType<Concreteness> = z
  .looseObject({ value: share, because: z.array(z.string()) })
  .meta({ id: 'Concreteness' });

const stance: z.ZodNumber = z.number().min(-2).max(2);

const certainty = z
  .enum(['asserted', 'hedged', 'reported', 'denied', 'conditional', 'asked'])
  .describe('How sure the text words it.');

const AttitudeSchema: z.ZodType<HeldAttitude> = z
  .looseObject({
    holder: z.exactOptional(SpanSchema),
    actor: z.exactOptional(id.describe('Id of the holder; absent when it is the speaker or unknown.')),
    expression: SpanSchema,
    object: SpanSchema,
    towards: stance.describe('For or against the object as worded.'),
    certainty,
    by: z.string(),
  })
  .meta({ id: 'Attitude', description: 'Where somebody stands towards something, as worded.' });

const StatementSchema: z.ZodType<Statement> = z
  .looseObject({
    id,
    article: id,
    source: z.exactOptional(SpanSchema),
    cue: z.exactOptional(SpanSchema),
    content: z.array(SpanSchema).min(1),
    quotation: z.enum(['direct', 'indirect', 'mixed']),
    speaker: z.exactOptional(id),
    speakingFor: z.exactOptional(id),
    via: z.exactOptional(id.describe('Id of the outlet or venue it was said through.')),
    when: z.exactOptional(WhenSchema),
    certainty,
    concrete: ConcretenessSchema,
    attitudes: z.exactOptional(z.array(AttitudeSchema)),
    utterance: id.describe('Statements that repeat one utterance share it.'),
    confidence: share.describe('How sure Readout is of its own reading.'),
    by: z.string().describe('The rule or model that made it.'),
  })
  .meta({ id: 'Statement', description: 'One attribution with its spans and its speaker.' });

const ConditionalSchema: z.ZodType<Conditional> = z
  .looseObject({
    article: id,
    condition: SpanSchema,
    outcome: SpanSchema,
    modality: z.exactOptional(z.string()),
    statement: z.exactOptional(id),
    speaker: z.exactOptional(id),
  })
  .meta({ id: 'Conditional', description: 'A stated condition and what it is said to lead to.' });

const PoleSchema: z.ZodType<Pole> = z
  .looseObject({ at: stance, words: z.string(), terms: z.array(z.string()) })
  .meta({ id: 'Pole', description: "A place on an issue's scale, in words." });

const IssueSchema: z.ZodType<BriefIssue> = z
  .looseObject({
    id,
    name: z.string(),
    definition: z.string(),
    poles: z.array(PoleSchema),
    grantedBy: z.exactOptional(z.string()),
    parent: z.exactOptional(id),
    excludes: z.exactOptional(z.array(id)),
    entails: z.exactOptional(z.array(id)),
    evidence: z.array(SpanSchema),
    statements: z.array(id),
  })
  .meta({ id: 'Issue', description: 'What is negotiated, and the words that show it.' });

const CodebookSchema: z.ZodType<UsedCodebook> = z
  .looseObject({ id, name: z.string(), because: z.string() })
  .meta({ id: 'UsedCodebook', description: 'The codebook that was read with, and why.' });

const basis = z.enum(POSITION_BASES);

const StanceSchema: z.ZodType<Stance> = z
  .looseObject({
    statement: id,
    actor: id,
    issue: id,
    stance,
    basis,
    date: z.exactOptional(isoDate),
    expression: SpanSchema,
    object: SpanSchema,
    because: z.string(),
  })
  .meta({ id: 'Stance', description: 'What one statement shows of one actor on one issue.' });

const PositionChangeSchema: z.ZodType<PositionChange> = z
  .looseObject({ from: stance, to: stance, date: isoDate, statements: z.tuple([id, id]) })
  .meta({ id: 'PositionChange' });

const PositionSchema: z.ZodType<Position> = z
  .looseObject({
    actor: id,
    issue: id,
    stance,
    spread: z.number().min(0),
    basis,
    statements: z.array(id).min(1),
    since: z.exactOptional(isoDate),
    deviating: z.exactOptional(z.array(id)),
    changes: z.exactOptional(z.array(PositionChangeSchema)),
  })
  .meta({ id: 'Position', description: 'Where an actor or a side stands on an issue, between its poles.' });

const RelationSchema: z.ZodType<ActorRelation> = z
  .looseObject({
    from: id,
    to: id,
    sign: z.union([z.literal(1), z.literal(-1)]),
    statements: z.array(id).min(1),
  })
  .meta({ id: 'Relation', description: 'One actor backs (1) or criticises (-1) another.' });

const DisagreementEndSchema: z.ZodType<DisagreementEnd> = z
  .looseObject({ statement: z.exactOptional(id), evidence: SpanSchema })
  .meta({ id: 'DisagreementEnd' });

const DisagreementSchema: z.ZodType<Disagreement> = z
  .looseObject({
    id,
    grade: z.enum(['contradiction', 'tension', 'opposition']),
    between: z.enum(['sources', 'one side', 'sides', 'over time']),
    issue: z.exactOptional(id),
    a: DisagreementEndSchema,
    b: DisagreementEndSchema,
    rule: z.string(),
    because: z.string(),
  })
  .meta({ id: 'Disagreement' });

const AssessmentSchema: z.ZodType<Assessment> = z
  .looseObject({
    what: z.string(),
    standing: z.enum(['agreed', 'claimed', 'disputed', 'unknown']),
    issue: id,
    statements: z.array(id),
    actors: z.array(id),
    because: z.string(),
  })
  .meta({ id: 'Assessment' });

const RelaySchema: z.ZodType<Relay> = z
  .looseObject({ statement: id, chain: z.array(id).min(2), evidence: SpanSchema })
  .meta({ id: 'Relay', description: 'Whose words reach the reader through whom.' });

const ParallelSchema: z.ZodType<Parallel> = z
  .looseObject({ a: id, b: id, onlyA: z.array(SpanSchema), onlyB: z.array(SpanSchema) })
  .meta({
    id: 'Parallel',
    description: 'Two documents made from one form, and what only one of them tells.',
  });

const ProblemSchema: z.ZodType<Problem> = z
  .looseObject({ code: z.string(), where: z.string(), problem: z.string(), mend: z.string() })
  .meta({ id: 'Problem', description: "A fault in the input that didn't stop the run." });

const MadeBySchema: z.ZodType<MadeBy> = z
  .looseObject({
    readout: z.string(),
    models: z.record(z.string(), z.string()),
    settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    seed: z.number(),
    corrections: z.exactOptional(z.int().min(1)),
  })
  .meta({ id: 'MadeBy' });

export const BriefSchema: z.ZodType<Brief> = z
  .looseObject({
    format: z.literal('readout-brief/1'),
    madeBy: MadeBySchema,
    title: z.string(),
    asOf: z.exactOptional(isoDate),
    articles: z.array(ArticleSchema),
    actors: z.array(ActorSchema),
    statements: z.array(StatementSchema),
    conditionals: z.array(ConditionalSchema),
    codebook: z.exactOptional(CodebookSchema),
    // Briefs of earlier versions lack these.
    issues: z.array(IssueSchema).default([]),
    stances: z.array(StanceSchema).default([]),
    positions: z.array(PositionSchema).default([]),
    relations: z.array(RelationSchema).default([]),
    disagreements: z.array(DisagreementSchema).default([]),
    assessment: z.array(AssessmentSchema).default([]),
    relays: z.array(RelaySchema).default([]),
    parallels: z.array(ParallelSchema).default([]),
    table: z.array(id).default([]),
    principals: z.array(id).default([]),
    notHeardFrom: z.array(id),
    outlook: z.exactOptional(OutlookSchema),
    problems: z.array(ProblemSchema),
  })
  .meta({ title: 'Readout brief', description: 'Who said what in the coverage of a negotiation.' });

/** `docs/brief.schema.json` as it should read. */
export function briefJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(BriefSchema), undefined, 2)}\n`;
}
