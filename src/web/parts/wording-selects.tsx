/** How surely something is worded and how it is quoted, to choose. */
import type { JSX } from 'preact';
import type { Certainty, Quotation } from '../../record/statement.ts';
import { CERTAINTY_KEYS, QUOTATION_KEYS } from '../correcting.ts';
import { M } from '../messages.ts';

export interface WordingSelectsProps {
  readonly of: { readonly certainty: Certainty; readonly quotation: Quotation };
  readonly onCertainty: (is: Certainty) => void;
  readonly onQuotation: (is: Quotation) => void;
}

export function WordingSelects({ of, onCertainty, onQuotation }: WordingSelectsProps): JSX.Element {
  return (
    <>
      <Choice label={M.certainty} of={CERTAINTY_KEYS} value={of.certainty} onChoose={onCertainty} />
      <Choice label={M.quotation} of={QUOTATION_KEYS} value={of.quotation} onChoose={onQuotation} />
    </>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly of: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, of, value, onChoose }: ChoiceProps<Value>): JSX.Element {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value as Value)}
    >
      {Object.keys(of).map((one) => (
        <option key={one}>{one}</option>
      ))}
    </select>
  );
}
