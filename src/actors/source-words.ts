/**
 * The closed classes of words that decide how a source is read.
 */
import type { Gender } from './name-words.ts';

export const PREPOSITIONS: ReadonlySet<string> = new Set(
  'of in on at for from with to by about near inside outside under over against among amid between including during after before since within without as than across via through despite'.split(
    ' ',
  ),
);

export const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom', 'whose']);

export const GENDERED: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
]);

export const NEUTER: ReadonlySet<string> = new Set(['it', 'its', 'itself']);

export const PLURAL: ReadonlySet<string> = new Set(['they', 'them', 'their', 'theirs', 'themselves', 'both']);

export const INDEFINITE: ReadonlySet<string> = new Set(
  'a an one another some any several many few two three four five six seven eight nine ten other most no every each'.split(
    ' ',
  ),
);
