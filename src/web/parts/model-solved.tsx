/** What the model comes to: states that hold and why, the graph of improvements, and paths from today; what a what-if changes. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ConflictReport, ReportState } from '../../record/conflict-report.ts';
import { conflictGraph } from '../../views/conflict-graph.ts';
import { moverKey } from '../../views/conflict-movers.ts';
import { conflictPaths } from '../../views/conflict-paths.ts';
import { conflictStability } from '../../views/conflict-stability.ts';
import { conflictStates, statesLede } from '../../views/conflict-states.ts';
import { bottomLines, REPORT_CAVEAT, takenWords } from '../../views/conflict-words.ts';
import { hrefOf } from '../address.ts';
import { M } from '../messages.ts';
import type { Solving } from '../model/solving.ts';
import { address } from '../place.ts';
import { MarkupBox, ViewFigure } from './markup.tsx';

export function SolvedModel({ solving: { solved, isSolving } }: { readonly solving: Solving }): JSX.Element {
  if (solved === undefined) return <p role="status">{isSolving ? M.model.solving : M.model.mendFirst}</p>;
  if ('fault' in solved)
    return (
      <p role="alert">
        {solved.fault.problem}. <span class="quiet">{solved.fault.mend}</span>
      </p>
    );
  return <Report report={solved.report} isSolving={isSolving} />;
}

/** A state as a number of the game: the sum of two to the power of each option taken. */
const numberOf = ({ taken }: ReportState): number => taken.reduce((sum, bit) => sum + 2 ** bit, 0);

function Report({
  report,
  isSolving,
}: {
  readonly report: ConflictReport;
  readonly isSolving: boolean;
}): JSX.Element {
  const [letters, setLetters] = useState<Readonly<Record<number, string>>>({});
  const asked = Number(address.value.query.state ?? Number.NaN);
  const href = (state: number): string | undefined => {
    const one = report.states[state];
    return one === undefined
      ? undefined
      : hrefOf({ screen: 'model', query: { state: String(numberOf(one)) } });
  };
  const shown = useMemo(
    () =>
      report.shown.filter((state) =>
        Object.entries(letters).every(
          ([option, letter]) =>
            letter === '' || report.states[state]!.taken.includes(Number(option)) === (letter === 'Y'),
        ),
      ),
    [report, letters],
  );
  const chosen = report.reasons.filter(({ state }) =>
    Number.isNaN(asked) ? state === report.statusQuo : numberOf(report.states[state]!) === asked,
  );
  const stability = conflictStability(
    { ...report, reasons: chosen },
    { anchor: (state) => `why-${state}`, row: href },
  );
  const graph = conflictGraph(report, href);
  const paths = conflictPaths(report, href);
  return (
    <>
      <h2>{M.model.comesTo}</h2>
      <p role="status" class="quiet">
        {isSolving ? M.model.solving : ''}
      </p>
      {bottomLines(report).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p class="quiet">{REPORT_CAVEAT}</p>
      <h2>{M.model.states}</h2>
      <p class="lede">{statesLede(report)}</p>
      {report.options.length <= 12 && (
        <form class="filters" aria-label={M.ledger.filters} onSubmit={(event) => event.preventDefault()}>
          {report.options.map(({ name, decisionMaker }, k) => (
            <label key={`${decisionMaker} ${name}`}>
              {M.model.optionOf(name, report.decisionMakers[decisionMaker]!.name)}
              <select
                value={letters[k] ?? ''}
                onChange={({ currentTarget }) => setLetters({ ...letters, [k]: currentTarget.value })}
              >
                <option value="">{M.ledger.any}</option>
                <option>Y</option>
                <option>N</option>
              </select>
            </label>
          ))}
        </form>
      )}
      <MarkupBox
        class="scroll"
        tabIndex={0}
        role="region"
        aria-label={M.model.states}
        of={conflictStates({ ...report, shown }, { row: (state) => `state-${state}`, reasons: href })}
      />
      <h2>{M.model.why}</h2>
      <p class="lede">{M.model.whyLede}</p>
      {stability !== undefined && <MarkupBox of={stability} />}
      {graph !== undefined && (
        <>
          <MarkupBox of={moverKey(report)} />
          <ViewFigure view={graph} linkTo={() => undefined} />
        </>
      )}
      {paths !== undefined && (
        <>
          <h2>{M.model.paths}</h2>
          <MarkupBox class="scroll" tabIndex={0} role="region" aria-label={M.model.paths} of={paths} />
        </>
      )}
    </>
  );
}

export interface WhatIfProps {
  readonly before: Solving;
  readonly after: Solving;
  readonly count: number;
  readonly onReset: () => void;
}

/** States that hold by Nash before and after the wishes are turned, side by side. */
export function WhatIf({ before, after, count, onReset }: WhatIfProps): JSX.Element {
  const [was, is] = [reportOf(before), reportOf(after)];
  return (
    <section class="what-if" aria-label={M.model.whatIf(count)}>
      <h2>{M.model.whatIf(count)}</h2>
      <button type="button" class="plain" onClick={onReset}>
        {M.model.asItIs}
      </button>
      {was === undefined || is === undefined ? (
        <p role="status">{M.model.solving}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{M.model.state}</th>
              <th scope="col">{M.model.holdsNow}</th>
              <th scope="col">{M.model.holdsThen}</th>
            </tr>
          </thead>
          <tbody>
            {eitherHolds(was, is).map(({ name, words, before, after }) => (
              <tr key={name} class={before === after ? '' : 'changed'}>
                <th scope="row">
                  {name} <small class="quiet">{words}</small>
                </th>
                <td>{before || M.model.no}</td>
                <td>{after || M.model.no}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const reportOf = ({ solved }: Solving): ConflictReport | undefined =>
  solved !== undefined && 'report' in solved ? solved.report : undefined;

interface Compared {
  readonly name: string;
  readonly words: string;
  /** Concepts, by name. */
  readonly before: string;
  readonly after: string;
}

function eitherHolds(was: ConflictReport, is: ConflictReport): readonly Compared[] {
  const byNumber = (report: ConflictReport) =>
    new Map(report.states.map((state, k) => [numberOf(state), { state, k }] as const));
  const [before, after] = [byNumber(was), byNumber(is)];
  const numbers = [...new Set([...before.keys(), ...after.keys()])].filter((number) =>
    [before, after].some((states) => (states.get(number)?.state.holds.length ?? 0) > 0),
  );
  return numbers.map((number) => {
    const one = before.get(number) ?? after.get(number)!;
    const words = takenWords(before.has(number) ? was : is, one.k);
    return {
      name: one.state.name,
      words,
      before: (before.get(number)?.state.holds ?? []).join(', '),
      after: (after.get(number)?.state.holds ?? []).join(', '),
    };
  });
}
