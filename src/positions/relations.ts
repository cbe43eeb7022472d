/**
 * Who backs and who criticises whom: an attitude whose object is an actor, its plan or its conduct. The actor must be
 * named at the object's head: backing "a deal with Ostavia" backs no Ostavia.
 */
import type { Actor } from '../record/actor.ts';
import type { ActorRelation } from '../record/position.ts';
import type { HeldAttitude, Statement } from '../record/statement.ts';
import { isSpokesperson, STANCE_CONFIDENCE, sideOf } from './stances.ts';

/** Expressions that may be about somebody; wanting, needing and offering are about things. */
const BACKS =
  /\b(?:back(?:s|ed|ing)?|support(?:s|ed|ing|ive)?|endors|prais|commend|applaud|hail(?:s|ed|ing)?\b|laud|paid tribute|defend(?:s|ed|ing)?|stand(?:s|ing)? (?:by|behind)|stood (?:by|behind)|side[sd]? with|rall(?:y|ied) behind|backing for|support for|champion)/i;
const CRITICISES =
  /\b(?:condemn|denounc|criticis|criticiz|accus|slam|blast|attack|reject|dismiss|oppos|decr(?:y|ied)|rebuff|rail(?:s|ed)? against|blam|rebuk|chid|berat|lambast|castigat|upbraid|scold|mock|ridicul|lash(?:es|ed|ing)? out|hit(?:s|ting)? out|aim at|patience with|hostil|critical of)/i;
/** What of an actor one backs or criticises: its deeds and plans, not a thing it merely figures in. */
const CONDUCT =
  /^(?:['’]s?\s+)?(?:[\w-]+\s+){0,2}(?:plan|proposal|offer|position|stance|call|demand|claim|decision|approach|handling|move|efforts?|policy|conduct|leadership|remarks?|comments?|behaviou?r|actions?|aggression|invasion|attack|strategy|refusal|red lines?)\b/i;

export function relationsOf(
  statements: readonly Statement[],
  actors: ReadonlyMap<string, Actor>,
): readonly ActorRelation[] {
  const names = nameIndex(actors);
  const found = new Map<string, { from: string; to: string; sign: 1 | -1; statements: string[] }>();
  for (const statement of statements) {
    if (statement.confidence < STANCE_CONFIDENCE || statement.certainty === 'asked') continue;
    for (const attitude of statement.attitudes ?? []) {
      const from = attitude.holder === undefined ? statement.speaker : attitude.actor;
      const sign = signOf(attitude);
      const to = sign === undefined ? undefined : objectActor(attitude.object.text, names);
      if (from === undefined || to === undefined || from === to || sign === undefined) continue;
      if (sideOf(actors.get(from)) === to && !isSpokesperson(actors.get(from)) && sign > 0) continue;
      const key = JSON.stringify([from, to, sign]);
      const known = found.get(key) ?? { from, to, sign, statements: [] };
      if (!known.statements.includes(statement.id)) known.statements.push(statement.id);
      found.set(key, known);
    }
  }
  return [...found.values()];
}

/** Whether an attitude may be about an actor, by its words alone. */
export const mayRelate = ({ expression, object }: Pick<HeldAttitude, 'expression' | 'object'>): boolean =>
  (BACKS.test(expression.text) || CRITICISES.test(expression.text)) && NAMED.test(object.text);

/** A name at the head, behind an article or a title. */
const NAMED = /^(?:the |(?:\p{Ll}+ ){0,3})?\p{Lu}/u;

function signOf({ expression, towards, certainty }: HeldAttitude): 1 | -1 | undefined {
  if (certainty !== 'asserted') return undefined;
  if (BACKS.test(expression.text)) return towards > 0 ? 1 : -1;
  if (CRITICISES.test(expression.text)) return towards < 0 ? -1 : undefined;
  return undefined;
}

/** Names and aliases, longest first, by their first word. */
type NameIndex = ReadonlyMap<string, readonly { readonly name: string; readonly id: string }[]>;

function nameIndex(actors: ReadonlyMap<string, Actor>): NameIndex {
  const all = [...actors.values()]
    .filter(({ kind }) => kind !== 'unnamed' && kind !== 'outlet')
    .flatMap(({ id, name, aliases }) => [name, ...aliases].map((one) => ({ id, name: one })))
    .filter(({ name }) => /^\p{Lu}/u.test(name))
    .sort((a, b) => b.name.length - a.name.length);
  return Map.groupBy(all, ({ name }) => name.split(/\s/, 1)[0]!);
}

/** The actor at the object's head: "Ostavia", "President Ulla Marn", "Marn's plan". */
function objectActor(text: string, names: NameIndex): string | undefined {
  const words = text.slice(0, 120).split(/\s+/).slice(0, 6);
  let at = 0;
  for (const word of words) {
    const rest = text.slice(at);
    const found = names
      .get(word.replace(/['’]s?$/, ''))
      ?.find(({ name }) => rest.startsWith(name) && !/^\p{L}/u.test(rest.slice(name.length)));
    if (found) {
      const after = rest.slice(found.name.length);
      const isEnd = /^[\s]*(?:$|[.,;:!?”"]|and\b|for\b|over\b|as\b|in\b|on\b|of\b|at\b|to\b|\w+ly\b)/.test(
        after,
      );
      return isEnd || (/^['’]/.test(after) && CONDUCT.test(after)) ? found.id : undefined;
    }
    if (!/^(?:the|a|an|\p{Lu}[\p{L}.-]*|president|prime|minister|foreign|chancellor|mr|ms|mrs)$/iu.test(word))
      return undefined;
    if (/^\p{Ll}/u.test(word) && !/^(?:the|president|prime|minister|foreign|chancellor)$/.test(word))
      return undefined;
    at += word.length + 1;
  }
  return undefined;
}
