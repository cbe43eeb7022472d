/**
 * Who may ask. Three gates, in this order: the Host is one that was listened on (a name that another site made lead here is none:
 * DNS rebinding); a page of another origin asks nothing (CSRF); and whoever asks knows the token of this run, or the password.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { Refusal } from './problems.ts';

/** What the guard finds out for whoever answers. */
export interface Env {
  readonly Variables: { /** The user name of HTTP Basic. */ user?: string };
}

export type Access =
  | { readonly by: 'token'; readonly token: string }
  | { readonly by: 'password'; readonly password: string };

export interface GuardOptions {
  /** Values of the Host header that are answered: `localhost:4000`, in lower case. */
  readonly hosts: ReadonlySet<string>;
  readonly access: Access;
  /** Name of the cookie that the token is kept in. */
  readonly cookie: string;
}

/** Lets through what may ask, and throws a `Refusal` otherwise. */
export function guard({ hosts, access, cookie }: GuardOptions): MiddlewareHandler<Env> {
  return async (c, next) => {
    const host = (c.req.header('host') ?? '').toLowerCase();
    if (!hosts.has(host)) throw FOREIGN_HOST;
    if (isForeign(c, host)) throw FOREIGN_ORIGIN;
    if (access.by === 'password') {
      c.set('user', userWith(access.password, c.req.header('authorization')));
      return next();
    }
    const shown = c.req.method === 'GET' || c.req.method === 'HEAD' ? c.req.query('token') : undefined;
    if (shown !== undefined) {
      if (!isSame(shown, access.token)) throw NO_TOKEN;
      setCookie(c, cookie, access.token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return c.redirect(withoutToken(c.req.url), 303);
    }
    const given = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? getCookie(c, cookie);
    if (given === undefined || !isSame(given, access.token)) throw NO_TOKEN;
    return next();
  };
}

/** A browser says where a request comes from; a program says nothing, and must know the secret all the same. */
function isForeign(c: Context, host: string): boolean {
  const origin = c.req.header('origin');
  if (origin !== undefined) return origin.toLowerCase() !== `http://${host}`;
  // A link that somebody follows may lead here; what a page loads may not come from here.
  const isFromElsewhere = /^(?:cross-site|same-site)$/.test(c.req.header('sec-fetch-site') ?? '');
  return isFromElsewhere && c.req.header('sec-fetch-mode') !== 'navigate';
}

function userWith(password: string, authorization: string | undefined): string {
  const encoded = /^Basic +([A-Za-z0-9+/]+=*)$/i.exec(authorization ?? '')?.[1];
  const [, user, given] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString()) ?? [];
  if (given === undefined || !isSame(given, password)) throw NO_PASSWORD;
  return user!;
}

/** In a time that tells nothing of how much is right. */
function isSame(given: string, secret: string): boolean {
  const [a, b] = [given, secret].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(a!, b!);
}

/** Path and query of `address`, which never leads to another host. */
function withoutToken(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('token');
  return url.pathname.replace(/^\/+/, '/') + url.search;
}

const FOREIGN_HOST: Refusal = new Refusal(403, {
  code: 'server/host',
  where: 'Host',
  problem: 'this server does not answer under that name',
  mend: 'Use the address that "readout serve" printed.',
});
const FOREIGN_ORIGIN: Refusal = new Refusal(403, {
  code: 'server/origin',
  where: 'Origin',
  problem: 'a page of another origin asked, and none may',
  mend: 'Ask from the pages of this server, or from a program.',
});
const NO_TOKEN: Refusal = new Refusal(
  401,
  {
    code: 'server/token',
    problem: 'the token of this run is missing or is another',
    mend: 'Open the address that "readout serve" printed, or send Authorization: Bearer TOKEN.',
  },
  { 'www-authenticate': 'Bearer realm="Readout"' },
);
const NO_PASSWORD: Refusal = new Refusal(
  401,
  {
    code: 'server/password',
    problem: 'the password is missing or is another',
    mend: 'Give any name, and the password of the file that "readout serve" was started with.',
  },
  { 'www-authenticate': 'Basic realm="Readout", charset="UTF-8"' },
);
