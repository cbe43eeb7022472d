/**
 * Marks over a text, cut into pieces: marks may overlap and nest, elements of a page may not. A sweep over the
 * boundaries gives pieces that don't overlap, each with every mark that covers it. Joined, the pieces are the text.
 */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Piece<Mark extends Stretch> extends Stretch {
  /** All marks that cover the piece, those that begin first before the others. */
  readonly covers: readonly Mark[];
}

/** The pieces of 0..`length`, cut at the ends of `marks` and at `cuts`. Empty marks are left out. */
export function pieces<Mark extends Stretch>(
  length: number,
  marks: readonly Mark[],
  cuts: readonly number[] = [],
): readonly Piece<Mark>[] {
  const waiting = marks
    .filter(({ start, end }) => start < end && start >= 0 && end <= length)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Piece<Mark>[] = [];
  let open: readonly Mark[] = [];
  let next = 0;
  let start = 0;
  for (const end of boundaries(length, waiting, cuts)) {
    const opening: Mark[] = [];
    while (next < waiting.length && waiting[next]!.start === start) opening.push(waiting[next++]!);
    open = [...open.filter((mark) => mark.end > start), ...opening];
    found.push({ start, end, covers: open });
    start = end;
  }
  return found;
}

function boundaries(length: number, marks: readonly Stretch[], cuts: readonly number[]): readonly number[] {
  const offsets = new Set<number>([length]);
  for (const { start, end } of marks) offsets.add(start).add(end);
  for (const cut of cuts) if (cut > 0 && cut < length) offsets.add(cut);
  offsets.delete(0);
  return [...offsets].sort((a, b) => a - b);
}
