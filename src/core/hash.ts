/**
 * Hashes for feature tables: FNV-1a for strings, and a mixer that joins a feature's number with up to three values.
 * Learned weights depend on every bit of both: change neither without learning them again.
 */

/** 32-bit FNV-1a over the UTF-16 code units of `text`, as a signed integer. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Joins a feature's number and up to three values into one 32-bit integer. */
export function mix(feature: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(feature + 1, 0x9e3779b1) ^ a;
  hash = (Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) + b) | 0;
  hash = (Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) + c) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}
