/**
 * Step 4 of learning: both models pruned, in signed bytes, in one compressed file. `node pack.ts WORK OUT.bin`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { constants, zstdCompressSync } from 'node:zlib';
import type { ChainModel } from '../../src/core/linear-chain.ts';
import type { SyntaxModel } from '../../src/statements/en/analyse.ts';
import type { AttributionModel } from '../../src/statements/en/learned-attributions.ts';
import { type StatementModel, writeModel } from '../../src/statements/en/model.ts';
import { quantised } from './quantise.ts';

const PRUNE_SYNTAX = 0.4;
const PRUNE_CHAIN = 0.1;

if (import.meta.main) {
  const [work = '', out = ''] = process.argv.slice(2);
  const read = <T>(file: string): T => deserialize(readFileSync(join(work, file))) as T;
  const model = packed(read<SyntaxModel>('syntax.v8'), read<AttributionModel>('attributions.v8'));
  const bytes = writeModel(model);
  const file = zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 19 } });
  writeFileSync(out, file);
  console.error(`${bytes.length} bytes, ${file.length} compressed`);
}

/** The models with all tables in signed bytes. */
export function packed(syntax: SyntaxModel, attributions: AttributionModel): StatementModel {
  const chain = ({ labels, unary, pair }: ChainModel): ChainModel => ({
    labels,
    unary: quantised(unary, PRUNE_CHAIN),
    pair: quantised(pair, PRUNE_CHAIN),
  });
  const { tagger, parser } = syntax;
  return {
    name: 'statements-en',
    syntax: {
      tagger: { ...tagger, weights: quantised(tagger.weights, PRUNE_SYNTAX) },
      parser: {
        relations: parser.relations,
        arcs: quantised(parser.arcs, PRUNE_SYNTAX),
        labels: quantised(parser.labels, PRUNE_SYNTAX),
      },
      lemmas: syntax.lemmas,
    },
    attributions: {
      ...attributions,
      cues: chain(attributions.cues),
      firstScopes: chain(attributions.firstScopes),
      firstAcceptance: quantised(attributions.firstAcceptance, 0),
      secondScopes: chain(attributions.secondScopes),
      secondAcceptance: quantised(attributions.secondAcceptance, 0),
    },
  };
}
