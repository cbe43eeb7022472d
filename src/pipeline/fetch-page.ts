/**
 * Fetches one page that a person named, and nothing else: http or https, within a time and a size, following few
 * redirects by hand. No request goes to a private, loopback or link-local address, whatever name leads there: each
 * host is resolved first and `fetch` is told to connect to the very address that was checked (DNS rebinding).
 */
import ipaddr from 'ipaddr.js';
import { InputError } from '../record/problem.ts';

export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  /** Where the page was found, after redirects. */
  readonly url: string;
}

export interface PageRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** The checked IP address to connect to. */
  readonly address: string;
}

export interface FetchOptions {
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Makes one request and follows no redirect. */
  readonly fetch: (url: string, request: PageRequest) => Promise<Response>;
  /** All addresses of a host name. */
  readonly lookup: (host: string) => Promise<readonly string[]>;
}

const MOST_REDIRECTS = 5;

/** The page at `url`. Throws an `InputError` for whatever keeps it from being read. */
export async function fetchPage(url: string, options: FetchOptions): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  try {
    return await followed(url, signal, options);
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (signal.aborted)
      throw fault(url, 'timeout', `it did not answer within ${options.timeoutMs / 1000} seconds`);
    throw fault(url, 'unreachable', `it could not be fetched (${reasonOf(error)})`);
  }
}

async function followed(url: string, signal: AbortSignal, options: FetchOptions): Promise<FetchedPage> {
  let place = addressed(url, url);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const address = await publicAddress(url, place, signal, options);
    const response = await inTime(options.fetch(place.href, { headers: HEADERS, signal, address }), signal);
    const target = isRedirect(response.status) ? response.headers.get('location') : undefined;
    if (!target) return received(url, place, response, signal, options);
    await response.body?.cancel();
    place = addressed(url, target, place);
  }
  throw fault(url, 'redirects', `it redirects more than ${MOST_REDIRECTS} times`);
}

// Uncompressed, so that the size limit is one on what is sent.
const HEADERS: PageRequest['headers'] = {
  accept: 'text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5',
  'accept-encoding': 'identity',
  'user-agent': 'readout',
};

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function addressed(url: string, target: string, base?: URL): URL {
  const place = URL.canParse(target, base?.href) ? new URL(target, base?.href) : undefined;
  if (!place) throw fault(url, 'address', 'it is no address of a page');
  if (!/^https?:$/.test(place.protocol))
    throw fault(url, 'address', `it leads to ${place.protocol}, not http: or https:`);
  place.username = '';
  place.password = '';
  return place;
}

async function publicAddress(
  url: string,
  place: URL,
  signal: AbortSignal,
  { lookup }: FetchOptions,
): Promise<string> {
  const host = place.hostname.replace(/^\[|\]$/g, '');
  const addresses = ipaddr.isValid(host) ? [host] : await inTime(lookup(host), signal);
  const [first] = addresses;
  if (first === undefined) throw fault(url, 'unreachable', `the host ${host} is not known`);
  if (!addresses.every(isPublic)) throw fault(url, 'private-address', `${host} is inside a private network`);
  return first;
}

/** Whether an IP address is one of the open internet; IPv4 inside IPv6 is judged as IPv4. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** `promise`, given up when the time is: an injected fetch or lookup may not listen to the signal. */
function inTime<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(signal.reason);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}

async function received(
  url: string,
  place: URL,
  response: Response,
  signal: AbortSignal,
  options: FetchOptions,
): Promise<FetchedPage> {
  if (!response.ok) throw fault(url, 'status', `the server answered ${response.status}`);
  const contentType = response.headers.get('content-type');
  const bytes = await limited(url, response, signal, options.maxBytes);
  return { bytes, ...(contentType ? { contentType } : {}), url: place.href };
}

async function limited(
  url: string,
  response: Response,
  signal: AbortSignal,
  maxBytes: number,
): Promise<Uint8Array> {
  const tooLarge = fault(url, 'too-large', `it is larger than ${Math.round(maxBytes / 1e5) / 10} MB`);
  if (Number(response.headers.get('content-length')) > maxBytes) {
    await response.body?.cancel();
    throw tooLarge;
  }
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read(), signal);
      if (done) break;
      length += value.length;
      if (length > maxBytes) throw tooLarge;
      chunks.push(value);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  chunks.reduce((at, chunk) => {
    bytes.set(chunk, at);
    return at + chunk.length;
  }, 0);
  return bytes;
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}

function fault(where: string, code: string, problem: string): InputError {
  return new InputError({
    code: `fetch/${code}`,
    where,
    problem,
    mend: 'Save the page from your browser and give the file instead.',
  });
}
