/**
 * The app behind a port of this machine. Only this machine can reach it, unless another host is given, and then only with a
 * password. Closing answers what was asked, lets listeners go and closes the study.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { getRequestListener } from '@hono/node-server';
import { InputError } from '../record/problem.ts';
import { type AppOptions, servedApp } from './app.ts';
import type { Access } from './guard.ts';

export interface ListenOptions extends Omit<AppOptions, 'guard'> {
  readonly host: string;
  /** One that must be had, or one to be had if it is free and else any: 0 for any from the first. */
  readonly port: number | { readonly wished: number };
  readonly password?: string;
}

export interface Listening {
  /** Where it is found, with the token if one is asked for. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const LEAST_PASSWORD = 12;
/** Milliseconds that a server that closes gives to who still sends, and then to who still reads; what was begun is done all the same. */
const SENDING_WAIT = 3000;
const READING_WAIT = 500;
const SWEEP_EVERY = 20;

/** Starts to listen. Throws an `InputError` where that can't be, and then the study is closed. */
export async function listen({ host, port, password, ...options }: ListenOptions): Promise<Listening> {
  const server = createServer();
  try {
    const access = accessTo(host, password);
    await bound(server, host, port);
    const { port: taken } = server.address() as AddressInfo;
    const { app, begin, close } = servedApp({
      ...options,
      guard: { hosts: hostsOf(host, taken), access, cookie: `readout-${taken}` },
    });
    const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
    server.on('request', answer);
    begin();
    return {
      url: `http://${bracketed(ANY.has(host) ? hostname() : host)}:${taken}/${access.by === 'token' ? `?token=${access.token}` : ''}`,
      close: async () => {
        const closed = once(server, 'close');
        server.close();
        const letGo = (after: number) => setTimeout(() => server.closeAllConnections(), after);
        const sending = letGo(SENDING_WAIT);
        await close();
        clearTimeout(sending);
        // A browser keeps connections open, some without a question yet, and none is idle at once.
        const reading = letGo(READING_WAIT);
        const sweeping = setInterval(() => server.closeIdleConnections(), SWEEP_EVERY);
        await closed;
        clearTimeout(reading);
        clearInterval(sweeping);
        await close();
        await options.store.close();
      },
    };
  } catch (error) {
    server.close();
    await options.store.close();
    throw error;
  }
}

const isLoopback = (host: string): boolean => /^(?:localhost|::1|127(?:\.\d{1,3}){3})$/i.test(host);
const ANY: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

function accessTo(host: string, password: string | undefined): Access {
  if (password === undefined) {
    if (isLoopback(host)) return { by: 'token', token: randomBytes(32).toString('base64url') };
    throw new InputError({
      code: 'usage/password',
      where: host,
      problem: 'others could reach it there, and no password was given',
      mend: 'Give one with --password-file FILE, or leave --host out.',
    });
  }
  if (password.length >= LEAST_PASSWORD) return { by: 'password', password };
  throw new InputError({
    code: 'usage/password',
    where: host,
    problem: `the password has fewer than ${LEAST_PASSWORD} characters`,
    mend: 'Take a longer one.',
  });
}

async function bound(server: Server, host: string, asked: ListenOptions['port']): Promise<void> {
  const port = typeof asked === 'number' ? asked : asked.wished;
  try {
    // What "localhost" leads to is for no file of names to say.
    server.listen(port, host.toLowerCase() === 'localhost' ? '127.0.0.1' : host);
    await once(server, 'listening');
  } catch (error) {
    if (typeof asked !== 'number' && isTaken(error)) return bound(server, host, 0);
    throw refusal(`${bracketed(host)}:${port}`, error);
  }
}

const isTaken = (error: unknown): boolean =>
  ['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');

function refusal(where: string, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EADDRINUSE':
      return new InputError({
        code: 'usage/port',
        where,
        problem: 'something else listens on that port',
        mend: 'Give another with --port, or leave it out: then any free one is taken.',
      });
    case 'EACCES':
      return new InputError({
        code: 'usage/port',
        where,
        problem: 'you may not listen on that port',
        mend: 'Give one above 1023 with --port.',
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new InputError({
        code: 'usage/host',
        where,
        problem: `this machine has no such address (${message})`,
        mend: 'Give an address or a name of this machine with --host.',
      });
    default:
      return error;
  }
}

/** Every name under which that address is rightly asked. */
function hostsOf(host: string, port: number): ReadonlySet<string> {
  const names = ANY.has(host)
    ? [
        ...LOOPBACK,
        hostname(),
        ...Object.values(networkInterfaces())
          .flatMap((all) => all ?? [])
          .map(({ address }) => address),
      ]
    : isLoopback(host)
      ? [...LOOPBACK, host]
      : [host];
  const hosts = names.map((name) => bracketed(name).toLowerCase());
  return new Set(hosts.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]));
}

const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

const bracketed = (host: string): string =>
  host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
