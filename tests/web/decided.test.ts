/** What a page shows at once after a decision is what the server's brief shows when it is made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { actorLexicon } from '../../src/actors/lexicon.ts';
import { briefOf, type Reading, readingOf } from '../../src/pipeline/brief.ts';
import { shippedCodebooks } from '../../src/pipeline/codebooks.ts';
import { type LoadedModel, loadModel } from '../../src/pipeline/model.ts';
import { readSource } from '../../src/reading/read.ts';
import type { Brief } from '../../src/record/brief.ts';
import type { Decision, Stretch } from '../../src/record/revision.ts';
import type { Statement } from '../../src/record/statement.ts';
import { decided, stretchOf } from '../../src/web/decided.ts';

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

function briefWith(decisions: readonly Decision[]): Brief {
  return briefOf(readings, [], {
    model,
    lexicon: actorLexicon(),
    codebooks: shippedCodebooks(),
    version: '0',
    seed: 1,
    outlook: false,
    decisions,
  });
}

const nameOf = ({ actors }: Brief, id: string | undefined) => actors.find((one) => one.id === id)?.name;

/** What of a brief a decision changes at once, by names: ids may be others. */
function seen(brief: Brief) {
  return {
    statements: brief.statements.map(({ article, content, certainty, quotation, speaker, speakingFor }) => ({
      at: stretchOf({ article, content }),
      certainty,
      quotation,
      speaker: nameOf(brief, speaker),
      speakingFor: nameOf(brief, speakingFor),
    })),
    positions: brief.positions
      .map(({ actor, issue, stance }) => `${nameOf(brief, actor)} on ${issue}: ${stance}`)
      .toSorted(),
  };
}

function decisionsOn(statement: Statement, issue: string): readonly Decision[] {
  const of = stretchOf(statement);
  const speaker = nameOf(before, statement.speaker);
  return [
    { decides: 'certainty', of, is: statement.certainty === 'denied' ? 'hedged' : 'denied' },
    { decides: 'quotation', of, is: 'mixed' },
    { decides: 'not a statement', of },
    { decides: 'speaker', of, is: before.actors.find(({ id }) => id !== statement.speaker)!.name },
    { decides: 'speaker', of },
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
      else expect([decision, page.statements]).toEqual([decision, server.statements]);
      if (decision.decides === 'stance')
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
      of: stretchOf(statement),
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
    const gone: Decision = { decides: 'not a statement', of: stretchOf(statement) };
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
  const fresh: Decision = { decides: 'speaker', of: stretchOf(before.statements[0]!), is: 'Somebody New' };
  expect(seen(decided(before, fresh)).statements).toEqual(seen(briefWith([fresh])).statements);
});

test('for every actor that is renamed, or is none', () => {
  for (const { name } of before.actors) {
    const renamed: Decision = { decides: 'name', of: name, is: 'Somebody Else' };
    expect([name, seen(decided(before, renamed))]).toEqual([name, seen(briefWith([renamed]))]);
  }
});

test('for the first actors that are one', () => {
  const [a, b] = before.actors.filter(({ kind }) => kind === 'person');
  const same: Decision = { decides: 'same actor', names: [a!.name, b!.name] };
  expect(seen(decided(before, same)).statements.map(({ speaker }) => speaker)).toEqual(
    seen(briefWith([same])).statements.map(({ speaker }) => speaker),
  );
});

test('a decision on what is not in the study changes nothing', () => {
  for (const decision of [
    { decides: 'certainty', of: { article: 'a9', start: 1, end: 2 }, is: 'denied' },
    { decides: 'name', of: 'Nobody Here', is: 'X' },
    { decides: 'side', of: 'Nobody Here' },
    { decides: 'same actor', names: ['Nobody Here', 'Nor Here'] },
    { decides: 'not an actor', of: 'Nobody Here' },
  ] as const satisfies readonly Decision[])
    expect(decided(before, decision)).toBe(before);
});
