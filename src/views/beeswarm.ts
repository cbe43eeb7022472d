/**
 * Places dots of one size near their x without overlap (the dodge of Wilkinson 1999, "Dot plots", with room to the sides):
 * each as near to the middle line as it can, first within a band of rows, then beside its x, then further out.
 */

export interface Dot {
  readonly x: number;
  readonly y: number;
}

export interface Swarm {
  readonly radius: number;
  /** How far from `x` a dot may move sideways. */
  readonly aside: (x: number) => number;
  /** Rows on either side of the middle that are filled before dots move sideways. */
  readonly rows: number;
}

const GAP = 1.5;

/** A place for each of `xs`, in their order; y is counted from the middle line. */
export function beeswarm(xs: readonly number[], swarm: Swarm): readonly Dot[] {
  const placed: Dot[] = [];
  for (const x of xs) {
    for (const { x: dx, y } of candidates(swarm, swarm.aside(x))) {
      const dot = { x: x + dx, y };
      if (placed.some((other) => touches(dot, other, swarm.radius))) continue;
      placed.push(dot);
      break;
    }
  }
  return placed;
}

function touches(a: Dot, b: Dot, radius: number): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < 2 * radius + GAP - 1e-6;
}

function* candidates({ radius, rows }: Swarm, aside: number): Generator<Dot> {
  const step = 2 * radius + GAP;
  const columns = outwards(Math.floor(aside / step)).map((column) => column * step);
  for (const x of columns) for (const row of outwards(rows)) yield { x, y: row * step };
  for (let row = rows + 1; ; row++)
    for (const side of [-1, 1]) for (const x of columns) yield { x, y: side * row * step };
}

/** 0, −1, 1, −2, 2, … up to `most`. */
function outwards(most: number): readonly number[] {
  return Array.from({ length: 2 * most + 1 }, (_, k) => (k % 2 === 1 ? -1 : 1) * Math.ceil(k / 2));
}
