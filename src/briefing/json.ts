/**
 * The brief as JSON, checked against its schema, with its fields in the schema's order: the same brief, the same text.
 * A brief may be of thousands of articles, so its text comes in parts: one for each article, statement and so on.
 */
import { jsonDocument } from '../core/json-parts.ts';
import type { Brief } from '../record/brief.ts';
import { BriefSchema } from '../record/brief-schema.ts';

/** `brief` as `readout-brief/1`. A brief that breaks its schema is a bug and throws. */
export function briefJson(brief: Brief): string {
  return [...briefJsonParts(brief)].join('');
}

/** The same text, part after part; it throws before the first. */
export function briefJsonParts(brief: Brief): Iterable<string> {
  return jsonDocument(BriefSchema.parse(brief));
}
