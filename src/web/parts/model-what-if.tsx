/** What wishes that are turned or left out would change: states that hold before and then, side by side. */
import type { JSX } from 'preact';
import { CONCEPTS, type Concept } from '../../record/conflict-model.ts';
import type { ConflictReport } from '../../record/conflict-report.ts';
import { takenWords } from '../../views/conflict-words.ts';
import { M } from '../messages.ts';
import type { Solving } from '../model/solving.ts';
import type { WhatIfs } from '../model/what-if.ts';

export interface WhatIfProps {
  readonly before: Solving;
  readonly after: Solving;
  readonly whatIfs: WhatIfs;
  readonly onReset: () => void;
}

export function WhatIf({ before, after, whatIfs, onReset }: WhatIfProps): JSX.Element {
  const [was, is] = [reportOf(before), reportOf(after)];
  const all = [...whatIfs.values()];
  const turned = all.filter((one) => one === 'turned').length;
  const rows = was === undefined || is === undefined ? [] : eitherHolds(was, is);
  const title = M.model.whatIf(turned, all.length - turned);
  return (
    <section class="what-if" aria-label={title}>
      <h2>{title}</h2>
      <p class="quiet">
        {M.model.whatIfLede}
        <button type="button" class="plain" onClick={onReset}>
          {M.model.asItIs}
        </button>
      </p>
      {was === undefined || is === undefined ? (
        <p role="status">{faultOf(after) ?? M.model.solving}</p>
      ) : (
        <>
          <p role="status">{M.model.changed(rows.filter(isChanged).length)}</p>
          <table aria-busy={after.isSolving}>
            <thead>
              <tr>
                <th scope="col">{M.model.state}</th>
                <th scope="col">{M.model.holdsNow}</th>
                <th scope="col">{M.model.holdsThen}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.name} class={isChanged(row) ? 'changed' : ''}>
                  <th scope="row">
                    <span class="state">{row.name}</span> <small class="quiet">{row.words}</small>
                  </th>
                  <Holds is={row.before} />
                  <Holds is={row.after} />
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

const reportOf = ({ solved }: Solving): ConflictReport | undefined =>
  solved !== undefined && 'report' in solved ? solved.report : undefined;

const faultOf = ({ solved }: Solving): string | undefined =>
  solved !== undefined && 'fault' in solved ? solved.fault.problem : undefined;

interface Held {
  readonly concepts: readonly Concept[];
  /** Improvements lead there from today. */
  readonly isLed: boolean;
}

const NOT_HELD: Held = { concepts: [], isLed: false };

interface Compared {
  readonly name: string;
  readonly words: string;
  readonly before: Held;
  readonly after: Held;
}

const isChanged = ({ before, after }: Compared): boolean => JSON.stringify(before) !== JSON.stringify(after);

function Holds({ is: { concepts, isLed } }: { readonly is: Held }): JSX.Element {
  return (
    <td>
      {concepts.length === 0
        ? M.model.no
        : concepts.length === CONCEPTS.length
          ? M.model.allFive
          : concepts.join(', ')}
      {isLed && <small>{M.model.led}</small>}
    </td>
  );
}

/** States that hold in one of the two, by their letters, those that change first: both have the same options. */
function eitherHolds(was: ConflictReport, is: ConflictReport): readonly Compared[] {
  const [before, after] = [holding(was), holding(is)];
  const rows = [...new Map([...before, ...after])].map(([name, { words }]) => ({
    name,
    words,
    before: before.get(name)?.held ?? NOT_HELD,
    after: after.get(name)?.held ?? NOT_HELD,
  }));
  return [...rows.filter(isChanged), ...rows.filter((row) => !isChanged(row))];
}

interface Holding {
  readonly words: string;
  readonly held: Held;
}

function holding(report: ConflictReport): ReadonlyMap<string, Holding> {
  const led = new Set(report.paths?.ends.flatMap(({ to, steps }) => (steps === undefined ? [] : [to])));
  return new Map(
    report.states.flatMap(({ name, holds: concepts }, k) =>
      concepts.length === 0
        ? []
        : [[name, { words: takenWords(report, k), held: { concepts, isLed: led.has(k) } }] as const],
    ),
  );
}
