/** What this browser keeps for a person. One that keeps nothing, or gives back what nobody wrote, is no fault: it then holds for this page. */

/** What is kept under a name; undefined where nothing is, or nothing that can be read. */
export function keptHere(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value under a name, or nothing any more. */
export function keepHere(name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // It is in the page all the same.
  }
}
