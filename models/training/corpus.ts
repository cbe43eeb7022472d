/**
 * Reads an attribution corpus: JSON Lines as `<split>.jsonl[.gz]`, or brat standoff as PolNeAR is published
 * (`data/<split>/text/*.txt` and `data/<split>/attributions/<id>_<annotator>.ann`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Range } from '../../src/core/range.ts';

/** An attribution as annotated; a span may have several pieces, and the source may be absent. */
export interface GoldAttribution {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

/** One annotator's reading of one article. */
export interface GoldArticle {
  readonly id: string;
  readonly annotator: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** A word of a silver analysis. `head` counts in the sentence, −1 for the root. */
export interface SilverWord extends Range {
  readonly tag: string;
  readonly lemma: string;
  readonly head: number;
  readonly relation: string;
}

const ROLES = ['source', 'cue', 'content'] as const;

/** The articles of a split, one for each annotator's copy. Throws when the folder holds no such split. */
export function readCorpus(folder: string, split: string): GoldArticle[] {
  const lines = linesFile(folder, split);
  if (lines) return readLines(lines).map(fromLine);
  const brat = [join(folder, 'data', split), join(folder, split)].find((path) =>
    existsSync(join(path, 'text')),
  );
  if (!brat)
    throw new Error(`${folder} holds no split "${split}", neither as JSON Lines nor as brat standoff`);
  return readBrat(brat);
}

/** Silver sentences by article id. */
export function readSilver(folder: string, split: string): Map<string, SilverWord[][]> {
  const file = linesFile(folder, `${split}.syntax`);
  if (!file) throw new Error(`${folder} holds no silver syntax for "${split}"`);
  type Word = [number, number, string, string, string, number, string];
  const articles = readLines(file) as { id: string; sents: Word[][] }[];
  const wordOf = ([start, end, tag, lemma, , head, relation]: Word): SilverWord => ({
    start,
    end,
    tag,
    lemma,
    head,
    relation,
  });
  return new Map(articles.map(({ id, sents }) => [id, sents.map((words) => words.map(wordOf))]));
}

function linesFile(folder: string, name: string): string | undefined {
  return [`${name}.jsonl.gz`, `${name}.jsonl`]
    .map((file) => join(folder, file))
    .find((path) => existsSync(path));
}

function readLines(file: string): unknown[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

function fromLine(line: unknown): GoldArticle {
  type Pairs = [number, number][];
  const { id, annotator, text, attributions } = line as {
    id: string;
    annotator?: string;
    text: string;
    attributions: Record<(typeof ROLES)[number], Pairs>[];
  };
  const ranges = (pairs: Pairs | undefined): Range[] => (pairs ?? []).map(([start, end]) => ({ start, end }));
  return {
    id,
    annotator: annotator ?? '',
    text,
    attributions: attributions.map((a) => ({
      source: ranges(a.source),
      cue: ranges(a.cue),
      content: ranges(a.content),
    })),
  };
}

function readBrat(folder: string): GoldArticle[] {
  return readdirSync(join(folder, 'attributions'))
    .filter((file) => file.endsWith('.ann'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.ann'.length);
      const cut = name.lastIndexOf('_');
      const id = name.slice(0, cut);
      return {
        id,
        annotator: name.slice(cut + 1),
        text: readFileSync(join(folder, 'text', `${id}.txt`), 'utf8'),
        attributions: bratAttributions(readFileSync(join(folder, 'attributions', file), 'utf8')),
      };
    });
}

/** Text-bound annotations (T) hold the pieces, events (E) join them. */
function bratAttributions(standoff: string): GoldAttribution[] {
  const pieces = new Map<string, Range[]>();
  const attributions: GoldAttribution[] = [];
  for (const line of standoff.split('\n')) {
    const [id = '', body = ''] = line.split('\t');
    if (/^T\d+$/.test(id)) {
      const ranges = body.slice(body.indexOf(' ') + 1).split(';');
      pieces.set(
        id,
        ranges.map((range) => {
          const [start = 0, end = 0] = range.split(' ').map(Number);
          return { start, end };
        }),
      );
    }
  }
  for (const line of standoff.split('\n')) {
    const [id = '', body = ''] = line.split('\t');
    if (!/^E\d+$/.test(id)) continue;
    const roles: Record<string, Range[]> = { source: [], cue: [], content: [] };
    for (const argument of body.trim().split(/\s+/).slice(1)) {
      const [role = '', piece = ''] = argument.split(':');
      roles[role.replace(/\d+$/, '').toLowerCase()]?.push(...(pieces.get(piece) ?? []));
    }
    const sorted = (role: string): Range[] => roles[role]!.sort((a, b) => a.start - b.start);
    attributions.push({ source: sorted('source'), cue: sorted('cue'), content: sorted('content') });
  }
  return attributions.filter(({ cue, content }) => cue.length > 0 && content.length > 0);
}
