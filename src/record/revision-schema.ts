/** The schema of revisions, as a study keeps them and a person gives them. */
import { z } from 'zod';
import { DECIDED_KINDS, type Decision, DOCUMENT_KINDS, type Revision, type Stretch } from './revision.ts';

const name: z.ZodString = z.string().trim().min(1);
const StretchSchema: z.ZodType<Stretch> = z
  .strictObject({ article: name, start: z.int().min(0), end: z.int().min(1) })
  .refine(({ start, end }) => start < end, 'a stretch ends behind its start');
const of = StretchSchema;
const content = z.array(StretchSchema).min(1);
const certainty = z.enum(['asserted', 'hedged', 'reported', 'denied', 'conditional', 'asked']);
const quotation = z.enum(['direct', 'indirect', 'mixed']);

export const DecisionSchema: z.ZodType<Decision> = z.discriminatedUnion('decides', [
  z.strictObject({ decides: z.literal('restored text'), of: name, text: z.string().min(1).max(2_000_000) }),
  z.strictObject({ decides: z.literal('not a statement'), of }),
  z.strictObject({ decides: z.literal('certainty'), of, is: certainty }),
  z.strictObject({ decides: z.literal('quotation'), of, is: quotation }),
  z.strictObject({ decides: z.literal('words'), of, content }),
  z.strictObject({ decides: z.literal('speaker'), of, is: z.exactOptional(name) }),
  z.strictObject({
    decides: z.literal('a statement'),
    content,
    source: z.exactOptional(StretchSchema),
    cue: z.exactOptional(StretchSchema),
    quotation,
    certainty,
    speaker: z.exactOptional(name),
  }),
  z.strictObject({ decides: z.literal('same actor'), names: z.array(name).min(2) }),
  z.strictObject({ decides: z.literal('split'), of: name, names: z.array(name).min(1) }),
  z.strictObject({ decides: z.literal('name'), of: name, is: name }),
  z.strictObject({ decides: z.literal('side'), of: name, is: z.exactOptional(name) }),
  z.strictObject({ decides: z.literal('kind'), of: name, is: z.enum(DECIDED_KINDS) }),
  z.strictObject({ decides: z.literal('not an actor'), of: name }),
  z
    .strictObject({
      decides: z.literal('office'),
      of: name,
      title: name,
      at: z.exactOptional(name),
      from: z.exactOptional(z.iso.date()),
      to: z.exactOptional(z.iso.date()),
    })
    .refine(({ from = '', to = from }) => from <= to, 'an office ends before it begins'),
  z.strictObject({ decides: z.literal('not an office'), of: name, title: name }),
  z.strictObject({
    decides: z.literal('document'),
    of: z.enum(DOCUMENT_KINDS),
    name,
    text: z.exactOptional(z.string().max(2_000_000)),
  }),
  z.strictObject({
    decides: z.literal('stance'),
    of,
    actor: name,
    issue: name,
    is: z.exactOptional(z.number().min(-2).max(2)),
  }),
  z.strictObject({ decides: z.literal('issue'), of, issue: name, is: z.boolean() }),
  z.strictObject({ decides: z.literal('not a disagreement'), a: StretchSchema, b: StretchSchema }),
  z.strictObject({ decides: z.literal('not a relation'), from: name, to: name }),
]);

export const RevisionSchema: z.ZodType<Revision> = z.strictObject({
  seq: z.int().min(1),
  at: z.iso.datetime(),
  who: name,
  why: z.exactOptional(z.string()),
  act: z.discriminatedUnion('does', [
    z.strictObject({ does: z.literal('decide'), decision: DecisionSchema }),
    z.strictObject({ does: z.enum(['undo', 'redo']), of: z.int().min(1) }),
  ]),
});
