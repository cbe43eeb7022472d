import { createRequire } from 'node:module';
import fc from 'fast-check';
import Graph from 'graphology';
import type { AbstractGraph } from 'graphology-types';
import { describe, expect, test } from 'vitest';
import { HOSTILE } from '../../../tests/fixtures/hostile-positions.ts';
import type { Brief } from '../../record/brief.ts';
import { gexfOf } from './gexf.ts';
import { graphmlOf } from './graphml.ts';
import { networkOf } from './network.ts';

const require = createRequire(import.meta.url);
type Reader = { readonly parse: (kind: typeof Graph, text: string) => AbstractGraph };

const FORMATS = [
  ['GraphML', graphmlOf, require('graphology-graphml') as Reader],
  ['GEXF', gexfOf, require('graphology-gexf') as Reader],
] as const;

describe.each(FORMATS)('%s', (_, write, { parse }) => {
  const read = (brief: Brief): AbstractGraph => parse(Graph, write(brief).parts.join(''));

  test('is read back with every node, its type and its numbers as numbers', () => {
    const graph = read(HOSTILE);
    expect(graph.order).toBe(HOSTILE.actors.length + HOSTILE.issues.length);
    expect(graph.getNodeAttributes('actor:kint')).toMatchObject({
      label: 'Orsolya "O" Kint',
      type: 'actor',
      actor_kind: 'person',
      side: 'Vandor',
      office: 'envoy, Vandor',
      statements: 3,
      stances: 1,
    });
    expect(graph.getNodeAttributes('issue:swap')).toMatchObject({
      label: 'Land swap, "new"',
      type: 'issue',
      definition: '-2 is <no>',
      statements: 3,
    });
    expect(graph.getNodeAttribute('actor:ostria', 'label')).toBe('@Ostria\uFFFD');
  });

  test('is read back with every edge, its direction, kind and weight', () => {
    const graph = read(HOSTILE);
    expect(graph.edges().toSorted()).toEqual(
      [
        'position:actor:vandor>issue:swap',
        'position:actor:kint>issue:swap',
        'position:actor:ostria>issue:swap',
        'criticises:actor:kint>actor:ostria',
        'speaks-for:actor:kint>actor:vandor',
        'conflict:actor:kint>actor:ostria',
        'conflict:actor:ostria>actor:vandor',
      ].toSorted(),
    );
    expect(graph.getEdgeAttributes('position:actor:vandor>issue:swap')).toMatchObject({
      label: 'position',
      type: 'position',
      stance: -2,
      spread: 0.5,
      sign: -1,
      basis: 'spokesperson',
      since: '2032-05-02',
      statements: 'st-indirect st-direct',
      weight: 2,
    });
    expect(graph.getEdgeAttributes('criticises:actor:kint>actor:ostria')).toMatchObject({
      sign: -1,
      weight: 1,
    });
    expect(graph.getEdgeAttributes('conflict:actor:kint>actor:ostria')).toMatchObject({
      issues: 'swap',
      weight: 1,
    });
    expect(graph.isDirected('position:actor:kint>issue:swap')).toBe(true);
    expect(graph.isUndirected('conflict:actor:kint>actor:ostria')).toBe(true);
  });

  test('tells how much is in it, and of each character that XML has no way to write', () => {
    const { records, leftOut } = write(HOSTILE);
    expect(records).toEqual([
      { count: 6, what: 'node' },
      { count: 7, what: 'edge' },
    ]);
    // U+0000 and a lone surrogate in the title, U+0001 in a name.
    expect(leftOut).toEqual([{ count: 3, what: 'character', why: "XML can't write it; written as U+FFFD" }]);
  });

  test('is read back whole whatever the names and ids are', () => {
    const text = fc.string({ unit: 'binary-ascii', minLength: 1 }).map((made) => `${made}]]>&<"é💥`);
    const names = fc.uniqueArray(text, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(names, (ids) => {
        const actors = ids.map((id) => ({ ...HOSTILE.actors[0]!, id, name: `${id} name` }));
        const graph = read({
          ...HOSTILE,
          actors,
          issues: [],
          positions: [],
          relations: [],
          stances: [],
          statements: [],
        });
        const labels = graph.mapNodes((_, { label }) => label as string);
        expect(labels).toEqual(
          ids.map((id) => `${id} name`.replace(/[\0-\x08\x0B\x0C\x0E-\x1F]/g, '\uFFFD')),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('a brief without anything is still a file', () => {
    const nothing = {
      ...HOSTILE,
      actors: [],
      issues: [],
      positions: [],
      relations: [],
      stances: [],
      statements: [],
    };
    expect(read(nothing).order).toBe(0);
  });
});

describe('networkOf', () => {
  test('never joins a side with its own people by congruence', () => {
    const edges = networkOf(HOSTILE).edges.filter(({ kind }) => kind === 'congruence');
    expect(edges).toEqual([]);
  });

  test('joins two that lean one way, and none that stands at nought', () => {
    const [vandor, kint, ostria] = HOSTILE.positions;
    const edgesOf = (stance: number) =>
      networkOf({ ...HOSTILE, positions: [vandor!, kint!, { ...ostria!, stance }] }).edges.map(
        ({ id }) => id,
      );
    expect(edgesOf(-1)).toContain('congruence:actor:ostria>actor:vandor');
    expect(edgesOf(-1)).not.toContain('conflict:actor:ostria>actor:vandor');
    expect(edgesOf(0).filter((id) => /^con/.test(id))).toEqual([]);
  });

  test('joins nobody with itself, and members with their group', () => {
    const [vandor, ...others] = HOSTILE.actors;
    const actors = [{ ...vandor!, side: 'vandor', members: ['kint', 'ostria'] }, ...others];
    const ids = networkOf({ ...HOSTILE, actors }).edges.map(({ id }) => id);
    expect(ids).not.toContain('speaks-for:actor:vandor>actor:vandor');
    expect(ids).toContain('member-of:actor:ostria>actor:vandor');
  });

  test('gives each of two equal edges an id of its own', () => {
    const relations = [...HOSTILE.relations, ...HOSTILE.relations];
    const ids = networkOf({ ...HOSTILE, relations }).edges.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('criticises:actor:kint>actor:ostria#2');
  });
});
