/**
 * Who agrees with whom and who clashes with whom, as two networks on the same circle: a line is as thick as the share of
 * issues (normalised by average activity), a letter tells the camp. The table has the counts and every normalisation.
 */
import { counted, listed } from '../core/phrases.ts';
import type { Brief } from '../record/brief.ts';
import { type Agreement, agreementOf, netAgreement, normalised } from './agreement.ts';
import { DRAWN, drawAgreement, type Networks, rests } from './agreement-drawing.ts';
import { campsOf } from './camps.ts';
import { castOf, nameOf, networkActors } from './cast.ts';
import { type DataTable, type LinkTo, statementsPlace, type View } from './view.ts';

/** `undefined` unless two actors take a side on the same issue. Camps repeat with the seed of the brief. */
export function agreementNetworks(brief: Brief, linkTo: LinkTo): View | undefined {
  const actors = networkActors(brief).filter((id) =>
    brief.positions.some(({ actor, stance }) => actor === id && stance !== 0),
  );
  const all = agreementOf(brief.positions, actors);
  const paired = new Set(pairsOf(all).flatMap(({ a, b }) => [a, b]));
  if (paired.size === 0) return undefined;
  const agreement = agreementOf(
    brief.positions,
    actors.filter((_, place) => paired.has(place)),
  );
  const pairs = pairsOf(agreement);
  const net = normalised(agreement, netAgreement(agreement), 'average activity');
  const camps = campsOf(net, brief.madeBy.seed);
  const networks: Networks = {
    cast: castOf(brief),
    agreement,
    camps,
    held: Map.groupBy(brief.positions, ({ actor }) => actor),
    issueNames: new Map(brief.issues.map(({ id, name }) => [id, name])),
    linkTo,
  };
  return {
    id: 'agreement',
    title: 'Who agrees and who clashes',
    description: describe(networks, pairs),
    picture: drawAgreement(networks),
    table: pairTable(networks, pairs),
  };
}

interface Pair {
  readonly a: number;
  readonly b: number;
}

/** Pairs with an issue in common, in order. */
function pairsOf({ congruence, conflict }: Agreement): readonly Pair[] {
  return congruence.flatMap((row, a) =>
    row.flatMap((count, b) => (a < b && count + conflict[a]![b]! > 0 ? [{ a, b }] : [])),
  );
}

function pairTable(networks: Networks, pairs: readonly Pair[]): DataTable {
  const { agreement, cast } = networks;
  const shares = [agreement.congruence, agreement.conflict].map((counts) =>
    (['average activity', 'jaccard', 'cosine'] as const).map((by) => normalised(agreement, counts, by)),
  );
  return {
    head: [
      'Actors',
      ...['Agree', 'Clash'].flatMap((name) => [
        name,
        `${name}, average activity`,
        `${name}, Jaccard`,
        `${name}, cosine`,
      ]),
    ],
    rows: pairs.map(({ a, b }) => [
      { text: `${nameOf(cast, agreement.actors[a])}, ${nameOf(cast, agreement.actors[b])}` },
      ...[agreement.congruence, agreement.conflict].flatMap((counts, k) => {
        const { statements } = rests(networks, a, b, k === 0 ? 1 : -1);
        const count = String(counts[a]![b]!);
        return [
          {
            text: count,
            isNumber: true as const,
            ...(statements.length === 0 ? {} : { to: statementsPlace(statements) }),
          },
          ...shares[k]!.map((matrix) => ({ text: matrix[a]![b]!.toFixed(2), isNumber: true as const })),
        ];
      }),
    ]),
  };
}

function describe({ cast, agreement, camps }: Networks, pairs: readonly Pair[]): string {
  const { actors, congruence, conflict } = agreement;
  const agreeing = pairs.filter(({ a, b }) => congruence[a]![b]! > 0).length;
  const clashing = pairs.filter(({ a, b }) => conflict[a]![b]! > 0).length;
  const several = camps.filter(({ length }) => length > 1);
  const members = several.map(
    (places, camp) =>
      `${String.fromCharCode(65 + (camp % 26))} (${listed(places.map((place) => nameOf(cast, actors[place])))})`,
  );
  const inCamps =
    several.length === 0
      ? '; no camps'
      : `; ${several.length === 1 ? 'one camp' : `${several.length} camps`}: ${listed(members)}`;
  const left = actors.length > DRAWN ? `; the ${DRAWN} that hold most are drawn` : '';
  return `Of ${counted(actors.length, 'actor')}, ${counted(agreeing, 'pair')} agree on some issue and ${counted(clashing, 'pair')} clash on some${inCamps}${left}.`;
}
