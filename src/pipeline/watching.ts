/**
 * What is new among inputs that are looked at again and again: files that weren't there or have another size, and pages and feeds
 * each time, since only reading them tells. What is in a study already isn't added twice, whoever tells it again.
 */
import { type Input, inputsOf } from './inputs.ts';
import type { Outside } from './outside.ts';

/** Gives at each call the inputs under `names` that are worth reading since the call before. */
export function freshInputs(names: readonly string[], outside: Outside): () => Promise<readonly Input[]> {
  const sizes = new Map<string, number>();
  return async () => {
    // A folder may be empty yet, or a page away for a while: both may come.
    const { inputs } = await inputsOf(names, outside);
    const fresh: Input[] = [];
    for (const input of inputs) {
      if (input.kind !== 'file') {
        fresh.push(input);
        continue;
      }
      const size = (await outside.look(input.from))?.size;
      if (size === undefined || sizes.get(input.from) === size) continue;
      sizes.set(input.from, size);
      fresh.push(input);
    }
    return fresh;
  };
}
