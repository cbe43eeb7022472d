/**
 * A route: what is asked for with which schemas, and what answers it. The same schemas check a request and are published in the
 * OpenAPI document. Nothing that a request holds becomes the name of a file.
 */
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Env } from './guard.ts';
import { parsedJson } from './json-text.ts';
import { Refusal } from './problems.ts';

/** The most bytes of a body: an article's, and a decision's that puts in a codebook. */
const MOST_BYTES = 5_000_000;

export interface Answer {
  readonly status: number;
  readonly description: string;
  readonly type: string;
  /** The name of one of the brief's schemas, of a page of such, or a schema. */
  readonly schema?: z.ZodType | string | { readonly pageOf: string };
}

interface RouteHead {
  readonly method: 'get' | 'post';
  /** As Hono writes it: `/api/articles/:id`. */
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  /** Whether the state that the client has seen is asked for. */
  readonly ifMatch?: 'required' | 'optional';
  /** Whether a request without a body stands for one with an empty object. */
  readonly mayBeEmpty?: boolean;
  readonly takesArticle?: boolean;
  /** Whether it is only for Readout's own page, and is not described. */
  readonly isOurs?: boolean;
  readonly answer: Answer;
}

export interface Route extends RouteHead {
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly handle: (c: Context<Env>) => Promise<Response>;
}

export interface Asked<Query, Body> {
  readonly c: Context<Env>;
  readonly query: Query;
  readonly body: Body;
  /** The ETags of `If-Match`; empty where it is optional and absent. */
  readonly ifMatch: string;
}

/** A route whose request is checked before `respond` sees it. */
export function route<Query extends z.ZodObject = z.ZodObject, Body extends z.ZodType = z.ZodType>(
  head: RouteHead & { readonly query?: Query; readonly body?: Body },
  respond: (asked: Asked<z.output<Query>, z.output<Body>>) => Promise<Response>,
): Route {
  return {
    ...head,
    handle: async (c) => {
      const query = head.query === undefined ? {} : checked(head.query, c.req.query(), 400, 'the query');
      const ifMatch = c.req.header('if-match') ?? '';
      if (head.ifMatch === 'required' && !/"/.test(ifMatch)) throw NO_STATE;
      const body =
        head.body === undefined
          ? undefined
          : checked(head.body, await jsonOf(c, head.mayBeEmpty ?? false), 422, 'the body');
      return respond({ c, query: query as z.output<Query>, body: body as z.output<Body>, ifMatch });
    },
  };
}

/** The body of a request. Throws a `Refusal` as soon as it is too long. */
export async function bytesOf(c: Context): Promise<Uint8Array> {
  if (Number(c.req.header('content-length') ?? 0) > MOST_BYTES) throw TOO_LARGE;
  if (!/^(?:identity)?$/i.test(c.req.header('content-encoding') ?? '')) throw ENCODED;
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = c.req.raw.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read().catch(cutOff)) ?? { done: true };
    if (done || value === undefined) return Buffer.concat(parts);
    size += value.length;
    if (size > MOST_BYTES) throw TOO_LARGE;
    parts.push(value);
  }
}

function cutOff(): never {
  throw new Refusal(400, {
    code: 'server/cut-off',
    where: 'the body',
    problem: 'it was not sent to its end',
    mend: 'Send it again; nothing was changed.',
  });
}

async function jsonOf(c: Context, mayBeEmpty: boolean): Promise<unknown> {
  const bytes = await bytesOf(c);
  if (mayBeEmpty && bytes.length === 0) return {};
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/(?:json|[\w.-]{1,50}\+json) *(?:;|$)/i.test(type))
    throw new Refusal(415, {
      code: 'server/type',
      where: 'Content-Type',
      problem: 'the body is not said to be JSON',
      mend: 'Send Content-Type: application/json.',
    });
  return parsedJson(bytes);
}

function checked(schema: z.ZodType, given: unknown, status: number, whole: string): unknown {
  const { success, data, error } = schema.safeParse(given);
  if (success) return data;
  const faults = error.issues.map(({ path, message }) => `${path.join('.') || whole}: ${message}`);
  throw new Refusal(status, {
    code: 'server/request',
    where: error.issues[0]?.path.join('.') || whole,
    problem: faults.slice(0, 20).join('; ').slice(0, 2000),
    mend: 'See /openapi.json for what is taken; nothing was changed.',
  });
}

const TOO_LARGE: Refusal = new Refusal(413, {
  code: 'server/too-large',
  where: 'the body',
  problem: `it has more than ${MOST_BYTES / 1e6} MB`,
  mend: 'Send less at a time; nothing was changed.',
});

const ENCODED: Refusal = new Refusal(415, {
  code: 'server/encoding',
  where: 'Content-Encoding',
  problem: 'the body is compressed',
  mend: 'Send it as it is.',
});

const NO_STATE: Refusal = new Refusal(428, {
  code: 'server/no-state',
  where: 'If-Match',
  problem: 'it is not said which state of the study is to be changed',
  mend: 'Send If-Match with the ETag that came with what you saw; nothing was changed.',
});
