/** Decision makers with what each may do; what each wants comes beneath, and what can't be at the end. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { optionsOf } from '../../conflict/compile.ts';
import { wordsIn } from '../../conflict/report-words.ts';
import type {
  ConflictOption,
  Direction,
  OptionDecisionMaker,
  OptionModel,
} from '../../record/conflict-model.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import {
  directedOption,
  namedMaker,
  namedOption,
  todayWith,
  withInfeasible,
  withMaker,
  withOption,
  withoutInfeasible,
  withoutMaker,
  withoutOption,
} from '../model/model-edits.ts';
import { tellGone } from '../model/removal.ts';
import type { WhatIfs } from '../model/what-if.ts';
import { ConditionForm } from './model-conditions.tsx';
import { Rests } from './model-rests.tsx';
import { Wishes } from './model-wishes.tsx';

export interface MakersEditorProps {
  readonly known: Lookup;
  /** The model as its file, and as what that says. */
  readonly text: string;
  readonly model: OptionModel;
  readonly onChange: (text: string) => void;
  readonly whatIfs: WhatIfs;
  readonly onWhatIfs: (whatIfs: WhatIfs) => void;
}

export function MakersEditor(props: MakersEditorProps): JSX.Element {
  const { text, model, onChange } = props;
  const [told, setTold] = useState('');
  return (
    <>
      <p class="sr" role="status">
        {told}
      </p>
      {model.decisionMakers.map((maker, k) => (
        <section key={maker.id} class="maker" aria-label={maker.name}>
          <h2>
            <input
              type="text"
              class="maker-name"
              aria-label={M.model.makerName(maker.name)}
              value={maker.name}
              onChange={({ currentTarget }) => onChange(namedMaker(text, k, currentTarget.value))}
            />
            {model.decisionMakers.length > 1 && (
              <button
                type="button"
                class="plain"
                aria-label={M.model.removeMaker(maker.name)}
                onClick={() => {
                  const after = withoutMaker(text, k);
                  onChange(after);
                  tellGone('side', maker.name, model, after);
                }}
              >
                ✕
              </button>
            )}
          </h2>
          <Options {...props} maker={maker} at={k} />
          <Wishes {...props} maker={maker} at={k} tell={setTold} />
        </section>
      ))}
      <section class="model-others" aria-label={M.model.others}>
        <AddField
          label={M.model.addMaker}
          onAdd={(name) => onChange(withMaker(text, name, M.model.newOption))}
        />
        <Infeasible {...props} />
      </section>
    </>
  );
}

export interface MakerProps extends MakersEditorProps {
  readonly maker: OptionDecisionMaker;
  readonly at: number;
}

function Options(props: MakerProps): JSX.Element {
  const { text, onChange, maker, at } = props;
  return (
    <>
      <h3>{M.model.mayDo}</h3>
      <ul class="model-options">
        {maker.options.map((option) => (
          <OptionRow key={option.id} {...props} option={option} />
        ))}
      </ul>
      <AddField label={M.model.addOption} onAdd={(name) => onChange(withOption(text, at, name))} />
    </>
  );
}

const DIRECTIONS: readonly Direction[] = ['both', 'forward', 'back'];

function OptionRow({
  known,
  text,
  model,
  onChange,
  maker,
  option: { id, name, direction, basis, evidence, note, joint },
}: MakerProps & { readonly option: ConflictOption }): JSX.Element {
  const place = optionsOf(model).findIndex((one) => one.id === id);
  const isToday = (((model.statusQuo ?? 0) >>> place) & 1) === 1;
  return (
    <li>
      <input
        type="text"
        aria-label={M.model.optionName(name)}
        value={name}
        onChange={({ currentTarget }) => onChange(namedOption(text, id, currentTarget.value))}
      />
      {maker.options.length > 1 && (
        <button
          type="button"
          class="plain"
          aria-label={M.model.removeOption(name)}
          onClick={() => {
            const after = withoutOption(text, id);
            onChange(after);
            tellGone('option', name, model, after);
          }}
        >
          ✕
        </button>
      )}
      <div class="option-more">
        <select
          aria-label={M.model.direction(name)}
          value={direction}
          onChange={({ currentTarget }) =>
            onChange(directedOption(text, id, currentTarget.value as Direction))
          }
        >
          {DIRECTIONS.map((value) => (
            <option key={value} value={value}>
              {M.model.directions[value]}
            </option>
          ))}
        </select>
        <label class="check">
          <input
            type="checkbox"
            checked={isToday}
            onChange={({ currentTarget }) => onChange(todayWith(text, id, currentTarget.checked))}
          />
          {M.model.today}
        </label>
        {joint === true && <span class="quiet">{M.model.joint}</span>}
        <code class="quiet">{id}</code>
      </div>
      <Rests known={known} basis={basis} evidence={evidence} note={note} />
    </li>
  );
}

function Infeasible({ text, model, onChange }: MakersEditorProps): JSX.Element {
  const words = wordsIn(model);
  return (
    <>
      <h3>{M.model.infeasible}</h3>
      {model.infeasible.length === 0 && <p class="quiet">{M.model.allFeasible}</p>}
      <ul class="infeasible">
        {model.infeasible.map((condition, k) => (
          <li key={words(condition)}>
            <span>{words(condition)}</span>
            <button
              type="button"
              class="plain"
              aria-label={M.model.removeInfeasible(words(condition))}
              onClick={() => onChange(withoutInfeasible(text, k))}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <ConditionForm
        label={M.model.addInfeasible}
        name={M.model.addInfeasible}
        model={model}
        onAdd={(condition) => onChange(withInfeasible(text, condition))}
      />
    </>
  );
}

interface AddFieldProps {
  readonly label: string;
  readonly onAdd: (text: string) => void;
}

function AddField({ label, onAdd }: AddFieldProps): JSX.Element {
  const [text, setText] = useState('');
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onAdd(text);
        setText('');
      }}
    >
      <input
        type="text"
        aria-label={label}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit">{label}</button>
    </form>
  );
}
