import { Hono } from 'hono';
import { describe, expect, it, test } from 'vitest';
import { type Access, type Env, guard } from './guard.ts';
import { problemResponse } from './problems.ts';

const HOST = '127.0.0.1:4000';
const TOKEN = 'a-token-of-this-run';
const BEARER = { authorization: `Bearer ${TOKEN}` };

function asked(
  path: string,
  headers: Record<string, string> = {},
  access: Access = { by: 'token', token: TOKEN },
  method = 'GET',
) {
  const app = new Hono<Env>();
  app.use(guard({ hosts: new Set([HOST, 'localhost:4000']), access, cookie: 'readout-4000' }));
  app.all('*', (c) => c.text(c.get('user') ?? 'in'));
  app.onError((error) => problemResponse(error, () => undefined));
  return app.request(`http://${HOST}${path}`, { method, headers: { host: HOST, ...headers } });
}

const codeOf = async (answer: Response | Promise<Response>): Promise<string> => {
  const { status, headers } = await answer;
  if (!headers.get('content-type')?.startsWith('application/problem+json')) return String(status);
  return `${status} ${((await (await answer).json()) as { code: string }).code}`;
};

describe('the guard', () => {
  test.each([
    ['another name that leads here', { host: 'evil.example:4000' }, '403 server/host'],
    ['the name on another port', { host: '127.0.0.1:4001' }, '403 server/host'],
    ['the name without its port', { host: '127.0.0.1' }, '403 server/host'],
    ['a name that only begins so', { host: '127.0.0.1:4000.evil.example' }, '403 server/host'],
    ['no name', { host: '' }, '403 server/host'],
    ['a page of another origin', { origin: 'http://evil.example' }, '403 server/origin'],
    ['a page of another port', { origin: 'http://127.0.0.1:5000' }, '403 server/origin'],
    ['a page under the other name', { origin: 'http://localhost:4000' }, '403 server/origin'],
    ['a page by https', { origin: `https://${HOST}` }, '403 server/origin'],
    ['a page without an origin', { origin: 'null' }, '403 server/origin'],
    ['a script that another site loads', { 'sec-fetch-site': 'cross-site' }, '403 server/origin'],
    [
      'an image that another port loads',
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' },
      '403 server/origin',
    ],
  ])('refuses %s, with the token too', async (_, headers, code) => {
    expect(await codeOf(asked('/', { ...BEARER, ...headers }))).toBe(code);
    expect(await codeOf(asked('/', { ...BEARER, ...headers }, undefined, 'POST'))).toBe(code);
    expect(await codeOf(asked(`/?token=${TOKEN}`, headers))).toBe(code);
  });

  test.each([
    ['the same origin', { origin: `http://${HOST}` }],
    ['the other name', { host: 'LocalHost:4000', origin: 'http://localhost:4000' }],
    ['a link that is followed', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
    ['what its own page loads', { 'sec-fetch-site': 'same-origin' }],
    ['the token in its cookie', { authorization: '', cookie: `readout-4000=${TOKEN}` }],
  ])('lets %s through', async (_, headers) => {
    expect(await codeOf(asked('/', { ...BEARER, ...headers }))).toBe('200');
  });

  test.each([
    ['nothing', '/', {}],
    ['a part of the token', '/', { authorization: `Bearer ${TOKEN.slice(1)}` }],
    ['the token in another scheme', '/', { authorization: `Basic ${TOKEN}` }],
    ['another token in the cookie', '/', { cookie: 'readout-4000=x' }],
    ['the cookie of another port', '/', { cookie: `readout-4001=${TOKEN}` }],
    ['another token in the address', '/?token=x', { cookie: `readout-4000=${TOKEN}` }],
    ['an empty token', '/?token=', {}],
  ])('lets %s not through', async (_, path, headers) => {
    expect(await codeOf(asked(path, headers as Record<string, string>))).toBe('401 server/token');
  });

  it('takes the token of the address into a cookie and out of the address', async () => {
    const answer = await asked(`/api/statements?q=a%20b&token=${TOKEN}&limit=2`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/api/statements?q=a+b&limit=2');
    expect(answer.headers.get('set-cookie')).toBe(`readout-4000=${TOKEN}; Path=/; HttpOnly; SameSite=Strict`);
    expect((await asked(`//evil.example/?token=${TOKEN}`)).headers.get('location')).toBe('/evil.example/');
    expect(await codeOf(asked(`/?token=${TOKEN}`, {}, undefined, 'POST'))).toBe('401 server/token');
  });

  it('asks for the password where there is one, and learns the name', async () => {
    const access: Access = { by: 'password', password: 'long: and ünusual' };
    const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });
    expect(await (await asked('/', basic('Ana:long: and ünusual'), access)).text()).toBe('Ana');
    for (const headers of [
      {},
      BEARER,
      basic('Ana:long'),
      basic('Ana'),
      basic(':'),
      { authorization: 'Basic !' },
    ])
      expect(await codeOf(asked(`/?token=${TOKEN}`, headers, access))).toBe('401 server/password');
    expect((await asked('/', {}, access)).headers.get('www-authenticate')).toMatch(/^Basic /);
    expect(await codeOf(asked('/', { ...basic('a:long: and ünusual'), host: 'evil.example' }, access))).toBe(
      '403 server/host',
    );
  });
});
