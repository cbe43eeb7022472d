/**
 * One http request to an address that was checked beforehand: the host's name serves for TLS and the `Host` header
 * alone and is not resolved a second time, so that it can't come to mean another machine in between.
 */
import { lookup } from 'node:dns/promises';
import * as http from 'node:http';
import * as https from 'node:https';
import { Readable } from 'node:stream';
import type { FetchOptions, PageRequest } from './fetch-page.ts';

/** `fetch` for `fetchPage`, over Node's own http. */
export function pinnedFetch(url: string, { headers, signal, address }: PageRequest): Promise<Response> {
  const { request } = url.startsWith('https:') ? https : http;
  const family = address.includes(':') ? 6 : 4;
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        headers: { ...headers },
        signal,
        agent: false,
        lookup: (_host, options, found) =>
          options.all ? found(null, [{ address, family }]) : found(null, address, family),
      },
      (message) => resolve(responseOf(message)),
    );
    sent.on('error', reject).end();
  });
}

/** `lookup` for `fetchPage`: what the machine's own resolver says. */
export const lookupAll: FetchOptions['lookup'] = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

function responseOf(message: http.IncomingMessage): Response {
  const status = message.statusCode ?? 502;
  const headers = Object.entries(message.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
  if ([204, 205, 304].includes(status)) return new Response(null, { status, headers });
  return new Response(decoded(message), { status, headers });
}

function decoded(message: http.IncomingMessage): ReadableStream<Uint8Array> {
  const body = Readable.toWeb(message) as unknown as ReadableStream<Uint8Array<ArrayBuffer>>;
  const coding = message.headers['content-encoding'] ?? '';
  if (!/^(?:gzip|deflate)$/.test(coding)) return body;
  return body.pipeThrough(new DecompressionStream(coding as CompressionFormat));
}
