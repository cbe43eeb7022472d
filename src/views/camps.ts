/**
 * Camps: actors that agree with each other more than with the rest, by the Louvain method (Blondel, Guillaume, Lambiotte
 * & Lefebvre 2008) on net agreement above nought. The same matrix and seed give the same camps; whom nobody agrees with
 * is a camp of one.
 */
import { UndirectedGraph } from 'graphology';
import louvainModule, { type LouvainOptions } from 'graphology-communities-louvain';
import { seededRandom } from '../core/seeded-random.ts';
import type { Matrix } from './agreement.ts';

type Louvain = (graph: UndirectedGraph, options: LouvainOptions) => Readonly<Record<string, number>>;

// A CommonJS module whose types say that its function is its `default`, as a bundler has it; in Node it is the module.
const louvain = ((louvainModule as { default?: unknown }).default ?? louvainModule) as Louvain;

/** Places in the matrix, by camp: the biggest camp first, places rising in each. `weights` is symmetric. */
export function campsOf(weights: Matrix, seed: number): readonly (readonly number[])[] {
  const graph = new UndirectedGraph();
  for (const place of weights.keys()) graph.addNode(place);
  for (const [a, row] of weights.entries())
    for (const [b, weight] of row.entries()) if (a < b && weight > 0) graph.addEdge(a, b, { weight });
  if (graph.size === 0) return [...weights.keys()].map((place) => [place]);
  const camp = louvain(graph, { rng: seededRandom(seed), randomWalk: false, getEdgeWeight: 'weight' });
  const camps = Map.groupBy([...weights.keys()], (place) => camp[place]);
  return [...camps.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}
