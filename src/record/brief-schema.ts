/**
 * The brief's schema: `readout-brief/1` as zod checks it and as `docs/brief.schema.json` publishes it.
 * Names and meanings are strict; fields that a later version adds are kept, so that old and new read each other.
 * Loading zod takes longer than making a brief: only what reads or writes JSON imports this file.
 */
import { z } from 'zod';
import type { Actor, Office } from './actor.ts';
import type { Block, RemovedText, Span } from './article.ts';
import type { Brief, BriefArticle, MadeBy } from './brief.ts';
import type { Problem } from './problem.ts';
import type { Concreteness, Conditional, Statement, When } from './statement.ts';

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

const ArticleSchema: z.ZodType<BriefArticle> = z
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
  .looseObject({ title: z.string(), of: z.exactOptional(id), evidence: z.array(SpanSchema) })
  .meta({ id: 'Office', description: 'A post; `of` is the id of the actor it belongs to.' });

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
    certainty: z
      .enum(['asserted', 'hedged', 'reported', 'denied', 'conditional', 'asked'])
      .describe('How sure the text words it.'),
    concrete: ConcretenessSchema,
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

const ProblemSchema: z.ZodType<Problem> = z
  .looseObject({ code: z.string(), where: z.string(), problem: z.string(), mend: z.string() })
  .meta({ id: 'Problem', description: "A fault in the input that didn't stop the run." });

const MadeBySchema: z.ZodType<MadeBy> = z
  .looseObject({
    readout: z.string(),
    models: z.record(z.string(), z.string()),
    settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    seed: z.number(),
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
    notHeardFrom: z.array(id),
    problems: z.array(ProblemSchema),
  })
  .meta({ title: 'Readout brief', description: 'Who said what in the coverage of a negotiation.' });

/** `docs/brief.schema.json` as it should read. */
export function briefJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(BriefSchema), undefined, 2)}\n`;
}
