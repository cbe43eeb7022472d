/**
 * Where states and arrows between them stand on paper: in layers (Sugiyama, Tagawa & Toda 1981, by dagre), one state alone on top.
 * Lines bend between rows only, so that none runs through a box, and end side by side along the side of a box.
 */
import { Graph, layout } from '@dagrejs/dagre';
import type { ReportMove } from '../record/conflict-report.ts';
import { rounded } from './labels.ts';

/** A rectangle by its centre. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedState extends Box {
  readonly state: number;
}

/** An arrow with the place of its letter, as paths of SVG: its line, and its tip. */
export interface PlacedArrow extends Point {
  readonly move: ReportMove;
  readonly path: string;
  readonly tip: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Layers {
  readonly states: readonly number[];
  readonly arrows: readonly ReportMove[];
  /** The state that is to be on top. */
  readonly top?: number;
  readonly sizeOf: (state: number) => { readonly width: number; readonly height: number };
  /** With more room between rows, for many arrows. */
  readonly isLoose: boolean;
}

export interface Layered {
  readonly nodes: readonly PlacedState[];
  readonly edges: readonly PlacedArrow[];
  readonly width: number;
  readonly height: number;
}

const MARGIN = 12;
const BADGE = 18;
const TIP = 9;

/** The same states and arrows give the same places. */
export function layered(layers: Layers): Layered {
  const { arrows, top, sizeOf, isLoose } = layers;
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: 'TB',
    nodesep: isLoose ? 20 : 28,
    edgesep: 12,
    ranksep: isLoose ? 110 : 52,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  const order = topFirst(layers);
  for (const { state } of order) graph.setNode(String(state), { ...sizeOf(state) });
  // What leads to the top is laid out as if it led away from it, so that it stays there.
  const ends = arrows.map(
    ({ from, to }) => (to === top ? [to, from] : [from, to]).map(String) as [string, string],
  );
  const label = { width: BADGE, height: BADGE, labelpos: 'c', weight: 1, minlen: 1 } as const;
  for (const [k, [v, w]] of ends.entries()) graph.setEdge(v, w, { ...label }, String(k));
  for (const { state, hangsOn } of order)
    if (hangsOn !== undefined)
      graph.setEdge(String(hangsOn), String(state), { ...label, width: 0, height: 0, weight: 0.1 }, 'unseen');
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const nodes = order.map(({ state }) => {
    const { x, y, width, height } = graph.node(String(state)) as Box;
    return { state, x, y, width, height };
  });
  const places = new Map(nodes.map((node) => [node.state, node]));
  const routes = arrows.map((move, k): Route => {
    const { points, x, y } = graph.edge(...ends[k]!, String(k)) as Point & {
      readonly points: readonly Point[];
    };
    const inner = points.slice(1, -1).toSorted((a, b) => a.y - b.y);
    const [from, to] = [places.get(move.from)!, places.get(move.to)!];
    const isDown = from.y < to.y;
    return { move, x, y, upper: isDown ? from : to, lower: isDown ? to : from, isDown, inner };
  });
  return { width: Math.ceil(width), height: Math.ceil(height), nodes, edges: drawnArrows(nodes, routes) };
}

/**
 * States in the order in which they are found from the top by arrows, as the layout has them; one that isn't found hangs on
 * it by a line that isn't drawn, so that nothing comes beside it.
 */
function topFirst({
  states,
  arrows,
  top,
}: Layers): readonly { readonly state: number; readonly hangsOn?: number }[] {
  const found = new Map<number, { state: number; hangsOn?: number }>();
  const next = Map.groupBy(
    arrows.map(({ from, to }) => (to === top ? { from: to, to: from } : { from, to })),
    ({ from }) => from,
  );
  const visit = (start: number, hangsOn: number | undefined): void => {
    const queue = [start];
    found.set(start, { state: start, ...(hangsOn === undefined ? {} : { hangsOn }) });
    for (const state of queue)
      for (const { to } of next.get(state) ?? [])
        if (!found.has(to)) {
          found.set(to, { state: to });
          queue.push(to);
        }
  };
  for (const state of top === undefined ? states : [top, ...states])
    if (!found.has(state)) visit(state, state === top ? undefined : top);
  return [...found.values()];
}

/** An arrow as it is laid out: between the bottom of `upper` and the top of `lower` by way of `inner`, from above. */
interface Route extends Point {
  readonly move: ReportMove;
  readonly upper: PlacedState;
  readonly lower: PlacedState;
  readonly isDown: boolean;
  readonly inner: readonly Point[];
}

function drawnArrows(nodes: readonly PlacedState[], routes: readonly Route[]): readonly PlacedArrow[] {
  const below = ports(
    routes,
    ({ upper }) => upper,
    ({ inner }) => inner[0]!,
  );
  const above = ports(
    routes,
    ({ lower }) => lower,
    ({ inner }) => inner.at(-1)!,
  );
  const halfAt = (y: number): number =>
    Math.max(BADGE / 2, ...nodes.filter((node) => Math.abs(node.y - y) < 1).map(({ height }) => height / 2));
  return routes.map((route) => {
    const { move, upper, lower, isDown, inner, x, y } = route;
    const ways = [
      { x: below.get(route)!, y: upper.y + upper.height / 2 },
      // Beside a box the line goes straight down.
      ...inner.flatMap((point) => [
        { x: point.x, y: point.y - halfAt(point.y) },
        { x: point.x, y: point.y + halfAt(point.y) },
      ]),
      { x: above.get(route)!, y: lower.y - lower.height / 2 },
    ];
    return { move, x, y, ...curve(isDown ? ways : ways.toReversed()) };
  });
}

/** Where on a side of its box each arrow ends: spread over it, in the order of where they go. */
function ports(
  routes: readonly Route[],
  boxOf: (route: Route) => Box,
  nextOf: (route: Route) => Point,
): ReadonlyMap<Route, number> {
  const sides = Map.groupBy(routes, boxOf);
  return new Map(
    [...sides].flatMap(([{ x, width }, all]) =>
      all
        .toSorted((a, b) => nextOf(a).x - nextOf(b).x)
        .map((route, k) => [route, x - width / 2 + ((k + 1) * width) / (all.length + 1)] as const),
    ),
  );
}

/** A line that leaves and enters each of `points` upright, and the arrow at its end. */
function curve(points: readonly Point[]): { readonly path: string; readonly tip: string } {
  const [end, before] = [points.at(-1)!, points.at(-2)!];
  const back = end.y > before.y ? -TIP : TIP;
  const neck = { x: end.x, y: end.y + back };
  const ways = [...points.slice(0, -1), neck];
  const bends = ways.slice(1).map((to, k) => {
    const from = ways[k]!;
    if (Math.abs(from.x - to.x) < 0.1) return `L${at(to)}`;
    const half = (from.y + to.y) / 2;
    return `C${at({ x: from.x, y: half })} ${at({ x: to.x, y: half })} ${at(to)}`;
  });
  const side = { x: TIP / 2, y: neck.y };
  return {
    path: `M${at(ways[0]!)}${bends.join('')}`,
    tip: `M${at(end)}L${at({ x: end.x - side.x, y: side.y })}L${at({ x: end.x + side.x, y: side.y })}z`,
  };
}

const at = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`;
