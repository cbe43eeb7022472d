/**
 * The model file: `RDO1`, the header's length (uint32, little endian), the header (JSON), then the tables. A table
 * holds its rows that are not zero: the distance to the row before as a varint, then one signed byte for each class.
 * `models/statements-en.bin` is this under Zstandard, which the pipeline undoes (`node:zlib`).
 */
import { type HashedWeights, type PackedWeights, wordsInRow } from '../../core/hashed-weights.ts';
import type { Calibration } from './acceptance.ts';
import type { SyntaxModel } from './analyse.ts';
import { LABELS } from './labels.ts';
import type { AttributionModel } from './learned-attributions.ts';

export interface StatementModel {
  readonly name: string;
  readonly syntax: SyntaxModel;
  readonly attributions: AttributionModel;
}

interface TableHeader {
  readonly name: string;
  readonly bits: number;
  readonly width: number;
  readonly step: number;
  readonly bytes: number;
}

interface Header {
  readonly name: string;
  readonly tags: readonly string[];
  readonly certain: readonly (readonly [string, number])[];
  readonly relations: readonly string[];
  readonly lemmas: readonly (readonly [string, string])[];
  readonly lexicon: readonly (readonly [number, number, number])[];
  readonly calibration: Calibration;
  readonly threshold: number;
  readonly tables: readonly TableHeader[];
}

const MAGIC = 'RDO1';

/** The model in `bytes`. Throws on anything that `writeModel` did not write. */
export function openModel(bytes: Uint8Array): StatementModel {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 4)) !== MAGIC)
    throw new Error('not a statement model');
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + size))) as Header;
  const tables = new Map<string, HashedWeights>();
  let at = 8 + size;
  for (const table of header.tables) {
    tables.set(table.name, openTable(table, bytes.subarray(at, at + table.bytes)));
    at += table.bytes;
  }
  const table = (name: string): HashedWeights => {
    const found = tables.get(name);
    if (!found) throw new Error(`the model lacks its table ${name}`);
    return found;
  };
  const chain = (name: string) => ({
    labels: LABELS,
    unary: table(`${name}.unary`),
    pair: table(`${name}.pair`),
  });
  return {
    name: header.name,
    syntax: {
      tagger: { tags: header.tags, certain: new Map(header.certain), weights: table('tagger') },
      parser: { relations: header.relations, arcs: table('arcs'), labels: table('labels') },
      lemmas: { known: new Map(header.lemmas) },
    },
    attributions: {
      lexicon: { counts: new Map(header.lexicon.map(([key, cue, seen]) => [key, [cue, seen]])) },
      cues: chain('cues'),
      firstScopes: chain('firstScopes'),
      firstAcceptance: table('firstAcceptance'),
      secondScopes: chain('secondScopes'),
      secondAcceptance: table('secondAcceptance'),
      calibration: header.calibration,
      threshold: header.threshold,
    },
  };
}

/** The bytes of a model whose tables hold signed bytes already. */
export function writeModel({ name, syntax, attributions }: StatementModel): Uint8Array {
  const { tagger, parser, lemmas } = syntax;
  const { lexicon, cues, firstScopes, firstAcceptance, secondScopes, secondAcceptance, threshold } =
    attributions;
  const named: [string, HashedWeights][] = [
    ['tagger', tagger.weights],
    ['arcs', parser.arcs],
    ['labels', parser.labels],
    ['cues.unary', cues.unary],
    ['cues.pair', cues.pair],
    ['firstScopes.unary', firstScopes.unary],
    ['firstScopes.pair', firstScopes.pair],
    ['firstAcceptance', firstAcceptance],
    ['secondScopes.unary', secondScopes.unary],
    ['secondScopes.pair', secondScopes.pair],
    ['secondAcceptance', secondAcceptance],
  ];
  const bodies = named.map(([, weights]) => tableBytes(weights));
  const header: Header = {
    name,
    tags: tagger.tags,
    certain: [...tagger.certain],
    relations: parser.relations,
    lemmas: [...lemmas.known],
    lexicon: [...lexicon.counts].map(([key, [cue, seen]]) => [key, cue, seen]),
    calibration: attributions.calibration,
    threshold,
    tables: named.map(([table, { bits, width, step }], i) => ({
      name: table,
      bits,
      width,
      step,
      bytes: bodies[i]!.length,
    })),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const out = new Uint8Array(8 + json.length + bodies.reduce((sum, body) => sum + body.length, 0));
  out.set(new TextEncoder().encode(MAGIC));
  new DataView(out.buffer).setUint32(4, json.length, true);
  out.set(json, 8);
  let at = 8 + json.length;
  for (const body of bodies) {
    out.set(body, at);
    at += body.length;
  }
  return out;
}

function openTable({ bits, width, step }: TableHeader, body: Uint8Array): PackedWeights {
  const size = wordsInRow(width);
  const words = new Int32Array((1 << bits) * size);
  let row = 0;
  for (let at = 0; at < body.length; ) {
    let distance = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = body[at++]!;
      distance |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    row += distance;
    for (let k = 0; k < width; k++) words[row * size + (k >> 2)]! |= body[at++]! << (8 * (k & 3));
  }
  return { bits, width, step, words };
}

function tableBytes(weights: HashedWeights): Uint8Array {
  if ('values' in weights) throw new Error('a table is packed before it is written');
  const { width, words } = weights;
  const size = wordsInRow(width);
  const body: number[] = [];
  let previous = 0;
  for (let row = 0; row * size < words.length; row++) {
    const cells = words.subarray(row * size, (row + 1) * size);
    if (cells.every((word) => word === 0)) continue;
    let distance = row - previous;
    previous = row;
    for (; distance >= 128; distance >>= 7) body.push((distance & 127) | 128);
    body.push(distance);
    for (let k = 0; k < width; k++) body.push((cells[k >> 2]! >>> (8 * (k & 3))) & 255);
  }
  return Uint8Array.from(body);
}
