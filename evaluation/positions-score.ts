/**
 * Scores a brief's positions against what a careful reader found in the same story: which issues a statement is about,
 * whose stance on what it shows, described positions, positions, disagreements, and what is agreed to unknown. Words are
 * compared without case, marks and white space; two stretches are one when either holds the other's first 25 letters.
 * A disagreement is the same too when the same two people are at odds on the same issue in other words of theirs.
 */
import type { Brief } from '../src/record/brief.ts';
import type { Stance } from '../src/record/position.ts';
import { DESCRIBED, type Statement } from '../src/record/statement.ts';

export interface GoldStory {
  readonly codebook: string;
  readonly articles: readonly ({ readonly file: string } | GoldText)[];
  readonly statements: readonly {
    readonly article: number;
    readonly content: string;
    readonly speaker?: string;
    readonly issues: readonly string[];
    readonly stances: readonly {
      readonly actor: string;
      readonly issue: string;
      readonly stance: number;
      readonly basis?: string;
    }[];
  }[];
  readonly described: readonly {
    readonly article: number;
    readonly actor: string;
    readonly expression: string;
    readonly object: string;
    readonly issue: string;
    readonly stance: number;
  }[];
  readonly positions: readonly {
    readonly actor: string;
    readonly issue: string;
    readonly stance: number;
    readonly basis?: string;
  }[];
  readonly relations: readonly { readonly from: string; readonly to: string; readonly sign: number }[];
  readonly disagreements: readonly {
    readonly grade: string;
    readonly between: string;
    readonly issue?: string | null;
    readonly a: string;
    readonly b: string;
    readonly why: string;
  }[];
  readonly assessment: readonly { readonly issue: string; readonly standing: string }[];
}

export interface GoldText {
  readonly name: string;
  readonly text: string;
  readonly outlet?: string;
  readonly published?: string;
}

export interface Count {
  readonly right: number;
  readonly gold: number;
  readonly found: number;
}

export interface StoryScore {
  readonly counts: Readonly<Record<string, Count>>;
  readonly faults: readonly string[];
  /** Of what each rule for disagreements finds, how much is right. */
  readonly rules: Readonly<Record<string, { readonly right: number; readonly found: number }>>;
  /** Of the positions of sides, by basis and by whether one statement shows it or several. */
  readonly signs: Readonly<Record<string, Signs>>;
}

/** Whether the reader has the side for and against alike, the other way round, or not at all. */
export interface Signs {
  readonly same: number;
  readonly turned: number;
  readonly absent: number;
}

export function scoreStory(brief: Brief, gold: GoldStory): StoryScore {
  const faults: string[] = [];
  /** A feed gives several articles: `a3`, `a3-1`, … */
  const isIn = (id: string, index: number): boolean =>
    id === `a${index + 1}` || id.startsWith(`a${index + 1}-`);
  const names = new Map(brief.actors.map(({ id, name, aliases }) => [id, [name, ...aliases]]));
  const sides = brief.actors.map(({ id, side }) => [id, side] as const);
  const isNamed = (id: string, name: string): boolean =>
    (names.get(id) ?? []).some((one) => isOneName(one, name));
  /** A stance of a person's side, in the person's words, is as good as the person's. */
  const isActor = (id: string, name: string): boolean =>
    isNamed(id, name) || sides.some(([person, side]) => side === id && isNamed(person, name));
  const nameOf = (id: string): string => names.get(id)?.[0] ?? id;
  const byId = new Map(brief.statements.map((one) => [one.id, one]));

  const found = gold.statements.map((one) =>
    brief.statements.filter(
      (statement) =>
        statement.by !== DESCRIBED &&
        isIn(statement.article, one.article) &&
        statement.content.some(({ text }) => isOneStretch(text, one.content)),
    ),
  );
  const issuesOf = (id: string): readonly string[] =>
    brief.issues.filter(({ statements }) => statements.includes(id)).map(({ id: issue }) => issue);
  const issues = counter();
  gold.statements.forEach((one, k) => {
    const mine = found[k]!;
    if (mine.length === 0) return;
    const predicted = new Set(mine.flatMap(({ id }) => issuesOf(id)));
    for (const issue of one.issues) {
      issues.gold++;
      if (predicted.has(issue)) issues.right++;
      else faults.push(`issue missed: ${issue} in “${short(one.content)}”`);
    }
    for (const issue of predicted) {
      issues.found++;
      if (!one.issues.includes(issue)) faults.push(`issue wrong: ${issue} in “${short(one.content)}”`);
    }
  });

  const goldStances = [
    ...gold.statements.flatMap((one) =>
      one.stances.map((stance) => ({ ...stance, article: one.article, words: one.content })),
    ),
    ...gold.described.map((one) => ({
      actor: one.actor,
      issue: one.issue,
      stance: one.stance,
      article: one.article,
      words: one.object,
    })),
  ].filter(({ stance }) => stance !== 0);
  /** One sentence may place a person and its side alike: counted once. */
  const foundStances = brief.stances.filter(
    (one) =>
      one.stance !== 0 &&
      !brief.stances.some(
        (other) =>
          other !== one &&
          other.statement === one.statement &&
          other.issue === one.issue &&
          other.actor !== one.actor &&
          sides.some(([id, side]) => id === other.actor && side === one.actor),
      ),
  );
  const stances = matchAll(goldStances, foundStances, (one, other) => {
    const statement = byId.get(other.statement)!;
    return (
      one.issue === other.issue &&
      Math.sign(one.stance) === Math.sign(other.stance) &&
      isIn(statement.article, one.article) &&
      isActor(other.actor, one.actor) &&
      touches(statement, other, one.words)
    );
  });
  for (const one of stances.missed)
    faults.push(`stance missed: ${one.actor} ${one.issue} ${one.stance} “${short(one.words)}”`);
  for (const one of stances.wrong)
    faults.push(
      `stance wrong: ${nameOf(one.actor)} ${one.issue} ${one.stance} (${one.expression.text} | ${short(one.object.text)})`,
    );

  const describedFound = brief.statements.filter(({ by }) => by === DESCRIBED);
  const described = matchAll(
    gold.described,
    describedFound,
    (one, other) =>
      isIn(other.article, one.article) &&
      isActor(other.speaker ?? '', one.actor) &&
      isOneStretch(`${other.cue?.text} ${other.content[0]!.text}`, one.object),
  );
  for (const one of described.missed)
    faults.push(`described missed: ${one.actor} | ${one.expression} | ${short(one.object)}`);

  const goldPositions = gold.positions.filter(({ stance }) => stance !== 0);
  const positions = matchAll(
    goldPositions,
    brief.positions.filter(({ stance }) => stance !== 0),
    (one, other) =>
      one.issue === other.issue &&
      Math.sign(one.stance) === Math.sign(other.stance) &&
      isActor(other.actor, one.actor),
  );
  /** A person's position that is its side's too, or the other way round, is counted once. */
  const told = new Set(positions.pairs.map(([, found]) => found));
  const isTold = (one: Brief['positions'][number]): boolean =>
    [...told].some(
      (other) =>
        other.issue === one.issue &&
        Math.sign(other.stance) === Math.sign(one.stance) &&
        sides.some(
          ([id, side]) =>
            (id === one.actor && side === other.actor) || (id === other.actor && side === one.actor),
        ),
    );
  const wrongPositions = positions.wrong.filter((one) => !isTold(one));
  for (const one of positions.missed) faults.push(`position missed: ${one.actor} ${one.issue} ${one.stance}`);
  for (const one of wrongPositions)
    faults.push(`position wrong: ${nameOf(one.actor)} ${one.issue} ${one.stance} (${one.basis})`);

  const relations = matchAll(
    gold.relations,
    brief.relations,
    (one, other) => one.sign === other.sign && isActor(other.from, one.from) && isActor(other.to, one.to),
  );
  for (const one of relations.wrong)
    faults.push(`relation wrong: ${nameOf(one.from)} ${one.sign} ${nameOf(one.to)}`);
  for (const one of relations.missed) faults.push(`relation missed: ${one.from} ${one.sign} ${one.to}`);

  const wordsOf = ({ statement, evidence }: Brief['disagreements'][number]['a']): string =>
    [evidence.text, ...(byId.get(statement ?? '')?.content.map(({ text }) => text) ?? [])].join(' ');
  /** Who said the words, by the annotation. */
  const speakerOf = (words: string): string | undefined =>
    gold.statements.find(({ content }) => isOneStretch(content, words))?.speaker ??
    gold.described.find(({ expression, object }) => isOneStretch(`${expression} ${object}`, words))?.actor;
  /** The same two people at odds on one issue, shown by other words of theirs. */
  const areSpeakers = (a: string, b: string, other: Brief['disagreements'][number]): boolean => {
    const [x, y] = [speakerOf(a), speakerOf(b)];
    const [first, second] = [other.a, other.b].map(({ statement }) => byId.get(statement ?? '')?.speaker);
    return (
      x !== undefined &&
      y !== undefined &&
      first !== undefined &&
      second !== undefined &&
      isNamed(first, x) &&
      isNamed(second, y)
    );
  };
  const disagreements = matchAll(gold.disagreements, brief.disagreements, (one, other) => {
    const [a, b] = [wordsOf(other.a), wordsOf(other.b)];
    const isPair =
      (isOneStretch(a, one.a) && isOneStretch(b, one.b)) ||
      (isOneStretch(a, one.b) && isOneStretch(b, one.a));
    const isOneIssue = one.issue != null && one.issue === other.issue && one.grade === other.grade;
    const isOneQuarrel = isOneIssue && (areSpeakers(one.a, one.b, other) || areSpeakers(one.b, one.a, other));
    const isOpposition =
      one.grade === 'opposition' &&
      other.grade === 'opposition' &&
      one.issue !== undefined &&
      one.issue === other.issue;
    return isPair || isOneQuarrel || isOpposition;
  });
  for (const one of disagreements.missed)
    faults.push(`disagreement missed: ${one.grade} ${one.issue}: ${one.why}`);
  for (const one of disagreements.wrong)
    faults.push(
      `disagreement wrong: ${one.grade} ${one.rule} ${one.issue}: ${one.because} [${short(one.a.evidence.text)} / ${short(one.b.evidence.text)}]`,
    );
  const rules = Object.fromEntries(
    [...Map.groupBy(brief.disagreements, ({ grade, rule }) => `${grade}, ${rule}`)].map(([rule, found]) => [
      rule,
      {
        right: disagreements.pairs.filter(([, other]) => found.includes(other)).length,
        found: found.length,
      },
    ]),
  );
  const byGrade = Object.fromEntries(
    ['contradiction', 'tension', 'opposition'].map((grade) => [
      `disagreements, ${grade}`,
      {
        right: disagreements.pairs.filter(([one, other]) => one.grade === grade && other.grade === grade)
          .length,
        gold: gold.disagreements.filter((one) => one.grade === grade).length,
        found: brief.disagreements.filter((one) => one.grade === grade).length,
      },
    ]),
  );

  /** Where an issue has a standing, that a side is silent on it is no second one. */
  const standings = brief.assessment.filter(
    ({ issue, standing }) =>
      standing !== 'unknown' ||
      !brief.assessment.some((other) => other.issue === issue && other.standing !== 'unknown'),
  );
  const assessment = matchAll(
    gold.assessment.filter(
      ({ issue, standing }) => standing !== 'unknown' || standings.some((one) => one.issue === issue),
    ),
    standings,
    (one, other) => one.issue === other.issue && one.standing === other.standing,
  );
  for (const one of assessment.missed) faults.push(`assessment missed: ${one.issue} ${one.standing}`);

  return {
    counts: {
      'statements found': {
        right: found.filter((one) => one.length > 0).length,
        gold: gold.statements.length,
        found: gold.statements.length,
      },
      'issues of statements': issues,
      stances: stances.count,
      described: described.count,
      positions: { ...positions.count, found: positions.count.right + wrongPositions.length },
      relations: relations.count,
      disagreements: disagreements.count,
      ...byGrade,
      assessment: assessment.count,
    },
    faults,
    rules,
    signs: signsOf(brief, goldPositions, isActor),
  };
}

function signsOf(
  brief: Brief,
  gold: GoldStory['positions'],
  isActor: (id: string, name: string) => boolean,
): StoryScore['signs'] {
  const sides = new Set(
    brief.actors.flatMap(({ id, side }) => (side === undefined || side === id ? [id] : [])),
  );
  const signs: Record<string, { same: number; turned: number; absent: number }> = {};
  for (const { actor, issue, stance, basis, statements } of brief.positions) {
    if (!sides.has(actor) || stance === 0) continue;
    const read = gold.filter((one) => one.issue === issue && isActor(actor, one.actor));
    const key = `${basis}, ${statements.length === 1 ? 'one statement' : 'several'}`;
    const sign = signs[key] ?? { same: 0, turned: 0, absent: 0 };
    signs[key] = sign;
    if (read.some((one) => Math.sign(one.stance) === Math.sign(stance))) sign.same++;
    else if (read.length > 0) sign.turned++;
    else sign.absent++;
  }
  return signs;
}

interface Matching<Gold, Found> {
  readonly count: Count;
  readonly pairs: readonly (readonly [Gold, Found])[];
  readonly missed: readonly Gold[];
  readonly wrong: readonly Found[];
}

/** One to one, in order. */
function matchAll<Gold, Found>(
  gold: readonly Gold[],
  found: readonly Found[],
  isOne: (gold: Gold, found: Found) => boolean,
): Matching<Gold, Found> {
  const left = new Set(found);
  const pairs: (readonly [Gold, Found])[] = [];
  const missed: Gold[] = [];
  for (const one of gold) {
    const match = [...left].find((other) => isOne(one, other));
    if (match === undefined) missed.push(one);
    else {
      left.delete(match);
      pairs.push([one, match]);
    }
  }
  return {
    count: { right: pairs.length, gold: gold.length, found: found.length },
    pairs,
    missed,
    wrong: [...left],
  };
}

function touches(statement: Statement, { object, expression }: Stance, words: string): boolean {
  return [
    ...statement.content.map(({ text }) => text),
    `${expression.text} ${object.text}`,
    object.text,
  ].some((text) => isOneStretch(text, words));
}

const counter = (): { right: number; gold: number; found: number } => ({ right: 0, gold: 0, found: 0 });

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function isOneStretch(a: string, b: string): boolean {
  const [x, y] = [letters(a), letters(b)];
  return x.length > 0 && y.length > 0 && (x.includes(y.slice(0, 25)) || y.includes(x.slice(0, 25)));
}

/** "Marn" is "Ulla Marn", "the union" the "Union of Dockers": one name's last word, or all of it, stands in the other. */
function isOneName(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => name.toLowerCase().replace(/^the /, '')) as [string, string];
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return (
    short.length > 2 &&
    new RegExp(`(?:^|\\W)${short.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:\\W|$)`).test(long)
  );
}

const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 90);
