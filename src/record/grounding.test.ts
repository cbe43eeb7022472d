import { expect, test } from 'vitest';
import { FIXTURE } from '../../tests/browser/brief-fixture.ts';
import type { Brief } from './brief.ts';
import { groundingFaults } from './grounding.ts';
import type { Statement } from './statement.ts';

function codes(brief: Brief): readonly string[] {
  return groundingFaults(brief).map(({ code }) => code);
}

function withFirstStatement(change: (statement: Statement) => Partial<Statement>): Brief {
  const [first, ...rest] = FIXTURE.statements;
  return { ...FIXTURE, statements: [{ ...first!, ...change(first!) }, ...rest] };
}

test('a brief whose spans are verbatim and whose ids exist has no fault', () => {
  expect(groundingFaults(FIXTURE)).toEqual([]);
});

test.each<readonly [string, string, Brief]>([
  [
    'a span that reads otherwise than its article',
    'grounding/not-verbatim',
    withFirstStatement(({ content }) => ({ content: [{ ...content[0]!, text: 'Veldmark isn’t ready' }] })),
  ],
  [
    'a span off by one',
    'grounding/not-verbatim',
    withFirstStatement(({ cue }) => ({ cue: { ...cue!, start: cue!.start + 1, end: cue!.end + 1 } })),
  ],
  [
    'a span past the end of its article',
    'grounding/not-a-span',
    withFirstStatement(({ cue }) => ({ cue: { ...cue!, end: 1e6 } })),
  ],
  ['a speaker whom nobody knows', 'grounding/unknown-id', withFirstStatement(() => ({ speaker: 'nobody' }))],
  ['a venue that is nowhere', 'grounding/unknown-id', withFirstStatement(() => ({ via: 'nowhere' }))],
  [
    'a side not heard from that isn’t there',
    'grounding/unknown-id',
    { ...FIXTURE, notHeardFrom: ['atlantis'] },
  ],
  [
    'two statements of one id',
    'grounding/repeated-id',
    { ...FIXTURE, statements: [...FIXTURE.statements, FIXTURE.statements[0]!] },
  ],
])('%s is a fault', (_, code, brief) => {
  expect(codes(brief)).toEqual([code]);
});

test('a span that lies in another article than its statement is a fault', () => {
  const elsewhere = FIXTURE.statements.find(({ article }) => article === 'a2')!;
  expect(codes(withFirstStatement(() => ({ content: elsewhere.content })))).toEqual([
    'grounding/strayed-span',
  ]);
});

test('a span that begins between blocks is a fault, and one that runs over several is none', () => {
  const [article, ...rest] = FIXTURE.articles;
  const { id, text, blocks } = article!;
  const span = (start: number, end: number) => ({ article: id, start, end, text: text.slice(start, end) });
  const running = span(blocks[1]!.start, blocks[2]!.end);
  const between = span(blocks[1]!.end, blocks[2]!.end);
  expect(
    codes({ ...withFirstStatement(() => ({ content: [running] })), articles: [article!, ...rest] }),
  ).toEqual([]);
  expect(codes(withFirstStatement(() => ({ content: [between] })))).toEqual(['grounding/outside-text']);
});
