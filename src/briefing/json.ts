/**
 * The brief as JSON, checked against its schema, with its fields in the schema's order: the same brief, the same text.
 * A brief may be of thousands of articles, so its text comes in parts: one for each article, statement and so on.
 */
import type { Brief } from '../record/brief.ts';
import { BriefSchema } from '../record/brief-schema.ts';

/** `brief` as `readout-brief/1`. A brief that breaks its schema is a bug and throws. */
export function briefJson(brief: Brief): string {
  return [...briefJsonParts(brief)].join('');
}

/** The same text, part after part; it throws before the first. */
export function briefJsonParts(brief: Brief): Iterable<string> {
  return partsOf(BriefSchema.parse(brief));
}

function* partsOf(brief: Brief): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(brief)) {
    if (value === undefined) continue;
    yield `${before}\n  ${JSON.stringify(name)}: `;
    if (Array.isArray(value) && value.length > 0) yield* listParts(value);
    else yield indented(value, '  ');
    before = ',';
  }
  yield '\n}\n';
}

function* listParts(list: readonly unknown[]): Generator<string> {
  let before = '[';
  for (const value of list) {
    yield `${before}\n    ${indented(value, '    ')}`;
    before = ',';
  }
  yield '\n  ]';
}

/** `value` as it stands inside of another: a line feed of JSON is always layout, since in text it is escaped. */
function indented(value: unknown, by: string): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${by}`);
}
