/** Changes over time: one speaker's stance on an issue, by more than one step, between two dated statements. */
import { dateWords } from '../../core/phrases.ts';
import { sideOf } from '../stances.ts';
import { type DisagreementRule, endOf, type FoundDisagreement, nameOf } from './disagreement.ts';

export const changesOverTime: DisagreementRule = (findings) => {
  const { stances, actors, statements } = findings;
  const own = stances.filter(
    ({ basis, actor, date }) =>
      date !== undefined &&
      basis === 'own words' &&
      (actors.get(actor)?.kind === 'person' || sideOf(actors.get(actor)) === actor),
  );
  const groups = Map.groupBy(own, ({ actor, issue }) => JSON.stringify([actor, issue]));
  return [...groups.values()].flatMap((group): readonly FoundDisagreement[] => {
    const dated = group.toSorted((a, b) => (a.date! < b.date! ? -1 : a.date! > b.date! ? 1 : 0));
    return dated.slice(1).flatMap((after, k): readonly FoundDisagreement[] => {
      const before = dated[k]!;
      if (before.date === after.date || before.stance * after.stance >= 0) return [];
      return [
        {
          grade: 'tension',
          between: 'over time',
          issue: after.issue,
          a: endOf(statements.get(before.statement)!, before.object),
          b: endOf(statements.get(after.statement)!, after.object),
          rule: 'change',
          because: `${nameOf(findings, after.actor)} was ${before.stance > 0 ? 'for' : 'against'} it on ${dateWords(before.date!)} and ${after.stance > 0 ? 'for' : 'against'} it on ${dateWords(after.date!)}`,
        },
      ];
    });
  });
};
