/** JSON from outside, with the place where it fails. */
import { Refusal } from './problems.ts';

/** What `bytes` hold. Throws a `Refusal` that says where they are no JSON. */
export function parsedJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw malformed('the body', 'it is not UTF-8');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = failsAt(text);
    const before = text.slice(0, at).split('\n');
    const said = error instanceof Error ? error.message.replace(/ in JSON at position.*$/s, '') : '';
    throw malformed(`line ${before.length}, column ${before.at(-1)!.length + 1}`, `it is not JSON (${said})`);
  }
}

/** The length of the longest beginning of `text` that something could follow to make JSON. */
export function failsAt(text: string): number {
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isBeginning(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

/** The parser tells the place of some faults only, but of each whether it is the end that comes too soon. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    return /end of JSON input|Unterminated string/.test(said) || said.includes(`at position ${text.length} `);
  }
}

const malformed = (where: string, problem: string): Refusal =>
  new Refusal(400, {
    code: 'server/not-json',
    where,
    problem,
    mend: 'Send JSON in UTF-8; nothing was changed.',
  });
