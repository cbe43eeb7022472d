/** Decisions and documents as a person gives them to a study, checked whole before anything is kept. */
import { allFaults, type Problem } from '../record/problem.ts';
import type { Decision, DocumentKind } from '../record/revision.ts';
import { DecisionSchema } from '../record/revision-schema.ts';

/** The decisions of JSON Lines. Throws an `InputError` that tells every faulty line. */
export function decisionsIn(text: string, where: string): readonly Decision[] {
  const problems: Problem[] = [];
  const decisions: Decision[] = [];
  for (const [k, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const { decision, fault } = decisionOf(line);
    if (decision !== undefined) decisions.push(decision);
    else
      problems.push({
        code: 'study/decision',
        where: `${where}:${k + 1}`,
        problem: fault ?? 'it is no decision',
        mend: 'See the page on studies for what can be decided; nothing was kept.',
      });
  }
  if (problems.length === 0 && decisions.length === 0)
    problems.push({
      code: 'study/decision',
      where,
      problem: 'there is no decision in it',
      mend: 'Give one a line, as JSON.',
    });
  if (problems.length > 0) throw allFaults(problems);
  return decisions;
}

function decisionOf(line: string): { readonly decision?: Decision; readonly fault?: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return { fault: `not JSON (${error instanceof Error ? error.message : String(error)})` };
  }
  const { success, data, error } = DecisionSchema.safeParse(json);
  return success
    ? { decision: data }
    : {
        fault: error.issues
          .map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`)
          .join('; '),
      };
}

/** Throws an `InputError` that tells all that is wrong with a document. */
export async function checkDocument(kind: DocumentKind, name: string, text: string): Promise<void> {
  switch (kind) {
    case 'codebook':
      (await import('../positions/codebook-file.ts')).readCodebook(text, name);
      return;
    case 'actors':
      (await import('../actors/actor-file.ts')).readActorFile(text, name);
      return;
    case 'model':
      (await import('./outlook.ts')).modelForBrief(
        (await import('../conflict/model-file.ts')).readModel(text, name),
        name,
      );
      return;
    case 'forecasts':
      (await import('../outlook/ledger.ts')).readLedger(text, name);
  }
}
