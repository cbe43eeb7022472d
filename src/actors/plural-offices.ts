/**
 * One office told of several people: "Foreign ministers X and Y", "the foreign ministers of Armenia and Azerbaijan, X and
 * Y". Each of them holds it; as many owners as people are theirs in order.
 */
import { type Cast, type HeldOffice, type Member, type Mention, textOf } from './members.ts';
import { officeEndingAt } from './office-phrases.ts';
import { OFFICE_HEADS } from './offices.ts';

const MOST = 6;

export function tellPlural(cast: Cast): void {
  const { text } = cast;
  for (let k = 0; k < text.lower.length; k++) {
    const head = text.lower[k]!.replace(/s$/, '');
    if (head === text.lower[k] || !OFFICE_HEADS.has(head) || text.phraseAt[k] !== -1 || text.runAt[k] !== -1)
      continue;
    const owners = listedFrom(
      cast,
      text.lower[k + 1] === 'of' ? k + 2 : k + 1,
      ({ member }) => member.kind !== 'person',
    );
    const from = owners.length > 0 ? owners.at(-1)!.end : k + 1;
    const people = listedFrom(
      cast,
      text.lower[from] === ',' ? from + 1 : from,
      ({ member }) => member.kind === 'person',
    );
    if (people.length < 2) continue;
    people.forEach(({ member, end }, i) => {
      const owner = owners.length === people.length ? owners[i]!.member : undefined;
      hold(member, officeOf(cast, k, head, end, owner));
    });
  }
}

function officeOf(cast: Cast, k: number, head: string, end: number, owner: Member | undefined): HeldOffice {
  const start = officeEndingAt(cast.text, k)?.end === k ? k : modifiersStart(cast, k);
  return {
    title: textOf(cast.text, start, k + 1).replace(/s$/, ''),
    head,
    past: false,
    ...(owner ? { of: owner } : {}),
    at: { start, end },
  };
}

function modifiersStart({ text }: Cast, k: number): number {
  let start = k;
  while (
    start > k - 3 &&
    text.sentence[start - 1] === text.sentence[k] &&
    text.phraseAt[start - 1] === -1 &&
    text.runAt[start - 1] === -1 &&
    /^(?:prime|foreign|defen[cs]e|trade|finance|interior|economy|environment|energy|health|labou?r|agriculture|chief|deputy|vice)$/.test(
      text.lower[start - 1]!,
    )
  )
    start--;
  return start;
}

/** Mentions one after another from a token on, with commas, "and" and articles between them. */
function listedFrom(
  { text, mentions, mentionAt }: Cast,
  from: number,
  fits: (one: Mention) => boolean,
): readonly Mention[] {
  const found: Mention[] = [];
  for (let k = from; found.length < MOST; ) {
    while (/^(?:,|and|the)$/.test(text.lower[k] ?? '') && (found.length > 0 || text.lower[k] === 'the')) k++;
    const one = mentions[mentionAt[k] ?? -1];
    if (!one || one.start !== k || !fits(one)) return found;
    found.push(one);
    k = one.end;
  }
  return found;
}

function hold(member: Member, office: HeldOffice): void {
  const known = member.offices.some(({ head, past }) => head === office.head && !past);
  if (!known) member.offices.push(office);
}
