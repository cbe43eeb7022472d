/** Ids out of names, as they are written in files that a person edits. */

/** Names things by small letters, digits and hyphens, never twice the same and none of `taken`; `otherwise` where nothing is left. */
export function freeIds(taken: readonly string[], otherwise: string): (name: string) => string {
  const used = new Set(taken);
  return (name) => {
    const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const base = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || otherwise;
    let id = base;
    for (let k = 2; used.has(id); k++) id = `${base}-${k}`;
    used.add(id);
    return id;
  };
}
