/** The brief as JSON, checked against its schema, with its fields in the schema's order: the same brief, the same text. */
import type { Brief } from '../record/brief.ts';
import { BriefSchema } from '../record/brief-schema.ts';

/** `brief` as `readout-brief/1`. A brief that breaks its schema is a bug and throws. */
export function briefJson(brief: Brief): string {
  return `${JSON.stringify(BriefSchema.parse(brief), undefined, 2)}\n`;
}
