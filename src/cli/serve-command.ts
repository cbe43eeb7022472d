/** `readout serve`: a study for a browser and for programs, until it is stopped. */
import { resolve } from 'node:path';
import { hashText } from '../core/hash.ts';
import type { LoadedModel } from '../pipeline/model.ts';
import { machine } from '../pipeline/outside.ts';
import { textAt } from '../pipeline/text-at.ts';
import { deskInThread } from '../server/desk-thread.ts';
import { listen } from '../server/listen.ts';
import { builtWebFiles } from '../server/web-files.ts';
import { openStudy } from '../store/study-store.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { failed } from './failure.ts';
import { printLine } from './output.ts';
import { version } from './version.ts';

const FIRST_PORT = 20_000;
const PORTS = 12_000;

/**
 * The same for a study at each start, if it is free, and below those that systems give out: what a browser keeps is kept by port, and
 * a page that is open finds its server again.
 */
const usualPort = (path: string): number => FIRST_PORT + ((hashText(resolve(path)) >>> 0) % PORTS);

export interface ServeOptions {
  readonly port?: number;
  readonly host: string;
  readonly passwordFile?: string;
}

/** Serves the study at `path` until it is interrupted. */
export async function runServe(
  path: string,
  { port, host, passwordFile }: ServeOptions,
  model: LoadedModel,
): Promise<ExitCode> {
  const password =
    passwordFile === undefined ? undefined : (await textAt(passwordFile, machine)).replace(/\r?\n$/, '');
  const { url, close } = await listen({
    store: openStudy(path),
    reader: { model, version: version() },
    web: builtWebFiles(),
    desk: deskInThread(path, version()),
    host,
    port: port ?? { wished: usualPort(path) },
    ...(password === undefined ? {} : { password }),
    now: () => new Date().toISOString(),
    who: process.env.USER ?? process.env.USERNAME ?? 'somebody',
    onBug: (error) => failed(error, false),
  });
  // A terminal may send it twice; the first is enough, and the last wait is short.
  const stopped = new Promise<void>((stop) => {
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });
  await printLine(url);
  await stopped;
  await close();
  return EXIT_CODE.done;
}
