/**
 * Where bargaining over an issue would come out by the compromise model (Achen 2006), beside what the graph model makes of it:
 * two methods from the same positions. Where they agree or not is told, and neither is mended by the other.
 */
import { weightedMean } from '../bargaining/averages.ts';
import type { Brief } from '../record/brief.ts';
import type { Bargained } from '../record/outlook.ts';
import type { IssueShare } from './simulate.ts';

/** Outcomes nearer to the middle than this, and shares nearer to one half, don't tell. */
const TELLS = { mean: 0.25, share: 0.05 };

/** Nothing where fewer than two sides have a position. Capability is assumed to be equal; salience is a side's firmness. */
export function bargainedOn(
  { positions, principals, actors }: Pick<Brief, 'positions' | 'principals' | 'actors'>,
  { issue, share }: Pick<IssueShare, 'issue' | 'share'>,
): { readonly bargained?: Bargained } {
  const own = positions.filter((one) => one.issue === issue && principals.includes(one.actor));
  if (own.length < 2) return {};
  const mean = weightedMean({
    players: own.map(({ stance }) => ({ position: stance, salience: 1, capability: 1 })),
  });
  const leans = Math.abs(mean) < TELLS.mean ? 0 : Math.sign(mean);
  const held = Math.abs(share - 0.5) < TELLS.share ? 0 : Math.sign(share - 0.5);
  return {
    bargained: {
      mean,
      sides: own.map(({ actor }) => actors.find(({ id }) => id === actor)!.name),
      agreement:
        leans === 0 || held === 0 ? 'one of them does not tell' : leans === held ? 'agree' : 'differ',
    },
  };
}
