/**
 * The gender that pronouns tell of a full name before surnames are joined: "Mila Tal, who chairs the committee, said …
 * “…,” she said". Only pronouns outside quotations count, in the name's paragraph and before anybody else is named, and
 * only where all of them agree.
 */
import type { Cast, Mention } from './members.ts';

const LONGEST = 60;
/** "X accused him": only a subject may be the one named before. */
const SUBJECTS: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ['he', 'male'],
  ['she', 'female'],
]);

export function learnGenders(cast: Cast): void {
  for (const member of cast.members) {
    if (member.kind !== 'person' || member.gender !== undefined || (member.person?.parts.length ?? 0) < 2)
      continue;
    const told = new Set(member.mentions.slice(0, 20).flatMap((mention) => gendersAfter(cast, mention)));
    const [gender] = told;
    if (gender && told.size === 1) member.gender = gender;
  }
}

function gendersAfter({ text, mentions, mentionAt }: Cast, mention: Mention): readonly ('female' | 'male')[] {
  const told: ('female' | 'male')[] = [];
  for (
    let k = mention.end;
    k < mention.end + LONGEST && text.paragraph[k] === text.paragraph[mention.start];
    k++
  ) {
    const other = mentions[mentionAt[k] ?? -1];
    if (other && other.member !== mention.member && other.member.kind === 'person') break;
    const run = text.runAt[k];
    if (!other && run !== undefined && run !== -1) break;
    const gender = text.inQuotes[k] === 0 ? SUBJECTS.get(text.lower[k]!) : undefined;
    if (gender) told.push(gender);
  }
  return told;
}
