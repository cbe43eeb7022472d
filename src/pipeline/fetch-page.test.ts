import { describe, expect, test } from 'vitest';
import { type FetchOptions, fetchPage, isPublic } from './fetch-page.ts';

const HOSTS: Readonly<Record<string, readonly string[]>> = {
  'post.example': ['93.184.216.34'],
  'other.example': ['2606:2800:220:1::1'],
  'inside.example': ['10.0.0.7'],
  'both.example': ['93.184.216.34', '127.0.0.1'],
  'nowhere.example': [],
};

type Answers = Readonly<Record<string, () => Response | Promise<Response>>>;

function options(answers: Answers, more: Partial<FetchOptions> = {}): FetchOptions {
  return {
    timeoutMs: 5000,
    maxBytes: 1000,
    fetch: async (url) => (answers[url] ?? (() => new Response('', { status: 404 })))(),
    lookup: async (host) => HOSTS[host] ?? [],
    ...more,
  };
}

const to = (location: string) => () => new Response('', { status: 302, headers: { location } });

describe('fetching a page', () => {
  test('gives its bytes, its type and where it was found', async () => {
    const answers = {
      'http://post.example/a': to('https://other.example/b?c'),
      'https://other.example/b?c': () =>
        new Response('<p>Hello', { headers: { 'content-type': 'text/html' } }),
    };
    const page = await fetchPage('http://post.example/a', options(answers));
    expect(new TextDecoder().decode(page.bytes)).toBe('<p>Hello');
    expect(page).toMatchObject({ contentType: 'text/html', url: 'https://other.example/b?c' });
  });

  test('connects to the address that was checked', async () => {
    const asked: string[] = [];
    const fetch: FetchOptions['fetch'] = async (_url, { address }) => {
      asked.push(address);
      return new Response('x');
    };
    await fetchPage('https://post.example/', options({}, { fetch }));
    expect(asked).toEqual(['93.184.216.34']);
  });

  test.each([
    ['ftp://post.example/a', 'fetch/address'],
    ['file:///etc/hosts', 'fetch/address'],
    ['not an address', 'fetch/address'],
    ['http://localhost.invalid/', 'fetch/unreachable'],
    ['http://nowhere.example/', 'fetch/unreachable'],
    ['http://127.0.0.1/', 'fetch/private-address'],
    ['http://2130706433/', 'fetch/private-address'],
    ['http://0x7f.1/', 'fetch/private-address'],
    ['http://[::1]/', 'fetch/private-address'],
    ['http://[::ffff:10.0.0.1]/', 'fetch/private-address'],
    ['http://169.254.169.254/latest/meta-data', 'fetch/private-address'],
    ['http://inside.example/', 'fetch/private-address'],
    ['http://both.example/', 'fetch/private-address'],
    ['http://post.example/missing', 'fetch/status'],
  ])('refuses %s as %s', async (url, code) => {
    await expect(fetchPage(url, options({}))).rejects.toMatchObject({ name: 'InputError', code, where: url });
  });

  test.each([
    ['http://inside.example/admin', 'fetch/private-address'],
    ['http://192.168.0.1/', 'fetch/private-address'],
    ['javascript:alert(1)', 'fetch/address'],
    ['http://post.example/', 'fetch/redirects'],
  ])('follows no redirect to %s', async (target, code) => {
    const answers = { 'http://post.example/': to(target) };
    await expect(fetchPage('http://post.example/', options(answers))).rejects.toMatchObject({ code });
  });

  test('stops reading a body that is larger than allowed', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 400;
        controller.enqueue(new Uint8Array(400));
      },
    });
    const answers = { 'http://post.example/': () => new Response(endless) };
    await expect(fetchPage('http://post.example/', options(answers))).rejects.toMatchObject({
      code: 'fetch/too-large',
    });
    expect(sent).toBeLessThan(4000);
  });

  test('believes a length that is too large before reading', async () => {
    const answers = {
      'http://post.example/': () => new Response('x', { headers: { 'content-length': '5000' } }),
    };
    await expect(fetchPage('http://post.example/', options(answers))).rejects.toMatchObject({
      code: 'fetch/too-large',
    });
  });

  test('gives up on a server that never answers', async () => {
    const silent = () => new Promise<Response>(() => undefined);
    const given = options({ 'http://post.example/': silent }, { timeoutMs: 20 });
    await expect(fetchPage('http://post.example/', given)).rejects.toMatchObject({ code: 'fetch/timeout' });
  });

  test('says why a connection failed', async () => {
    const refused = async () =>
      Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }));
    const given = options({ 'http://post.example/': refused });
    await expect(fetchPage('http://post.example/', given)).rejects.toMatchObject({
      code: 'fetch/unreachable',
      problem: expect.stringContaining('ECONNREFUSED'),
    });
  });
});

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['64:ff9b::a00:1', false],
  ['nonsense', false],
])('%s is public: %s', (address, answer) => {
  expect(isPublic(address)).toBe(answer);
});
