/** The outlook's part of the brief's schema. */
import { z } from 'zod';
import { CONCEPTS, OPTION_BASES, WISH_BASES } from './conflict-model.ts';
import type {
  Indicator,
  Influence,
  Outlook,
  OutlookConditional,
  OutlookDraft,
  OutlookIssue,
} from './outlook.ts';

const id: z.ZodString = z.string().min(1);
const ids: z.ZodArray<z.ZodString> = z.array(id);
const share: z.ZodNumber = z.number().min(0).max(1);
const wish: z.ZodInt = z.int().min(0);

const shareFields = { share, low: share, high: share };

const InfluenceSchema: z.ZodType<Influence> = z.looseObject({ wish, moves: z.number().min(-1).max(1) }).meta({
  id: 'Influence',
  description: 'A share with a wish turned round, less the share with it as it is.',
});

const wordedFields = {
  ...shareFields,
  word: z.exactOptional(z.string()),
  wordless: z.exactOptional(z.string()),
  isGrounded: z.boolean(),
  tornado: z.array(InfluenceSchema),
};

const IssueSchema: z.ZodType<OutlookIssue> = z
  .looseObject({
    issue: id,
    outcome: z.string(),
    options: ids.min(1),
    ...wordedFields,
    bargained: z.exactOptional(
      z.looseObject({
        mean: z.number().min(-2).max(2),
        sides: z.array(z.string()).min(2),
        agreement: z.enum(['agree', 'differ', 'one of them does not tell']),
      }),
    ),
  })
  .meta({ id: 'OutlookIssue' });

const OptionSchema = z
  .looseObject({
    id,
    name: z.string(),
    decisionMaker: z.string(),
    issue: z.exactOptional(id),
    isJoint: z.exactOptional(z.boolean()),
    basis: z.exactOptional(z.enum(OPTION_BASES)),
    because: z.exactOptional(z.string()),
    statements: ids,
    ...wordedFields,
  })
  .meta({ id: 'OutlookOption' });

const WishSchema = z
  .looseObject({
    decisionMaker: z.string(),
    options: ids,
    prefers: z.string(),
    words: z.string(),
    basis: z.enum(WISH_BASES),
    statements: ids,
    latest: z.exactOptional(z.iso.date()),
    note: z.exactOptional(z.string()),
    turns: share,
    shifts: z.number().min(0),
  })
  .meta({ id: 'OutlookWish', description: 'What a decision maker wants: an input of the model.' });

const StateSchema = z
  .looseObject({
    ...shareFields,
    taken: ids,
    reachable: share,
    holds: z.boolean(),
    path: z.exactOptional(z.array(z.looseObject({ decisionMaker: z.string(), takes: ids, drops: ids }))),
    changes: z.array(z.array(wish)),
  })
  .meta({ id: 'OutlookState' });

const ConditionalSchema: z.ZodType<OutlookConditional> = z
  .looseObject({
    conditional: z.int().min(0),
    condition: z.record(id, z.boolean()),
    met: share,
    outcome: z.exactOptional(z.record(id, z.boolean())),
    otherwise: z.exactOptional(share),
    given: z.exactOptional(share),
  })
  .meta({ id: 'OutlookConditional' });

const IndicatorSchema: z.ZodType<Indicator> = z
  .looseObject({ wish, options: ids, moves: z.number().min(-1).max(1), words: z.string() })
  .meta({ id: 'Indicator' });

const DraftSchema: z.ZodType<OutlookDraft> = z
  .looseObject({ isChanged: z.boolean(), unchecked: z.int().min(0) })
  .meta({ id: 'OutlookDraft' });

export const OutlookSchema: z.ZodType<Outlook> = z
  .looseObject({
    from: z.enum(['drafted', 'given']),
    draft: z.exactOptional(DraftSchema),
    model: z.string(),
    concept: z.enum(CONCEPTS),
    draws: z.int().min(1),
    seed: z.number(),
    issues: z.array(IssueSchema),
    options: z.array(OptionSchema),
    states: z.array(StateSchema),
    without: share,
    convergence: z.array(share),
    wishes: z.array(WishSchema),
    assumptions: z.array(InfluenceSchema),
    indicators: z.array(IndicatorSchema),
    conditionals: z.array(ConditionalSchema),
    leftOut: z.array(z.looseObject({ issue: z.string(), why: z.string() })),
  })
  .meta({
    id: 'Outlook',
    description: 'What may happen by a conflict model: shares of draws of it, never chances in the world.',
  });
