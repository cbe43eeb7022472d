/** What a decision maker wants, the most important first: moved by drag or by Alt with the arrow keys, and switched by a what-if. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { conditionText } from '../../conflict/condition.ts';
import { wordsIn } from '../../conflict/report-words.ts';
import { type PreferenceStatement, statementsOf } from '../../record/conflict-model.ts';
import { M } from '../messages.ts';
import { movedWish, notedWish, withoutWish, withWish } from '../model/model-edits.ts';
import { SWITCHES, type Switch, wishKey } from '../model/what-if.ts';
import { address } from '../place.ts';
import { ConditionForm } from './model-conditions.tsx';
import type { MakerProps } from './model-makers.tsx';
import { Rests } from './model-rests.tsx';

export interface WishesProps extends MakerProps {
  readonly tell: (words: string) => void;
}

export function Wishes(props: WishesProps): JSX.Element {
  const { text, model, onChange, maker, at, tell } = props;
  const wishes = statementsOf(maker);
  if (maker.preferences.by !== 'statements') return <p class="quiet">{M.model.otherPreferences}</p>;
  const focus = (place: number): void => {
    requestAnimationFrame(() => document.getElementById(handleId(maker.id, place))?.focus());
  };
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= wishes.length || from === to) return;
    onChange(movedWish(text, { maker: at, at: from }, to));
    tell(M.model.moved(to + 1, wishes.length));
    // The focus goes with what was moved.
    focus(to);
  };
  const remove = (place: number): void => {
    onChange(withoutWish(text, { maker: at, at: place }));
    focus(Math.min(place, wishes.length - 2));
  };
  return (
    <>
      <h3>{M.model.wants}</h3>
      <ol class="wishes-edit">
        {wishes.map((wish, k) => (
          <WishRow
            key={`${wishKey(maker, wish)} ${k}`}
            {...props}
            wish={wish}
            place={k}
            count={wishes.length}
            onMove={move}
            onRemove={() => remove(k)}
          />
        ))}
      </ol>
      <ConditionForm
        label={M.model.addWish}
        name={M.model.addWishOf(maker.name)}
        model={model}
        onAdd={(condition) => {
          onChange(withWish(text, at, condition));
          tell(M.model.moved(1, wishes.length + 1));
        }}
      />
    </>
  );
}

const handleId = (maker: string, at: number): string => `wish-${maker}-${at}`;

interface WishRowProps extends WishesProps {
  readonly wish: PreferenceStatement;
  readonly place: number;
  readonly count: number;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: () => void;
}

function WishRow(props: WishRowProps): JSX.Element {
  const { known, text, model, onChange, maker, at, wish, place, count, onMove, onRemove } = props;
  const words = wordsIn(model)(wish.condition);
  const is = props.whatIfs.get(wishKey(maker, wish));
  const isLookedAt = isAsked(props);
  useEffect(() => {
    if (isLookedAt)
      document.getElementById(handleId(maker.id, place))?.parentElement?.scrollIntoView({ block: 'center' });
  }, [isLookedAt]);
  return (
    <li
      aria-current={isLookedAt}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const [from, id] = (event.dataTransfer?.getData('text/plain') ?? '').split(/ (.*)/s);
        if (id !== maker.id) return;
        event.preventDefault();
        event.stopPropagation();
        onMove(Number(from), place);
      }}
    >
      <button
        type="button"
        class="handle plain"
        draggable
        id={handleId(maker.id, place)}
        aria-label={M.model.handle(words, place + 1, count)}
        onDragStart={({ dataTransfer }) => dataTransfer?.setData('text/plain', `${place} ${maker.id}`)}
        onKeyDown={(event) => {
          const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
          if (step === undefined) return;
          event.preventDefault();
          onMove(place, place + step);
        }}
      >
        ⠿
      </button>
      <span class="wish-words">{is === undefined ? words : <s>{words}</s>}</span>
      <button type="button" class="plain remove" aria-label={M.model.removeWish(words)} onClick={onRemove}>
        ✕
      </button>
      <div class="wish-more">
        <Rests known={known} basis={wish.basis ?? 'given'} evidence={wish.evidence} />
        <SwitchField {...props} words={words} is={is} />
      </div>
      <input
        type="text"
        class="note"
        aria-label={M.model.noteOf(words)}
        placeholder={M.model.note}
        value={wish.note ?? ''}
        onChange={({ currentTarget }) =>
          onChange(notedWish(text, { maker: at, at: place }, currentTarget.value))
        }
      />
    </li>
  );
}

/** The address names a wish by its place among those of the outlook. */
function isAsked({ known, maker, wish }: WishRowProps): boolean {
  const asked = known.brief.outlook?.wishes[Number(address.value.query.wish ?? Number.NaN)];
  return asked?.decisionMaker === maker.name && asked.prefers === conditionText(wish.condition);
}

function SwitchField({
  maker,
  wish,
  whatIfs,
  onWhatIfs,
  words,
  is,
}: WishRowProps & { readonly words: string; readonly is: Switch | undefined }): JSX.Element {
  const key = wishKey(maker, wish);
  const choose = (value: string): void => {
    const others = [...whatIfs].filter(([one]) => one !== key);
    const chosen = SWITCHES.find((one) => one === value);
    onWhatIfs(new Map(chosen === undefined ? others : [...others, [key, chosen]]));
  };
  return (
    <select
      aria-label={M.model.whatIfOf(words)}
      value={is ?? ''}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      <option value="">{M.model.switches.no}</option>
      {SWITCHES.map((value) => (
        <option key={value} value={value}>
          {M.model.switches[value]}
        </option>
      ))}
    </select>
  );
}
