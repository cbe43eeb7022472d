/** The learned weights that ship with the package. They are opened once a run, whatever the number of articles. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { openModel, type StatementModel } from '../statements/en/model.ts';

export interface LoadedModel {
  readonly model: StatementModel;
  /** Name and SHA-256, as a brief gives them. */
  readonly madeBy: Readonly<Record<'statements', string>>;
}

const decompressed = promisify(zstdDecompress);
/** More than the model has, so that decompressing it is one step that needs this thread at its end only. */
const CHUNK = 1 << 25;
const FILE: URL = new URL('../../models/statements-en.bin', import.meta.url);

/** Reads and opens the statement model; it is decompressed beside this thread, which may load code meanwhile. */
export async function loadModel(): Promise<LoadedModel> {
  const bytes = readFileSync(FILE);
  const model = openModel(await decompressed(bytes, { chunkSize: CHUNK }));
  return {
    model,
    madeBy: { statements: `${model.name} ${createHash('sha256').update(bytes).digest('hex')}` },
  };
}
