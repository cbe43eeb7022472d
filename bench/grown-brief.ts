/**
 * The brief of our sample coverage, grown to any number of statements: the whole again and again under other ids, people of their
 * own in every eighth copy, and a stance in every fourth statement. What the workbench shows of it is as full as of real coverage,
 * and costs a second to make.
 */
import { actorLexicon } from '../src/actors/lexicon.ts';
import { makeBrief } from '../src/pipeline/brief.ts';
import { shippedCodebooks } from '../src/pipeline/codebooks.ts';
import { loadModel } from '../src/pipeline/model.ts';
import { positionsOf } from '../src/positions/positions.ts';
import type { Actor } from '../src/record/actor.ts';
import type { Brief } from '../src/record/brief.ts';
import type { Stance } from '../src/record/position.ts';
import type { Statement } from '../src/record/statement.ts';
import { sampleArticles } from './sample.ts';

const COPIES_OF_ONE_CAST = 8;

export async function sampleBrief(): Promise<Brief> {
  const articles = sampleArticles();
  async function* source() {
    for (const article of articles) yield { from: `${article.id}.html`, article, problems: [] };
  }
  return makeBrief(source(), {
    model: await loadModel(),
    lexicon: actorLexicon(),
    codebooks: shippedCodebooks(),
    version: '0',
    seed: 1,
  });
}

export function grownBrief(sample: Brief, count: number): Brief {
  const copies = Math.ceil(count / sample.statements.length);
  const all = Array.from({ length: copies }, (_, k) => copyOf(sample, k));
  const of = <Item>(list: (copy: Brief) => readonly Item[]): Item[] => all.flatMap(list);
  const statements = of((copy) => copy.statements).slice(0, count);
  const kept = new Set(statements.map(({ id }) => id));
  const actors = [...new Map(of((copy) => copy.actors).map((actor) => [actor.id, actor])).values()];
  const issues = sample.issues.map((issue, k) => ({
    ...issue,
    statements: of((copy) => copy.issues[k]!.statements).filter((id) => kept.has(id)),
  }));
  const stances = statements.flatMap((statement, k) => stanceOf(statement, k, issues[k % issues.length]!.id));
  return {
    ...sample,
    articles: of((copy) => copy.articles),
    actors,
    statements,
    issues,
    stances,
    positions: positionsOf(stances, new Map(actors.map((actor) => [actor.id, actor]))),
    disagreements: of((copy) => copy.disagreements),
    conditionals: [],
    relays: of((copy) => copy.relays).filter(({ statement }) => kept.has(statement)),
  };
}

function stanceOf({ id, speaker, content }: Statement, k: number, issue: string): readonly Stance[] {
  if (k % 4 > 0 || speaker === undefined) return [];
  const words = content[0]!;
  const stance = ((k / 4) % 5) - 2;
  return [
    {
      statement: id,
      actor: speaker,
      issue,
      stance,
      basis: 'own words',
      expression: words,
      object: words,
      because: 'made for the bench',
    },
  ];
}

/** The same under other ids: of articles and statements in each copy, of people in every eighth. */
function copyOf(sample: Brief, k: number): Brief {
  if (k === 0) return sample;
  const cast = Math.floor(k / COPIES_OF_ONE_CAST);
  const people = new Set(
    cast === 0 ? [] : sample.actors.flatMap(({ id, kind }) => (kind === 'person' ? id : [])),
  );
  const ids = new Map([
    ...sample.articles.map(({ id }) => [id, `${id}x${k}`] as const),
    ...sample.statements.map(({ id }) => [id, `${id}x${k}`] as const),
    ...sample.statements.map(({ utterance }) => [utterance, `${utterance}x${k}`] as const),
    ...sample.disagreements.map(({ id }) => [id, `${id}x${k}`] as const),
    ...[...people].map((id) => [id, `${id}x${cast}`] as const),
  ]);
  const copy = JSON.parse(JSON.stringify(sample), (_, value: unknown) =>
    typeof value === 'string' ? (ids.get(value) ?? value) : value,
  ) as Brief;
  return {
    ...copy,
    actors: copy.actors.map((actor, at) => renamed(actor, people, sample.actors[at]!, cast)),
  };
}

const renamed = (actor: Actor, people: ReadonlySet<string>, before: Actor, cast: number): Actor =>
  people.has(before.id) ? { ...actor, name: `${actor.name} ${cast}`, aliases: [] } : actor;
