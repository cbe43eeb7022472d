/** Which issues a statement is about: issues name their statements, and pages ask the other way round. */
import type { BriefIssue } from './position.ts';

/** The ids of the issues that each statement is about, by its id; in the codebook's order. */
export function issuesByStatement(issues: readonly BriefIssue[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, statements } of issues)
    for (const statement of statements) {
      const known = found.get(statement);
      if (known === undefined) found.set(statement, [id]);
      else known.push(id);
    }
  return found;
}
