/** What the model comes to: states that hold and why, the graph of improvements, and paths from today. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { MOST_DRAWN } from '../../conflict/report.ts';
import type { ConflictReport } from '../../record/conflict-report.ts';
import { conflictGraph, type StateHref } from '../../views/conflict-graph.ts';
import { moverKey } from '../../views/conflict-movers.ts';
import { conflictPaths } from '../../views/conflict-paths.ts';
import { conflictCoalitions, conflictStability } from '../../views/conflict-stability.ts';
import { conflictStates, statesLede } from '../../views/conflict-states.ts';
import { bottomLines, COALITIONS_LEDE, REPORT_CAVEAT } from '../../views/conflict-words.ts';
import { hrefOf } from '../address.ts';
import { M } from '../messages.ts';
import type { Solving } from '../model/solving.ts';
import { fitsPattern } from '../model/state-pattern.ts';
import { address } from '../place.ts';
import { MarkupBox, ViewFigure } from './markup.tsx';
import { StateFilter } from './model-filter.tsx';

export function SolvedModel({ solving: { solved, isSolving } }: { readonly solving: Solving }): JSX.Element {
  if (solved === undefined) return <p role="status">{isSolving ? M.model.solving : M.model.mendFirst}</p>;
  if ('fault' in solved)
    return (
      <p role="alert" class="fault">
        {solved.fault.problem}. <span class="quiet">{solved.fault.mend}</span>
      </p>
    );
  return <Report report={solved.report} isSolving={isSolving} />;
}

interface ReportProps {
  readonly report: ConflictReport;
  readonly isSolving: boolean;
}

function Report({ report, isSolving }: ReportProps): JSX.Element {
  const { show: _, ...query } = address.value.query;
  const stay = JSON.stringify(query);
  const href = useMemo(
    (): StateHref => (state) => {
      const name = report.states[state]?.name;
      return name === undefined
        ? undefined
        : hrefOf({ screen: 'model', query: { ...JSON.parse(stay), state: name } });
    },
    [report, stay],
  );
  const graph = useMemo(() => conflictGraph(report, href), [report, href]);
  const paths = useMemo(() => conflictPaths(report, href), [report, href]);
  const coalitions = useMemo(() => conflictCoalitions(report, href), [report, href]);
  return (
    <>
      <div data-part={M.model.comesTo}>
        <h2>{M.model.comesTo}</h2>
        <p role="status" class="quiet">
          {isSolving ? M.model.solving : ''}
        </p>
        <ul class="bottom-lines">
          {bottomLines(report).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p class="quiet">{REPORT_CAVEAT}</p>
      </div>
      <States report={report} href={href} />
      <Why report={report} href={href} />
      {graph === undefined ? (
        <p class="quiet">{M.model.noGraph(MOST_DRAWN)}</p>
      ) : (
        <div data-part={M.model.graph}>
          <MarkupBox of={moverKey(report)} />
          <ViewFigure view={graph} linkTo={() => undefined} />
        </div>
      )}
      {paths !== undefined && (
        <div data-part={M.model.paths}>
          <h2>{M.model.paths}</h2>
          <MarkupBox class="scroll" tabIndex={0} role="region" aria-label={M.model.paths} of={paths} />
        </div>
      )}
      {coalitions !== undefined && (
        <div data-part={M.model.together}>
          <h2>{M.model.together}</h2>
          <p class="lede">{COALITIONS_LEDE}</p>
          <MarkupBox of={coalitions} />
        </div>
      )}
    </>
  );
}

interface PartProps {
  readonly report: ConflictReport;
  readonly href: StateHref;
}

function States({ report, href }: PartProps): JSX.Element {
  const { where = '' } = address.value.query;
  const shown = useMemo(
    () => report.shown.filter((state) => fitsPattern(report.states[state]!.name, where)),
    [report, where],
  );
  const isCut = where !== '' && report.shown.length < report.feasible;
  return (
    <div data-part={M.model.allStates}>
      <h2>{M.model.allStates}</h2>
      <p class="lede">{isCut ? M.model.someStates(report.shown.length) : statesLede(report)}</p>
      {report.options.length > 0 && <StateFilter report={report} shown={shown.length} />}
      <MarkupBox
        class="scroll states-box"
        tabIndex={0}
        role="region"
        aria-label={M.model.allStates}
        of={conflictStates({ ...report, shown }, { row: (state) => `state-${state}`, reasons: href })}
      />
    </div>
  );
}

/** Why today’s state holds or not, or the one that the address names. */
function Why({ report, href }: PartProps): JSX.Element {
  const { state: asked } = address.value.query;
  const title = useRef<HTMLHeadingElement>(null);
  const chosen = report.reasons.filter(({ state }) =>
    asked === undefined ? state === report.statusQuo : report.states[state]!.name === asked,
  );
  const isThere = asked !== undefined && chosen.length > 0;
  useEffect(() => {
    if (!isThere) return;
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView();
  }, [asked, isThere]);
  const stability = conflictStability(
    { ...report, reasons: chosen },
    { anchor: (state) => `why-${state}`, row: href },
  );
  return (
    <div data-part={M.model.why}>
      <h2 ref={title} tabIndex={-1}>
        {M.model.why}
      </h2>
      <p class="lede">{M.model.whyLede}</p>
      {stability !== undefined && <MarkupBox of={stability} />}
    </div>
  );
}
