/**
 * What member states can bring to bear in the Council: its votes before and under the Treaty of Nice (Treaty establishing the
 * European Community, art. 148; Treaty of Nice, declaration on the enlargement), population in millions (2019) since Lisbon.
 */
export type Regime = 'pre_nice' | 'nice' | 'lisbon';

const VOTES: Readonly<Record<Regime, string>> = {
  pre_nice: 'de 10 fr 10 it 10 uk 10 es 8 be 5 el 5 nl 5 pt 5 at 4 se 4 dk 3 ie 3 fi 3 lu 2',
  nice:
    'de 29 fr 29 it 29 uk 29 es 27 pl 27 ro 14 nl 13 be 12 cz 12 el 12 hu 12 pt 12 at 10 bu 10 se 10 dk 7 ie 7 lt 7 sk 7 fi 7 ' +
    'cr 7 ee 4 lv 4 si 4 cy 4 lu 4 mt 3',
  lisbon:
    'de 83.1 fr 67.4 uk 67.8 it 59 es 49 pl 37.8 ro 19.2 nl 17.6 be 11.6 el 10.4 cz 10.6 pt 10.8 se 10.4 hu 9.7 at 8.9 bu 6.9 ' +
    'dk 5.8 fi 5.5 sk 5.4 ie 5 cr 4 lt 2.8 si 2.1 lv 1.9 ee 1.3 cy 0.9 lu 0.6 mt 0.5',
};

const TABLES: Readonly<Record<Regime, ReadonlyMap<string, number>>> = {
  pre_nice: tableOf(VOTES.pre_nice),
  nice: tableOf(VOTES.nice),
  lisbon: tableOf(VOTES.lisbon),
};

function tableOf(text: string): ReadonlyMap<string, number> {
  const words = text.split(' ');
  return new Map(words.flatMap((word, k) => (k % 2 === 0 ? [[word, Number(words[k + 1])] as const] : [])));
}

/** Of each of `actors`, in their order; a state that the treaty doesn't know counts as the smallest present. */
export function capabilitiesOf(actors: readonly string[], regime: Regime): readonly number[] {
  const table = TABLES[regime];
  const states = actors.flatMap((actor) => table.get(actor) ?? []);
  const [most, least] = [Math.max(...states), Math.min(...states)];
  return actors.map((actor) => table.get(actor) ?? (actor === 'com' || actor === 'ep' ? most : least));
}
