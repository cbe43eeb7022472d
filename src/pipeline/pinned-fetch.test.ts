import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fetchPage } from './fetch-page.ts';
import { pinnedFetch } from './pinned-fetch.ts';

async function served<T>(listener: RequestListener, use: (port: number) => Promise<T>): Promise<T> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await use((server.address() as AddressInfo).port);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const request = { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(5000), address: '127.0.0.1' };

test('a request goes to the given address and not to what the name resolves to', async () => {
  const host = await served(
    (incoming, answer) => answer.end(incoming.headers.host),
    async (port) => (await pinnedFetch(`http://name.invalid:${port}/`, request)).text(),
  );
  expect(host).toMatch(/^name\.invalid:\d+$/);
});

test('a redirect is given back, not followed', async () => {
  const response = await served(
    (_incoming, answer) => answer.writeHead(302, { location: '/elsewhere' }).end(),
    (port) => pinnedFetch(`http://name.invalid:${port}/`, request),
  );
  expect([response.status, response.headers.get('location')]).toEqual([302, '/elsewhere']);
});

test('the size limit counts what a compressed page unpacks to', async () => {
  const small = gzipSync(new Uint8Array(5_000_000));
  const options = { timeoutMs: 5000, maxBytes: 100_000, lookup: async () => ['93.184.216.34'] };
  const fetched = served(
    (_incoming, answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end(small),
    (port) =>
      fetchPage('http://post.example/', {
        ...options,
        fetch: (_url, { signal }) => pinnedFetch(`http://name.invalid:${port}/`, { ...request, signal }),
      }),
  );
  await expect(fetched).rejects.toMatchObject({ code: 'fetch/too-large' });
});
