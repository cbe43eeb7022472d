/** Lists of places, or of choices, among so many: in as few bytes as hold them. */
import type { Memory } from './game.ts';

export type Places = Uint8Array | Uint16Array | Uint32Array;

/** Room for so many places among so many choices. */
export function placesFor(choices: number, length: number, Memory: Memory = ArrayBuffer): Places {
  if (choices <= 2 ** 8) return new Uint8Array(new Memory(length));
  if (choices <= 2 ** 16) return new Uint16Array(new Memory(2 * length));
  return new Uint32Array(new Memory(4 * length));
}
