/**
 * A brief as one network, before it is written in a file format: actors and issues as nodes; as edges who stands where
 * on what, who backs and criticises whom, who speaks for whom, and on how many issues two actors stand on the same side
 * of nought or on opposite ones. Ids are the brief's own, with their kind before them, and so the same in every export.
 */
import type { Brief } from '../../record/brief.ts';
import type { Position } from '../../record/position.ts';
import type { Statement } from '../../record/statement.ts';
import { type Lookup, lookUp } from '../lookup.ts';
import { officeWords } from '../words.ts';
import { kindOf } from './utterances.ts';
import { xmlId } from './xml.ts';

export type AttributeType = 'string' | 'integer' | 'double';
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export interface Node {
  readonly id: string;
  readonly label: string;
  readonly attributes: Attributes;
}

export type EdgeKind =
  | 'position'
  | 'backs'
  | 'criticises'
  | 'speaks for'
  | 'member of'
  | 'congruence'
  | 'conflict';

export interface Edge {
  readonly id: string;
  readonly kind: EdgeKind;
  readonly source: string;
  readonly target: string;
  readonly isDirected: boolean;
  /** Statements, or for congruence and conflict issues. Above nought. */
  readonly weight: number;
  readonly attributes: Attributes;
}

export interface Network {
  readonly title: string;
  readonly asOf?: string;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

export const NODE_ATTRIBUTES: Readonly<Record<string, AttributeType>> = {
  type: 'string',
  actor_kind: 'string',
  side: 'string',
  office: 'string',
  definition: 'string',
  statements: 'integer',
  possible_statements: 'integer',
  stances: 'integer',
  mentions: 'integer',
};

export const EDGE_ATTRIBUTES: Readonly<Record<string, AttributeType>> = {
  type: 'string',
  stance: 'double',
  spread: 'double',
  sign: 'integer',
  basis: 'string',
  since: 'string',
  statements: 'string',
  issues: 'string',
};

export function networkOf(brief: Brief): Network {
  const lookup = lookUp(brief);
  return {
    title: brief.title,
    ...(brief.asOf === undefined ? {} : { asOf: brief.asOf }),
    nodes: [...actorNodes(lookup), ...issueNodes(brief)],
    edges: withOwnIds([
      ...positionEdges(brief),
      ...relationEdges(brief),
      ...sideEdges(brief),
      ...memberEdges(brief),
      ...likenessEdges(brief),
    ]),
  };
}

/** Every text that a file of `network` holds. */
export function stringsOf({ title, nodes, edges }: Network): readonly string[] {
  const texts = (attributes: Attributes): readonly string[] =>
    Object.values(attributes).filter((value) => typeof value === 'string');
  return [
    title,
    ...nodes.flatMap(({ id, label, attributes }) => [id, label, ...texts(attributes)]),
    ...edges.flatMap(({ id, source, target, attributes }) => [id, source, target, ...texts(attributes)]),
  ];
}

const actorId = (id: string): string => `actor:${xmlId(id)}`;
const issueId = (id: string): string => `issue:${xmlId(id)}`;

function actorNodes(lookup: Lookup): readonly Node[] {
  const { brief, possible, said } = lookup;
  const isSpoken = (statement: Statement): boolean => kindOf(statement) === 'said';
  const saidBy = counted(said.filter(isSpoken), ({ speaker }) => speaker);
  const possibleOf = counted(possible.filter(isSpoken), ({ speaker }) => speaker);
  const stancesOf = counted(brief.stances, ({ actor }) => actor);
  return brief.actors.map((actor) => ({
    id: actorId(actor.id),
    label: actor.name,
    attributes: {
      type: 'actor',
      actor_kind: actor.kind,
      side: actor.side === undefined ? undefined : lookup.actors.get(actor.side)?.name,
      office: officeWords(lookup, actor).join('; ') || undefined,
      statements: saidBy(actor.id),
      possible_statements: possibleOf(actor.id),
      stances: stancesOf(actor.id),
      mentions: actor.mentions.length,
    },
  }));
}

function issueNodes({ issues, stances }: Brief): readonly Node[] {
  const stancesOn = counted(stances, ({ issue }) => issue);
  return issues.map(({ id, name, definition, statements }) => ({
    id: issueId(id),
    label: name,
    attributes: { type: 'issue', definition, statements: statements.length, stances: stancesOn(id) },
  }));
}

function counted<Row>(rows: readonly Row[], key: (row: Row) => string | undefined): (key: string) => number {
  const groups = Map.groupBy(rows, key);
  return (wanted) => groups.get(wanted)?.length ?? 0;
}

type Unnamed = Omit<Edge, 'id'>;

function positionEdges({ positions }: Brief): readonly Unnamed[] {
  return positions.map(({ actor, issue, stance, spread, basis, since, statements }) => ({
    kind: 'position',
    source: actorId(actor),
    target: issueId(issue),
    isDirected: true,
    weight: Math.max(1, statements.length),
    attributes: {
      type: 'position',
      stance,
      spread,
      sign: Math.sign(stance),
      basis,
      since,
      statements: statements.join(' '),
    },
  }));
}

function relationEdges({ relations }: Brief): readonly Unnamed[] {
  return relations.map(({ from, to, sign, statements }) => {
    const kind = sign > 0 ? 'backs' : 'criticises';
    return {
      kind,
      source: actorId(from),
      target: actorId(to),
      isDirected: true,
      weight: Math.max(1, statements.length),
      attributes: { type: kind, sign, statements: statements.join(' ') },
    };
  });
}

function sideEdges({ actors }: Brief): readonly Unnamed[] {
  return actors.flatMap(({ id, side }) =>
    side === undefined || side === id
      ? []
      : [
          {
            kind: 'speaks for' as const,
            source: actorId(id),
            target: actorId(side),
            isDirected: true,
            weight: 1,
            attributes: { type: 'speaks for' },
          },
        ],
  );
}

function memberEdges({ actors }: Brief): readonly Unnamed[] {
  const known = new Set(actors.map(({ id }) => id));
  return actors.flatMap(({ id, members = [] }) =>
    members
      .filter((id) => known.has(id))
      .map((member) => ({
        kind: 'member of' as const,
        source: actorId(member),
        target: actorId(id),
        isDirected: true,
        weight: 1,
        attributes: { type: 'member of' },
      })),
  );
}

/** A side and its own people are no pair: its position is made from theirs. */
function likenessEdges({ positions, actors }: Brief): readonly Unnamed[] {
  const sides = new Map(actors.map(({ id, side }) => [id, side]));
  const pairs = new Map<
    string,
    { readonly a: string; readonly b: string; like: string[]; unlike: string[] }
  >();
  for (const held of Map.groupBy(positions, ({ issue }) => issue).values()) {
    for (const [k, one] of held.entries()) {
      for (const other of held.slice(k + 1)) {
        if (!isPair(one, other, sides)) continue;
        const [a, b] = [one.actor, other.actor].toSorted() as [string, string];
        const key = JSON.stringify([a, b]);
        const pair = pairs.get(key) ?? { a, b, like: [], unlike: [] };
        (one.stance * other.stance > 0 ? pair.like : pair.unlike).push(one.issue);
        pairs.set(key, pair);
      }
    }
  }
  const edge = (kind: EdgeKind, a: string, b: string, issues: readonly string[]): Unnamed => ({
    kind,
    source: actorId(a),
    target: actorId(b),
    isDirected: false,
    weight: issues.length,
    attributes: { type: kind, issues: issues.join(' ') },
  });
  return [...pairs.values()].flatMap(({ a, b, like, unlike }) => [
    ...(like.length > 0 ? [edge('congruence', a, b, like)] : []),
    ...(unlike.length > 0 ? [edge('conflict', a, b, unlike)] : []),
  ]);
}

function isPair(one: Position, other: Position, sides: ReadonlyMap<string, string | undefined>): boolean {
  return (
    one.actor !== other.actor &&
    one.stance * other.stance !== 0 &&
    sides.get(one.actor) !== other.actor &&
    sides.get(other.actor) !== one.actor
  );
}

function withOwnIds(edges: readonly Unnamed[]): readonly Edge[] {
  const used = new Map<string, number>();
  return edges.map((edge) => {
    const id = `${edge.kind.replaceAll(' ', '-')}:${edge.source}>${edge.target}`;
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return { id: count === 1 ? id : `${id}#${count}`, ...edge };
  });
}
