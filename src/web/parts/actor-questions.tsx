/** What can be put right about an actor. Each says what it touches before it is done. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Actor } from '../../record/actor.ts';
import type { Decision } from '../../record/revision.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { narrow } from '../place.ts';
import { workbench } from '../workbench.ts';
import { type Choice, ChoiceList } from './choice-list.tsx';
import { Dialog } from './dialog.tsx';
import { actorChoices } from './questions.tsx';

export type ActorAsk = 'rename' | 'merge' | 'split' | 'side' | 'office' | 'none';

export interface ActorQuestionProps {
  readonly known: Lookup;
  readonly actor: Actor;
  readonly asks: ActorAsk;
  readonly onClose: () => void;
}

export function ActorQuestion(props: ActorQuestionProps): JSX.Element {
  const { asks, onClose } = props;
  const Question = QUESTIONS[asks];
  return (
    <Dialog title={M.people.asks[asks]} onClose={onClose}>
      <Question
        {...props}
        decide={(decision) => {
          workbench.decide(decision);
          onClose();
        }}
      />
    </Dialog>
  );
}

interface QuestionProps extends ActorQuestionProps {
  readonly decide: (decision: Decision) => void;
}

const QUESTIONS = {
  rename: Rename,
  merge: Merge,
  split: Split,
  side: Side,
  office: OfficeQuestion,
  none: NoActor,
};

const heard = ({ bySpeaker }: Lookup, { id }: Actor): number => bySpeaker.get(id)?.length ?? 0;

function Rename({ known, actor, decide }: QuestionProps): JSX.Element {
  const [name, setName] = useState(actor.name);
  const isTaken = known.brief.actors.some((one) => one.id !== actor.id && one.name === name.trim());
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && name.trim() !== actor.name && !isTaken)
          decide({ decides: 'name', of: actor.name, is: name.trim() });
      }}
    >
      <p>{M.people.touches(heard(known, actor))}</p>
      <label>
        {M.people.newName}{' '}
        <input
          type="text"
          value={name}
          maxLength={200}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>{' '}
      <button type="submit">{M.people.asks.rename}</button>
      {isTaken && <p role="alert">{M.people.taken}</p>}
    </form>
  );
}

function Merge({ known, actor, decide }: QuestionProps): JSX.Element {
  const [other, setOther] = useState<Actor | undefined>(undefined);
  if (other === undefined)
    return (
      <>
        <p>{M.people.mergeWith(actor.name)}</p>
        <ChoiceList
          label={M.people.asks.merge}
          choices={actorChoices(known).filter(({ id }) => id !== actor.id)}
          onChoose={({ id }) => setOther(known.actors.get(id))}
          nothing={M.noActorFound}
        />
      </>
    );
  return (
    <>
      <p>{M.people.whoStays}</p>
      {(
        [
          [actor, other],
          [other, actor],
        ] as const
      ).map(([stays, goes]) => (
        <p key={stays.id}>
          <button
            type="button"
            onClick={() => {
              decide({ decides: 'same actor', names: [stays.name, goes.name] });
              narrow({ actor: stays.id });
            }}
          >
            <bdi>{stays.name}</bdi>
          </button>{' '}
          {M.people.mergeTouches(heard(known, goes), goes.name, stays.name)}
        </p>
      ))}
    </>
  );
}

function Split({ actor, decide }: QuestionProps): JSX.Element {
  const [names, setNames] = useState<readonly string[]>([]);
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (names.length > 0) decide({ decides: 'split', of: actor.name, names });
      }}
    >
      <fieldset>
        <legend>{M.people.splitWhich}</legend>
        {actor.aliases.map((alias) => (
          <p key={alias}>
            <label class="check">
              <input
                type="checkbox"
                checked={names.includes(alias)}
                onChange={({ currentTarget }) =>
                  setNames(currentTarget.checked ? [...names, alias] : names.filter((one) => one !== alias))
                }
              />
              <bdi>{alias}</bdi>
            </label>
          </p>
        ))}
      </fieldset>
      <button type="submit" disabled={names.length === 0}>
        {M.people.splitDo}
      </button>
    </form>
  );
}

const NO_SIDE = '';

function Side({ known, actor, decide }: QuestionProps): JSX.Element {
  const sides: readonly Choice[] = actorChoices(known).filter(({ id }) => {
    const kind = known.actors.get(id)?.kind;
    return id !== actor.id && kind !== 'person' && kind !== 'unnamed' && kind !== 'outlet';
  });
  return (
    <>
      <p>{M.people.touches(heard(known, actor))}</p>
      <ChoiceList
        label={M.people.asks.side}
        choices={[...sides, { id: NO_SIDE, words: M.people.noSide }]}
        onChoose={({ id, words }) =>
          decide({ decides: 'side', of: actor.name, ...(id === NO_SIDE ? {} : { is: words }) })
        }
        nothing={M.noActorFound}
      />
    </>
  );
}

function OfficeQuestion({ known, actor, decide }: QuestionProps): JSX.Element {
  const [title, setTitle] = useState('');
  const [at, setAt] = useState('');
  const [[from, to], setDays] = useState<readonly [string, string]>(['', '']);
  const bodies = known.brief.actors.filter(({ kind }) => kind !== 'person' && kind !== 'unnamed');
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '')
          decide({
            decides: 'office',
            of: actor.name,
            title: title.trim(),
            ...(at.trim() === '' ? {} : { at: at.trim() }),
            ...(from === '' ? {} : { from }),
            ...(to === '' ? {} : { to }),
          });
      }}
    >
      <label>
        {M.people.officeTitle}
        <input
          type="text"
          required
          maxLength={200}
          value={title}
          onInput={({ currentTarget }) => setTitle(currentTarget.value)}
        />
      </label>
      <label>
        {M.people.officeAt}
        <select value={at} onChange={({ currentTarget }) => setAt(currentTarget.value)}>
          <option value="">{M.ledger.none}</option>
          {bodies.map(({ id, name }) => (
            <option key={id}>{name}</option>
          ))}
        </select>
      </label>
      <label>
        {M.people.officeFrom}
        <input
          type="date"
          value={from}
          {...(to === '' ? {} : { max: to })}
          onChange={({ currentTarget }) => setDays([currentTarget.value, to])}
        />
      </label>
      <label>
        {M.people.officeTo}
        <input
          type="date"
          value={to}
          {...(from === '' ? {} : { min: from })}
          onChange={({ currentTarget }) => setDays([from, currentTarget.value])}
        />
      </label>
      <button type="submit">{M.save}</button>
    </form>
  );
}

function NoActor({ known, actor, decide }: QuestionProps): JSX.Element {
  return (
    <>
      <p>{M.people.noneTouches(heard(known, actor), actor.name)}</p>
      <button type="button" onClick={() => decide({ decides: 'not an actor', of: actor.name })}>
        {M.people.asks.none}
      </button>
    </>
  );
}
