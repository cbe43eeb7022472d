/** What a page shows at once after a decision is what the server's brief shows when it is made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { actorLexicon } from '../../src/actors/lexicon.ts';
import { briefOf, keptStages, type Reading, readingOf } from '../../src/pipeline/brief.ts';
import { shippedCodebooks } from '../../src/pipeline/codebooks.ts';
import { type LoadedModel, loadModel } from '../../src/pipeline/model.ts';
import { readSource } from '../../src/reading/read.ts';
import type { Brief } from '../../src/record/brief.ts';
import { wholeOf } from '../../src/record/deciding.ts';
import type { Decision, Stretch } from '../../src/record/revision.ts';
import { SAID_CONFIDENCE, type Statement } from '../../src/record/statement.ts';
import { decided } from '../../src/web/decided.ts';

const FOLDER = join(import.meta.dirname, '../../catalog/coverage/articles');
const FILES = ['2026-03-09-corda-talks-open.html', '2026-03-13-two-voices.txt'];

let model: LoadedModel;
let readings: readonly Reading[];
let before: Brief;
beforeAll(async () => {
  model = await loadModel();
  readings = FILES.flatMap((from, k) =>
    readSource({ from, bytes: readFileSync(join(FOLDER, from)) }, {}).articles.map((article) =>
      readingOf({ ...article, id: `a${k + 1}` }, model),
    ),
  );
  before = briefWith([]);
});

const lexicon = actorLexicon();
const codebooks = shippedCodebooks();
const stages = keptStages();

/** As a server makes one brief after another. */
function briefWith(decisions: readonly Decision[]): Brief {
  const options = { model, lexicon, codebooks, version: '0', seed: 1, outlook: false, decisions };
  return briefOf(readings, [], options, stages);
}

const nameOf = ({ actors }: Brief, id: string | undefined) => actors.find((one) => one.id === id)?.name;

/** What of a brief a decision changes at once, by names: ids may be others. */
function seen(brief: Brief) {
  return {
    statements: brief.statements.map(
      ({ content, certainty, confidence, quotation, speaker, speakingFor }) => ({
        at: wholeOf(content),
        certainty,
        confidence,
        quotation,
        speaker: nameOf(brief, speaker),
        speakingFor: nameOf(brief, speakingFor),
      }),
    ),
    // An issue that nothing is on any more is the server's to leave out.
    about: brief.issues.flatMap(({ id, statements }) =>
      statements.map((one) => `${id}: ${brief.statements.findIndex((other) => other.id === one)}`),
    ),
    positions: brief.positions
      .map(({ actor, issue, stance }) => `${nameOf(brief, actor)} on ${issue}: ${stance}`)
      .toSorted(),
  };
}

function decisionsOn(statement: Statement, issue: string): readonly Decision[] {
  const of = wholeOf(statement.content);
  const speaker = nameOf(before, statement.speaker);
  return [
    { decides: 'certainty', of, is: statement.certainty === 'denied' ? 'hedged' : 'denied' },
    { decides: 'quotation', of, is: 'mixed' },
    { decides: 'not a statement', of },
    { decides: 'speaker', of, is: before.actors.find(({ id }) => id !== statement.speaker)!.name },
    { decides: 'speaker', of },
    { decides: 'issue', of, issue, is: true },
    { decides: 'issue', of, issue, is: false },
    ...(speaker === undefined ? [] : [{ decides: 'stance', of, actor: speaker, issue, is: -1 } as const]),
  ];
}

test('for every statement of real articles and each thing that can be decided of it', () => {
  const issue = before.issues[0]!.id;
  let count = 0;
  for (const statement of before.statements)
    for (const decision of decisionsOn(statement, issue)) {
      const [page, server] = [seen(decided(before, decision)), seen(briefWith([decision]))];
      // A statement that is gone may have been what told whose side somebody is on; who says what stays.
      if (decision.decides === 'not a statement')
        expect(page.statements.length).toBe(server.statements.length);
      else
        expect([decision, page.statements, page.about]).toEqual([decision, server.statements, server.about]);
      // What is no longer only possible is read for stances of its own.
      const isRead = statement.confidence < SAID_CONFIDENCE;
      if ((decision.decides === 'stance' || decision.decides === 'issue') && !isRead)
        expect([decision, page.positions]).toEqual([decision, server.positions]);
      count++;
    }
  expect(count).toBeGreaterThan(50);
});

test('for every statement, its words cut down to the first of them, and the same added by a person', () => {
  const textOf = ({ article, start, end }: Stretch): string =>
    readings.find((one) => one.article.id === article)!.article.text.slice(start, end);
  for (const statement of before.statements) {
    const { source, cue, content, quotation, certainty } = statement;
    const [first] = content;
    const stretch = ({ article, start, end }: Stretch): Stretch => ({ article, start, end });
    const words: Decision = {
      decides: 'words',
      of: wholeOf(statement.content),
      content: [{ ...stretch(first!), end: first!.start + Math.ceil((first!.end - first!.start) / 2) }],
    };
    const speaker = nameOf(before, statement.speaker) ?? 'Somebody New';
    const added: Decision = {
      decides: 'a statement',
      ...(source === undefined ? {} : { source: stretch(source) }),
      ...(cue === undefined ? {} : { cue: stretch(cue) }),
      content: content.map(stretch),
      quotation,
      certainty,
      speaker,
    };
    const gone: Decision = { decides: 'not a statement', of: wholeOf(statement.content) };
    expect(seen(decided(before, words, textOf)).statements).toEqual(seen(briefWith([words])).statements);
    const page = seen(decided(decided(before, gone), added, textOf)).statements;
    const server = seen(briefWith([gone, added])).statements;
    const isIt = ({ at }: { readonly at: Stretch }): boolean =>
      at.article === first!.article && at.start === first!.start;
    expect(page.find(isIt)).toEqual(server.find(isIt));
    expect(page.length).toBe(server.length);
  }
});

test('for a speaker whom the reading does not know', () => {
  const fresh: Decision = {
    decides: 'speaker',
    of: wholeOf(before.statements[0]!.content),
    is: 'Somebody New',
  };
  expect(seen(decided(before, fresh)).statements).toEqual(seen(briefWith([fresh])).statements);
});

test('for every actor that is renamed, or another kind of actor, or none', () => {
  for (const { name } of before.actors) {
    const renamed: Decision = { decides: 'name', of: name, is: 'Somebody Else' };
    expect([name, cast(decided(before, renamed))]).toEqual([name, cast(briefWith([renamed]))]);
    for (const is of ['person', 'state'] as const) {
      const kind: Decision = { decides: 'kind', of: name, is };
      expect([name, cast(decided(before, kind))]).toEqual([name, cast(briefWith([kind]))]);
    }
    const none: Decision = { decides: 'not an actor', of: name };
    const [page, server] = [cast(decided(before, none)), cast(briefWith([none]))];
    expect([name, page.actors, page.statements]).toEqual([name, server.actors, server.statements]);
  }
});

/** Who is who, by names, without what only the server knows of. */
function cast(brief: Brief) {
  const told = brief.actors.map(({ id, name, kind, aliases, side, sideBasis, sideEvidence, offices }) => ({
    id,
    name,
    kind,
    aliases,
    side: nameOf(brief, side),
    sideBasis,
    sideEvidence,
    offices: offices.map(({ of, ...office }) => ({ ...office, of: nameOf(brief, of) })),
  }));
  return { ...seen(brief), actors: told };
}

const aSide = (): string => nameOf(before, before.actors.find(({ side }) => side !== undefined)?.side)!;

test('for every actor and its side: another, and none', () => {
  const side = aSide();
  for (const { name } of before.actors)
    for (const is of [{ is: side }, {}]) {
      const moved: Decision = { decides: 'side', of: name, ...is };
      const [page, server] = [cast(decided(before, moved)), cast(briefWith([moved]))];
      expect([name, page.actors, page.statements]).toEqual([name, server.actors, server.statements]);
    }
});

test('for every two people who are one, and for the two again', () => {
  const people = before.actors.filter(({ kind }) => kind === 'person');
  expect(people.length).toBeGreaterThan(2);
  let parted = 0;
  for (const [k, { name }] of people.entries()) {
    const { name: other } = people[(k + 1) % people.length]!;
    const same: Decision = { decides: 'same actor', names: [name, other] };
    const joined = briefWith([same]);
    const [there, then] = [cast(decided(before, same)), cast(joined)];
    expect([name, there.actors, there.statements]).toEqual([name, then.actors, then.statements]);
    const split: Decision = { decides: 'split', of: name, names: [other] };
    const [page, server] = [cast(decided(joined, split)), cast(briefWith([same, split]))];
    // Whom a pronoun means the server alone can tell.
    const isNamed = (_: unknown, at: number): boolean =>
      !/^(?:he|she|they)$/i.test(before.statements[at]!.source?.text ?? 'they');
    const [some, all] = [page.statements.filter(isNamed), server.statements.filter(isNamed)];
    expect([name, page.actors, some]).toEqual([name, server.actors, all]);
    parted += some.filter(({ speaker }) => speaker === other).length;
  }
  expect(parted).toBeGreaterThan(0);
});

test('for an office that is given, dated and taken away', () => {
  const offices = before.actors.flatMap(({ name, offices }) =>
    offices.map(({ title }) => ({ of: name, title })),
  );
  expect(offices.length).toBeGreaterThan(1);
  for (const one of offices)
    for (const decision of [
      { decides: 'office', ...one, from: '2026-01-01', to: '2026-12-31' },
      { decides: 'office', of: one.of, title: 'chief negotiator', at: aSide() },
      { decides: 'not an office', ...one },
    ] as const satisfies readonly Decision[])
      expect([decision, cast(decided(before, decision)).actors]).toEqual([
        decision,
        cast(briefWith([decision])).actors,
      ]);
});

test('a decision on what is not in the study changes nothing', () => {
  for (const decision of [
    { decides: 'certainty', of: { article: 'a9', start: 1, end: 2 }, is: 'denied' },
    { decides: 'name', of: 'Nobody Here', is: 'X' },
    { decides: 'side', of: 'Nobody Here' },
    { decides: 'same actor', names: ['Nobody Here', 'Nor Here'] },
    { decides: 'kind', of: 'Nobody Here', is: 'state' },
    { decides: 'not an actor', of: 'Nobody Here' },
    { decides: 'split', of: 'Nobody Here', names: ['Nor Here'] },
    { decides: 'office', of: 'Nobody Here', title: 'minister' },
    { decides: 'not an office', of: 'Nobody Here', title: 'minister' },
  ] as const satisfies readonly Decision[])
    expect(decided(before, decision)).toBe(before);
});
