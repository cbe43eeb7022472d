/** The form of a codebook's YAML, before its terms are read and its issues are set beside each other. */
import { z } from 'zod';
import type { Codebook, Guideline, Issue, Pole } from '../record/codebook.ts';

const MOST_ISSUES = 200;
const MOST_TERMS = 200;

const words: z.ZodString = z.string().trim().min(1);
const id: z.ZodString = words.regex(
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  'an id is small letters and figures with dashes',
);
const terms = z.array(words).max(MOST_TERMS);

const PoleSchema: z.ZodType<Pole> = z.strictObject({
  at: z.number().min(-2).max(2),
  words,
  terms: terms.default([]),
});

const GuidelineSchema: z.ZodType<Guideline> = z.strictObject({
  rule: words,
  example: words,
  nearMiss: words,
});

const IssueSchema: z.ZodType<Issue> = z.strictObject({
  id,
  name: words,
  definition: words,
  poles: z.array(PoleSchema).min(2).max(9),
  terms: terms.default([]),
  nearMisses: terms.default([]),
  grantedBy: z.exactOptional(words),
  guideline: z.exactOptional(GuidelineSchema),
  parent: z.exactOptional(id),
  excludes: z.exactOptional(z.array(id)),
  entails: z.exactOptional(z.array(id)),
});

export const CodebookSchema: z.ZodType<Codebook> = z.strictObject({
  id,
  name: words,
  description: z.exactOptional(words),
  issues: z.array(IssueSchema).min(1).max(MOST_ISSUES),
});
