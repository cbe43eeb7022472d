/**
 * Through whom words reach the reader: who published them on the left, who had them first further right, who spoke last.
 * A line says "citing"; one line for all statements that took the same step.
 */
import { html, type Markup } from '../core/markup.ts';
import { counted, shortened } from '../core/phrases.ts';
import type { Brief } from '../record/brief.ts';
import { type Cast, castOf, nameOf } from './cast.ts';
import { rounded } from './labels.ts';
import { type DataTable, drawing, type LinkTo, mark, statementsPlace, type View } from './view.ts';

const WIDTH = 960;
const STEP = 40;
const ROOM = 170;

interface Chain {
  readonly statement: string;
  /** From who published it to who spoke. */
  readonly actors: readonly string[];
}

/** `undefined` when nobody relays anybody. */
export function relayPicture(brief: Brief, linkTo: LinkTo): View | undefined {
  const cast = castOf(brief);
  const chains = chainsOf(brief);
  if (chains.length === 0) return undefined;
  return {
    id: 'relays',
    title: 'Through whom it reaches the reader',
    description: describe(chains, cast),
    picture: draw(chains, cast, linkTo),
    table: relayTable(chains, cast),
  };
}

function chainsOf({ relays, statements }: Brief): readonly Chain[] {
  const speakers = new Map(statements.map(({ id, speaker }) => [id, speaker]));
  return relays.map(({ statement, chain }) => {
    const speaker = speakers.get(statement);
    const isTold = speaker === undefined || chain.at(-1) === speaker;
    return { statement, actors: isTold ? chain : [...chain, speaker] };
  });
}

interface Step {
  readonly from: string;
  readonly to: string;
  /** The columns of the two. */
  readonly column: number;
  readonly end: number;
  readonly statements: readonly string[];
}

/** Each step once, with all statements that took it. Columns are counted from the left; speakers share the last. */
function stepsOf(chains: readonly Chain[], columns: number): readonly Step[] {
  const steps = chains.flatMap(({ statement, actors }) =>
    actors.slice(1).map((to, k) => {
      const isLast = k === actors.length - 2;
      return { from: actors[k]!, to, column: k, end: isLast ? columns - 1 : k + 1, statement };
    }),
  );
  const same = Map.groupBy(steps, ({ from, to, column, end }) => JSON.stringify([from, to, column, end]));
  return [...same.values()].map((all) => ({
    ...all[0]!,
    statements: [...new Set(all.map(({ statement }) => statement))],
  }));
}

function draw(chains: readonly Chain[], cast: Cast, linkTo: LinkTo): Markup {
  const columns = Math.max(...chains.map(({ actors }) => actors.length));
  const places = columnPlaces(chains, columns);
  const height = Math.max(...places.map(({ size }) => size)) * STEP + 10;
  const gap = (WIDTH - ROOM) / (columns - 1);
  const at = (column: number, id: string) => ({
    x: rounded(column * gap),
    y: rounded(((places[column]!.get(id)! + 0.5) * height) / places[column]!.size),
  });
  const lines = stepsOf(chains, columns).map(({ from, to, column, end, statements }) => {
    const [start, stop] = [at(column, from), at(end, to)];
    const begin = start.x + 24 + labelWidth(nameOf(cast, from));
    const path = `M${rounded(begin)} ${start.y}L${rounded(stop.x - 14)} ${stop.y}`;
    return mark(
      linkTo,
      statementsPlace(statements),
      `${nameOf(cast, from)} relays ${nameOf(cast, to)}: ${counted(statements.length, 'statement')}`,
      html`<path class="hit" d="${path}"/><path class="edge" stroke-width="${Math.min(6, 1 + statements.length)}" d="${path}"/><path class="tip" d="M${rounded(stop.x - 14)} ${stop.y}l-8 -5v10z"/>`,
    );
  });
  const nodes = places.flatMap((column, k) =>
    [...column.keys()].map((id) => {
      const { x, y } = at(k, id);
      return mark(
        linkTo,
        { kind: 'actor', id },
        nameOf(cast, id),
        html`<circle class="node" cx="${x}" cy="${y}" r="5"/><text x="${x + 11}" y="${y + 4}">${labelOf(nameOf(cast, id))}</text>`,
      );
    }),
  );
  return drawing('Who relays whom', WIDTH, Math.ceil(height), [
    lines,
    html`<g transform="translate(8 0)">${nodes}</g>`,
  ]);
}

const labelOf = (name: string): string => shortened(name, 22);

/** About how wide a label is: no fonts are at hand to measure it. */
const labelWidth = (name: string): number => 7.2 * [...labelOf(name)].length;

/** In each column, the place of each actor from the top, in the order of the coverage. */
function columnPlaces(chains: readonly Chain[], columns: number): readonly ReadonlyMap<string, number>[] {
  const places = Array.from({ length: columns }, () => new Map<string, number>());
  for (const { actors } of chains) {
    for (const [k, id] of actors.entries()) {
      const column = places[k === actors.length - 1 ? columns - 1 : k]!;
      if (!column.has(id)) column.set(id, column.size);
    }
  }
  return places;
}

function relayTable(chains: readonly Chain[], cast: Cast): DataTable {
  return {
    head: ['Published by', 'Citing', 'Speaker', 'Statement'],
    rows: chains.map(({ statement, actors }) => [
      { text: nameOf(cast, actors[0]), to: { kind: 'actor', id: actors[0]! } },
      {
        text: actors
          .slice(1, -1)
          .map((id) => nameOf(cast, id))
          .join(' ← '),
      },
      { text: nameOf(cast, actors.at(-1)), to: { kind: 'actor', id: actors.at(-1)! } },
      { text: 'statement', to: statementsPlace([statement]) },
    ]),
  };
}

function describe(chains: readonly Chain[], cast: Cast): string {
  const first = Map.groupBy(chains, ({ actors }) => actors[0]!);
  const [most, theirs] = [...first].sort(([, a], [, b]) => b.length - a.length)[0]!;
  const longest = Math.max(...chains.map(({ actors }) => actors.length));
  return `${counted(chains.length, 'statement')} ${chains.length === 1 ? 'reaches' : 'reach'} the reader through others; ${nameOf(cast, most)} relays most (${theirs.length}), and the longest way has ${counted(longest - 1, 'step')}.`;
}
