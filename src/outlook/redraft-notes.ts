/** What a person is told of a model that was drafted again: what of theirs is kept, and where the new draft says otherwise. */
import { MOST_OPTIONS } from '../conflict/compile.ts';
import { listed, shortened } from '../core/phrases.ts';
import { isRemoved, type Join, type OwnedOptions } from './model-join.ts';
import { type Part, possessive, type Says, wishesOf } from './model-parts.ts';

type Note =
  | { readonly kept: string; readonly conflict?: never }
  | { readonly conflict: string; readonly kept?: never };

export function notesOf(join: Join, options: OwnedOptions): readonly Note[] {
  const { mine, theirs, isReordered } = join;
  const keys = new Set([...mine.parts.keys(), ...theirs.parts.keys()]);
  const orders = mine.model.decisionMakers.filter((maker) => isReordered([...wishesOf(maker).keys()]));
  return [
    ...[...keys].flatMap((key) => noteOn(join, options, key) ?? []),
    ...recheckedNotes(join),
    ...orders.map(({ name }) => ({ kept: `${possessive(name)} wishes: your order is kept` })),
  ];
}

/** Wishes that the person has checked and that the new draft words otherwise. */
function recheckedNotes({ mine, theirs, verdictOf }: Join): readonly Note[] {
  return mine.model.decisionMakers.flatMap((maker) =>
    [...wishesOf(maker)].flatMap(([key, { checked }]): readonly Note[] => {
      const [own, other] = [mine.parts.get(key), theirs.parts.get(key)];
      return checked === true &&
        verdictOf(key) === 'theirs' &&
        other !== undefined &&
        own?.print !== other.print
        ? [
            {
              conflict: `${other.name}: you had checked it, and it rests on something else now; check it again`,
            },
          ]
        : [];
    }),
  );
}

function noteOn(join: Join, options: OwnedOptions, key: string): Note | undefined {
  const { mine, theirs, base, verdictOf } = join;
  const [own, other] = [mine.parts.get(key), theirs.parts.get(key)];
  switch (verdictOf(key)) {
    case 'mine':
      return noteOnMine(own!, other, base[key]);
    case 'removed by the person':
      if (isRemovedWithOther(join, other!)) return;
      return other!.print === base[key]
        ? { kept: `${other!.name}: you removed it; it stays out` }
        : { conflict: `${other!.name}: you have none, the new draft ${gistOf(other!)}; it stays out` };
    case 'dropped':
      return noteOnDropped(join, options, own!);
    case 'theirs':
      return other && noteOnTheirs(join, options, other);
  }
}

function noteOnMine(own: Part, other: Part | undefined, base: string | undefined): Note {
  const { name } = own;
  if (own.kind === 'other preferences')
    return { kept: `${name}: yours in place of wishes; kept, and wishes of the new draft are left out` };
  if (other === undefined)
    return base === undefined
      ? { kept: `${name}: you added ${gistOf(own)}; it is kept` }
      : { conflict: `${name}: you have ${gistOf(own)}, the new draft none; yours is kept` };
  const [yours, drafted] = differences(own.says, other.says);
  return other.print === base
    ? { kept: `${name}: you have ${yours}, drafted was ${drafted}; yours is kept` }
    : { conflict: `${name}: you have ${yours}, the new draft ${drafted}; yours is kept` };
}

/** Whether a part went because the person removed what it is of or names. */
function isRemovedWithOther(join: Join, { kind, makers, options }: Part): boolean {
  if (kind !== 'option' && kind !== 'wish') return false;
  if (makers.some((id) => isRemoved(join, id))) return true;
  return (
    kind === 'wish' &&
    (options.some((id) => join.verdictOf(`option ${id}`) === 'removed by the person') ||
      makers.some((id) => join.mine.parts.has(`preferences ${id}`)))
  );
}

function noteOnDropped({ mine, optionsNeeded }: Join, options: OwnedOptions, part: Part): Note | undefined {
  const { kind, name, makers, options: ids } = part;
  if (kind === 'maker' && ownsAny(options, makers[0]!))
    return { kept: `${name}: the new draft has none; it stays, as an option of it does` };
  if (kind !== 'option' || !options.has(ids[0]!)) return;
  const need = optionsNeeded.get(ids[0]!);
  const owner = mine.makers.get(makers[0]!)!.name;
  return {
    kept: `${name}: the new draft has none; it stays, as ${need === undefined ? `${owner} would have no option without it` : `${need} names it`}`,
  };
}

const ownsAny = (options: OwnedOptions, maker: string): boolean =>
  [...options.values()].some(({ owner }) => owner === maker);

/** What can't be taken over from theirs. */
function noteOnTheirs(join: Join, options: OwnedOptions, part: Part): Note | undefined {
  const { kind, name, makers, options: ids } = part;
  const missing = ids.filter((id) => !options.has(id));
  const out = (why: string): Note => ({ conflict: `${name}: ${why}; left out` });
  const owner = options.get(ids[0]!)?.owner;
  switch (kind) {
    case 'maker':
      return ownsAny(options, makers[0]!) ? undefined : out('new, and none of its options can be taken over');
    case 'option':
      if (owner !== undefined)
        return owner === makers[0]
          ? undefined
          : { conflict: `${name}: yours is of ${owner}, the new draft’s of ${makers[0]}; yours is kept` };
      return isRemoved(join, makers[0]!)
        ? out(`new, of ${makers[0]}, whom you removed`)
        : out(`new, and a model has at most ${MOST_OPTIONS} options`);
    case 'wish':
    case 'whole':
      if (missing.length === 0 || name === 'statusQuo') return;
      if (kind === 'wish' && !takesWishes(join, options, makers[0]!)) return;
      return out(`the new draft’s ${gistOf(part)} names ${listed(missing)}, which your model has not`);
  }
}

/** Whether wishes of theirs go into a decision maker of the answer. */
const takesWishes = ({ mine }: Join, options: OwnedOptions, maker: string): boolean =>
  ownsAny(options, maker) && !mine.parts.has(`preferences ${maker}`);

const gistOf = ({ says }: Part): string => valueText(Object.values(says)[0]!);

/** What two versions say where they differ; the first field alone where that differs. */
function differences(own: Says, other: Says): readonly [own: string, other: string] {
  const first = Object.keys(own)[0]!;
  const fields = [...new Set([...Object.keys(own), ...Object.keys(other)])].filter(
    (field) => String(own[field] ?? '').trim() !== String(other[field] ?? '').trim(),
  );
  const told = (says: Says): string =>
    fields.includes(first)
      ? valueText(says[first]!)
      : fields
          .map((field) => (says[field] === undefined ? `no ${field}` : `${field} ${valueText(says[field])}`))
          .join(', ');
  return [told(own), told(other)];
}

function valueText(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  return value === '' ? 'none' : `"${shortened(value, 160)}"`;
}
