/** Narrows the table of states: a menu for each option, or a pattern of letters where menus would bury the table. */
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { counted } from '../../core/phrases.ts';
import type { ConflictReport } from '../../record/conflict-report.ts';
import { MOST_MENUS } from '../../views/conflict-states.ts';
import { M } from '../messages.ts';
import { patternWith } from '../model/state-pattern.ts';
import { address, narrow } from '../place.ts';

export interface StateFilterProps {
  readonly report: ConflictReport;
  /** How many states are left. */
  readonly shown: number;
}

export function StateFilter({ report, shown }: StateFilterProps): JSX.Element {
  const { where = '' } = address.value.query;
  return (
    <form class="filters" aria-label={M.ledger.filters} onSubmit={(event) => event.preventDefault()}>
      {report.options.length <= MOST_MENUS ? <Menus report={report} /> : <Pattern report={report} />}
      <p role="status">{counted(shown, 'state')}</p>
      {where !== '' && (
        <button type="button" class="plain" onClick={() => narrow({ where: undefined })}>
          {M.model.showAll}
        </button>
      )}
    </form>
  );
}

function Menus({ report }: { readonly report: ConflictReport }): JSX.Element {
  const { where = '' } = address.value.query;
  const { options, decisionMakers } = report;
  return (
    <>
      {options.map(({ name, decisionMaker }, k) => (
        <label key={`${decisionMaker} ${name}`}>
          <span class="cut">{M.model.optionOf(name, decisionMakers[decisionMaker]!.name)}</span>
          <select
            value={/[YN]/.test(where[k] ?? '') ? where[k] : '-'}
            onChange={({ currentTarget }) =>
              narrow({ where: patternWith(where, k, currentTarget.value, options.length) || undefined })
            }
          >
            <option value="-">{M.ledger.any}</option>
            <option>Y</option>
            <option>N</option>
          </select>
        </label>
      ))}
    </>
  );
}

function Pattern({ report }: { readonly report: ConflictReport }): JSX.Element {
  const hint = useId();
  return (
    <label class="wide">
      {M.model.pattern}
      <input
        type="text"
        aria-describedby={hint}
        spellcheck={false}
        autocomplete="off"
        maxLength={report.options.length}
        value={address.value.query.where ?? ''}
        onChange={({ currentTarget }) =>
          narrow({ where: currentTarget.value.toUpperCase().replace(/[^YN]/g, '-') || undefined })
        }
      />
      <small id={hint}>{M.model.patternHint(report.options.length)}</small>
    </label>
  );
}
