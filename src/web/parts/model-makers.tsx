/** Decision makers with their options, and what each wants, the most important first: moved by drag or by Alt with the arrow keys. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { conditionText } from '../../conflict/condition.ts';
import { wordsIn } from '../../conflict/report-words.ts';
import { counted } from '../../core/phrases.ts';
import type {
  Direction,
  OptionDecisionMaker,
  OptionModel,
  PreferenceStatement,
} from '../../record/conflict-model.ts';
import { hrefOf } from '../address.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import {
  directedOption,
  movedWish,
  namedOption,
  notedWish,
  todayWith,
  type WishPlace,
  wishesOf,
  withMaker,
  withOption,
  withoutOption,
  withoutWish,
  withWish,
} from '../model/model-edits.ts';
import { address } from '../place.ts';

export interface MakersEditorProps {
  readonly known: Lookup;
  readonly model: OptionModel;
  readonly onChange: (model: OptionModel) => void;
  /** Wishes that a what-if has turned. */
  readonly turned: readonly WishPlace[];
  readonly onTurn: (turned: readonly WishPlace[]) => void;
}

export function MakersEditor(props: MakersEditorProps): JSX.Element {
  const { model, onChange } = props;
  const [told, setTold] = useState('');
  return (
    <>
      <p class="sr" role="status">
        {told}
      </p>
      {model.decisionMakers.map((maker, k) => (
        <section key={maker.id} class="maker" aria-label={maker.name}>
          <h2>
            <bdi>{maker.name}</bdi>
          </h2>
          <Options {...props} maker={maker} at={k} />
          <Wishes {...props} maker={maker} at={k} tell={setTold} />
        </section>
      ))}
      <AddField label={M.model.addMaker} onAdd={(name) => onChange(withMaker(model, name))} />
    </>
  );
}

interface MakerProps extends MakersEditorProps {
  readonly maker: OptionDecisionMaker;
  readonly at: number;
}

const DIRECTIONS: readonly Direction[] = ['both', 'forward', 'back'];

function Options({ model, onChange, maker, at }: MakerProps): JSX.Element {
  const places = model.decisionMakers.flatMap(({ options }) => options).map(({ id }) => id);
  const isToday = (id: string): boolean =>
    Math.floor((model.statusQuo ?? 0) / 2 ** places.indexOf(id)) % 2 === 1;
  return (
    <>
      <h3>{M.model.mayDo}</h3>
      <ul class="model-options">
        {maker.options.map(({ id, name, direction, basis, note }) => (
          <li key={id}>
            <input
              type="text"
              aria-label={M.model.optionName(name)}
              value={name}
              onChange={({ currentTarget }) => onChange(namedOption(model, id, currentTarget.value))}
            />
            <select
              aria-label={M.model.direction(name)}
              value={direction}
              onChange={({ currentTarget }) =>
                onChange(directedOption(model, id, currentTarget.value as Direction))
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
                checked={isToday(id)}
                onChange={({ currentTarget }) => onChange(todayWith(model, id, currentTarget.checked))}
              />
              {M.model.today}
            </label>
            <button
              type="button"
              class="plain"
              aria-label={M.model.removeOption(name)}
              onClick={() => onChange(withoutOption(model, id))}
            >
              ✕
            </button>
            {(basis !== undefined || note !== undefined) && (
              <small class="quiet">
                <code>{id}</code> · {[basis, note].filter(Boolean).join(': ')}
              </small>
            )}
          </li>
        ))}
      </ul>
      <AddField label={M.model.addOption} onAdd={(name) => onChange(withOption(model, at, name))} />
    </>
  );
}

interface WishesProps extends MakerProps {
  readonly tell: (words: string) => void;
}

function Wishes({ known, model, onChange, maker, at, turned, onTurn, tell }: WishesProps): JSX.Element {
  const [fault, setFault] = useState<string | undefined>(undefined);
  const wishes = wishesOf(maker);
  const words = wordsIn(model);
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= wishes.length || from === to) return;
    onChange(movedWish(model, { maker: at, at: from }, to));
    tell(M.model.moved(to + 1, wishes.length));
    // The focus goes with what was moved.
    requestAnimationFrame(() => document.getElementById(handleId(maker.id, to))?.focus());
  };
  if (maker.preferences.by !== 'statements') return <p class="quiet">{M.model.otherPreferences}</p>;
  return (
    <>
      <h3>{M.model.wants}</h3>
      <ol class="wishes-edit">
        {wishes.map((wish, k) => {
          const place: WishPlace = { maker: at, at: k };
          const isTurned = turned.some((one) => one.maker === at && one.at === k);
          return (
            <li
              key={`${conditionText(wish.condition)} ${k}`}
              draggable
              onDragStart={({ dataTransfer }) => dataTransfer?.setData('text/plain', `${maker.id} ${k}`)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                const [id, from] = (event.dataTransfer?.getData('text/plain') ?? '').split(' ');
                if (id === maker.id) move(Number(from), k);
              }}
            >
              <button
                type="button"
                class="handle plain"
                id={handleId(maker.id, k)}
                aria-label={M.model.handle(words(wish.condition), k + 1, wishes.length)}
                onKeyDown={(event) => {
                  const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
                  if (step === undefined) return;
                  event.preventDefault();
                  move(k, k + step);
                }}
              >
                ⠿
              </button>
              <span class="wish-words">
                {isTurned ? <s>{words(wish.condition)}</s> : words(wish.condition)}
              </span>
              <Rests known={known} wish={wish} />
              <label class="check">
                <input
                  type="checkbox"
                  checked={isTurned}
                  onChange={({ currentTarget }) =>
                    onTurn(
                      currentTarget.checked
                        ? [...turned, place]
                        : turned.filter((one) => one.maker !== at || one.at !== k),
                    )
                  }
                />
                {M.model.turn}
              </label>
              <input
                type="text"
                class="note"
                aria-label={M.model.noteOf(words(wish.condition))}
                placeholder={M.model.note}
                value={wish.note ?? ''}
                onChange={({ currentTarget }) => onChange(notedWish(model, place, currentTarget.value))}
              />
              <button
                type="button"
                class="plain"
                aria-label={M.model.removeWish(words(wish.condition))}
                onClick={() => onChange(withoutWish(model, place))}
              >
                ✕
              </button>
            </li>
          );
        })}
      </ol>
      <AddField
        label={M.model.addWish}
        hint={M.model.addWishHint}
        onAdd={(text) => {
          const made = withWish(model, at, text);
          if ('fault' in made) setFault(made.fault);
          else {
            setFault(undefined);
            onChange(made.model);
          }
        }}
      />
      {fault !== undefined && <p role="alert">{fault}</p>}
    </>
  );
}

const handleId = (maker: string, at: number): string => `wish-${maker}-${at}`;

/** What a wish rests on: by word and colour, with its sentences a click away. */
function Rests({
  known,
  wish: { basis = 'given', evidence = [] },
}: {
  readonly known: Lookup;
  readonly wish: PreferenceStatement;
}): JSX.Element {
  const look = basis === 'assumed' ? 'assumed' : basis === 'inferred' ? 'inferred' : 'evident';
  const there = evidence.filter((id) => known.statements.has(id));
  const { screen, query } = address.value;
  return (
    <span class={`rests ${look}`}>
      {basis}
      {there.length > 0 && (
        <>
          {', '}
          <a href={hrefOf({ screen, query: { ...query, show: there.join(',') } })}>
            {counted(there.length, 'statement')}
          </a>
        </>
      )}
    </span>
  );
}

interface AddFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly onAdd: (text: string) => void;
}

function AddField({ label, hint, onAdd }: AddFieldProps): JSX.Element {
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
        placeholder={hint ?? label}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit">{label}</button>
    </form>
  );
}
