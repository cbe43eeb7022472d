/** The learned weights that ship with the package. They are opened once a run, whatever the number of articles. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { zstdDecompressSync } from 'node:zlib';
import { openModel, type StatementModel } from '../statements/en/model.ts';

export interface LoadedModel {
  readonly model: StatementModel;
  /** Name and SHA-256, as a brief gives them. */
  readonly madeBy: Readonly<Record<'statements', string>>;
}

const FILE: URL = new URL('../../models/statements-en.bin', import.meta.url);

/** Reads and opens the statement model. */
export async function loadModel(): Promise<LoadedModel> {
  const bytes = await readFile(FILE);
  const model = openModel(zstdDecompressSync(bytes));
  return {
    model,
    madeBy: { statements: `${model.name} ${createHash('sha256').update(bytes).digest('hex')}` },
  };
}
