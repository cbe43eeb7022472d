/**
 * Errors as RFC 9457 tells them: `application/problem+json` with the status' own title, and Readout's code, problem and mend
 * beside. What is thrown and is neither a `Refusal` nor an `InputError` is a bug, of which a client is told nothing more.
 */
import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { InputError } from '../record/problem.ts';

export interface Fault {
  /** `server/what`. */
  readonly code: string;
  readonly problem: string;
  readonly mend: string;
  /** What of the request it is about. */
  readonly where?: string;
  /** The state of the study now, where the client knew another. */
  readonly etag?: string;
}

/** Why a request isn't answered, and with which status and headers. */
export class Refusal extends Error {
  readonly status: number;
  readonly fault: Fault;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, fault: Fault, headers: Readonly<Record<string, string>> = {}) {
    super(fault.problem);
    this.name = 'Refusal';
    this.status = status;
    this.fault = fault;
    this.headers = headers;
  }
}

/** What a client gets: RFC 9457, section 3, and Readout's members. */
export const HttpProblemSchema: z.ZodType<Readonly<Record<string, unknown>>> = z
  .looseObject({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    problem: z.string(),
    mend: z.string().describe('What can be done about it.'),
    where: z.exactOptional(z.string().describe('What of the request it is about.')),
    etag: z.exactOptional(z.string().describe('The state of the study now, where the client knew another.')),
  })
  .meta({ id: 'HttpProblem', description: 'RFC 9457.' });

/** The answer to a request that ended in `error`; `onBug` hears of what is Readout's own fault. */
export function problemResponse(error: unknown, onBug: (error: unknown) => void): Response {
  if (error instanceof Refusal) return answerOf(error.status, error.fault, error.headers);
  if (error instanceof InputError) {
    const { code, where, problem, mend } = error;
    // What is wrong with the study itself names a path of this machine.
    return code.startsWith('study/')
      ? answerOf(STATUS[code] ?? 500, { code, problem, mend })
      : answerOf(422, { code, where, problem, mend });
  }
  onBug(error);
  return answerOf(500, {
    code: 'readout/bug',
    problem: 'Readout failed on it',
    mend: 'This is a fault of Readout: please report what it printed where it runs.',
  });
}

/** Faults of the study that are no damage. */
const STATUS: Readonly<Record<string, number>> = {
  'study/nothing-to-undo': 409,
  'study/nothing-to-redo': 409,
  'study/refused': 503,
  'study/read-only': 403,
  'study/disk': 507,
};

function answerOf(status: number, fault: Fault, headers: Readonly<Record<string, string>> = {}): Response {
  const body = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: `${fault.problem}. ${fault.mend}`,
    ...fault,
  };
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: {
      ...headers,
      ...(fault.etag === undefined ? {} : { etag: fault.etag }),
      'content-type': 'application/problem+json',
    },
  });
}
