/** A row's states that have no value yet, as a list. */

/** The states that are new, from the lowest of `values` up. */
export function leftByValue(values: Int32Array, isNew: Uint8Array, room: Int32Array): Int32Array {
  const left = room.subarray(0, listNew(isNew, room));
  return left.length > 64 ? byDigits(left, values) : left.sort((a, b) => values[a]! - values[b]!);
}

/** Lists the states that are new in ascending order; returns how many they are. */
export function listNew(isNew: Uint8Array, room: Int32Array): number {
  let count = 0;
  for (let s = 0; s < isNew.length; s++) {
    room[count] = s;
    count += isNew[s]!;
  }
  return count;
}

/** Sorts states by value, eight bits at a time from the lowest. */
function byDigits(states: Int32Array, values: Int32Array): Int32Array {
  let highest = 0;
  for (let k = 0; k < states.length; k++) highest = Math.max(highest, values[states[k]!]!);
  let from: Int32Array = states;
  let to: Int32Array = new Int32Array(states.length);
  const next = new Int32Array(257);
  for (let digit = 0; highest >>> digit > 0 && digit < 32; digit += 8) {
    next.fill(0);
    for (let k = 0; k < from.length; k++) next[((values[from[k]!]! >>> digit) & 255) + 1]!++;
    for (let k = 0; k < 256; k++) next[k + 1]! += next[k]!;
    for (let k = 0; k < from.length; k++) to[next[(values[from[k]!]! >>> digit) & 255]!++] = from[k]!;
    [from, to] = [to, from];
  }
  return from;
}
