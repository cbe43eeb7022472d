/** A condition put together from choices: an option taken or not, alone or with another; or written, for those that nest. */
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { optionsOf } from '../../conflict/compile.ts';
import { parseCondition } from '../../conflict/condition.ts';
import type { OptionModel } from '../../record/conflict-model.ts';
import { M } from '../messages.ts';

export interface ConditionFormProps {
  /** Says what is added. */
  readonly label: string;
  /** Tells the form from others of its label. */
  readonly name: string;
  readonly model: OptionModel;
  readonly onAdd: (condition: string) => void;
}

interface Part {
  readonly option: string;
  readonly isTaken: boolean;
}

const JOINS = ['', 'and', 'or', 'if', 'iff'] as const;

type Join = (typeof JOINS)[number];

export function ConditionForm({ label, name, model, onAdd }: ConditionFormProps): JSX.Element {
  const [first, ...rest] = optionsOf(model);
  const [one, setOne] = useState<Part>({ option: first!.id, isTaken: true });
  const [join, setJoin] = useState<Join>('');
  const [other, setOther] = useState<Part>({ option: (rest[0] ?? first!).id, isTaken: true });
  const ids = new Set([first!, ...rest].map(({ id }) => id));
  // An option that was chosen may have been taken away since.
  const known = ({ option, isTaken }: Part): Part => ({
    option: ids.has(option) ? option : first!.id,
    isTaken,
  });
  const [left, right] = [known(one), known(other)];
  const condition = join === '' ? textOf(left) : `${textOf(left)} ${join} ${textOf(right)}`;
  return (
    <form
      class="condition"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(condition);
      }}
    >
      <PartField label={M.model.option} model={model} part={left} onChange={setOne} />
      <select
        aria-label={M.model.join}
        value={join}
        onChange={({ currentTarget }) => setJoin(currentTarget.value as Join)}
      >
        {JOINS.map((value) => (
          <option key={value} value={value}>
            {M.model.joins[value]}
          </option>
        ))}
      </select>
      {join !== '' && (
        <PartField label={M.model.secondOption} model={model} part={right} onChange={setOther} />
      )}
      <button type="submit">{label}</button>
      <Written label={label} ids={ids} onAdd={onAdd} />
    </form>
  );
}

const textOf = ({ option, isTaken }: Part): string => (isTaken ? option : `not ${option}`);

interface PartFieldProps {
  readonly label: string;
  readonly model: OptionModel;
  readonly part: Part;
  readonly onChange: (part: Part) => void;
}

function PartField({ label, model, part, onChange }: PartFieldProps): JSX.Element {
  return (
    <span class="condition-part">
      <select
        aria-label={label}
        value={part.option}
        onChange={({ currentTarget }) => onChange({ ...part, option: currentTarget.value })}
      >
        {model.decisionMakers.map(({ id, name, options }) => (
          <optgroup key={id} label={name}>
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <select
        aria-label={M.model.taken(label)}
        value={part.isTaken ? 'Y' : 'N'}
        onChange={({ currentTarget }) => onChange({ ...part, isTaken: currentTarget.value === 'Y' })}
      >
        <option value="Y">{M.model.isTaken}</option>
        <option value="N">{M.model.isNotTaken}</option>
      </select>
    </span>
  );
}

interface WrittenProps {
  readonly label: string;
  readonly ids: ReadonlySet<string>;
  readonly onAdd: (condition: string) => void;
}

function Written({ label, ids, onAdd }: WrittenProps): JSX.Element {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | undefined>(undefined);
  const told = useId();
  const add = (): void => {
    const parsed = parseCondition(text, ids);
    setFault('fault' in parsed ? `${parsed.fault.problem}. ${parsed.fault.mend}` : undefined);
    if ('fault' in parsed) return;
    setText('');
    onAdd(text.trim());
  };
  return (
    <details class="written">
      <summary>{M.model.written}</summary>
      <span class="add">
        <input
          type="text"
          aria-label={M.model.writtenOf(label)}
          aria-invalid={fault !== undefined}
          aria-describedby={told}
          placeholder={M.model.writtenHint}
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" onClick={add}>
          {M.model.addWritten}
        </button>
      </span>
      <p id={told} class="fault" role="alert">
        {fault}
      </p>
    </details>
  );
}
