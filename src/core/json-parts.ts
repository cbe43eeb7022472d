/**
 * JSON that may be too long for one string, part after part, laid out as `JSON.stringify` does with two spaces. Lists that are
 * no arrays are made while they are written, and stand on one line.
 */

/** `value` must be what JSON can hold, but for such lists; `by` is how far it stands in already. */
export function* jsonParts(value: unknown, by = ''): Generator<string> {
  const inner = `${by}  `;
  if (isList(value)) yield* lineParts(value);
  else if (Array.isArray(value) && value.length > 0) {
    for (const [k, one] of value.entries())
      yield `${k === 0 ? '[' : ','}\n${inner}${JSON.stringify(one, undefined, 2).replaceAll('\n', `\n${inner}`)}`;
    yield `\n${by}]`;
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    for (const [k, [name, one]] of entries.entries()) {
      yield `${k === 0 ? '{' : ','}\n${inner}${JSON.stringify(name)}: `;
      yield* jsonParts(one, inner);
    }
    yield entries.length === 0 ? '{}' : `\n${by}}`;
  } else yield JSON.stringify(value);
}

/** The same with the end of its last line. */
export function* jsonDocument(value: unknown): Generator<string> {
  yield* jsonParts(value);
  yield '\n';
}

const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value && !Array.isArray(value);

/** Many items to a part, since each part is handed through all that it stands in. */
const MOST_ITEMS = 1000;

function* lineParts(list: Iterable<unknown>): Generator<string> {
  let part = '[';
  let items = 0;
  for (const one of list) {
    if (items > 0) part += ', ';
    part += JSON.stringify(one);
    items += 1;
    if (items % MOST_ITEMS !== 0) continue;
    yield part;
    part = '';
  }
  yield `${part}]`;
}
