/** What can be put right about an actor. Each says what it touches before it is done. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Actor } from '../../record/actor.ts';
import { DECIDED_KINDS } from '../../record/revision.ts';
import { decideOnActor } from '../actor-correcting.ts';
import type { ActorDecision } from '../decided-actors.ts';
import { splitStatements } from '../decided-split.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { narrow } from '../place.ts';
import { reachOf } from '../reach.ts';
import { Merge } from './actor-merging.tsx';
import { type Choice, ChoiceList } from './choice-list.tsx';
import { Dialog } from './dialog.tsx';
import { useFirstFocus } from './first-focus.ts';
import { actorChoices } from './questions.tsx';

export type ActorAsk = 'rename' | 'merge' | 'split' | 'side' | 'kind' | 'office' | 'none';

export interface ActorQuestionProps {
  readonly known: Lookup;
  readonly actor: Actor;
  /** Those to be merged, `actor` first, as far as they are chosen. */
  readonly among: readonly Actor[];
  readonly asks: ActorAsk;
  readonly onClose: () => void;
  readonly onMerged: () => void;
}

export function ActorQuestion(props: ActorQuestionProps): JSX.Element {
  const { known, actor, asks, onClose } = props;
  const Question = QUESTIONS[asks];
  return (
    <Dialog title={M.people.asks[asks].replace(/ …$/, '')} onClose={onClose}>
      <Question
        {...props}
        called={known.called.get(actor.id) ?? actor.name}
        decide={(decision) => {
          decideOnActor(known, decision);
          onClose();
        }}
      />
    </Dialog>
  );
}

export interface QuestionProps extends ActorQuestionProps {
  /** What decisions call the actor by. */
  readonly called: string;
  readonly decide: (decision: ActorDecision) => void;
}

const QUESTIONS = {
  rename: Rename,
  merge: Merge,
  split: Split,
  side: Side,
  kind: Kind,
  office: OfficeQuestion,
  none: NoActor,
};

function Rename({ known, actor, called, decide }: QuestionProps): JSX.Element {
  const [name, setName] = useState(actor.name);
  const field = useFirstFocus<HTMLInputElement>();
  const isTaken = known.brief.actors.some((one) => one.id !== actor.id && one.name === name.trim());
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && name.trim() !== actor.name && !isTaken)
          decide({ decides: 'name', of: called, is: name.trim() });
      }}
    >
      <p>{M.people.renameTouches(M.people.reach(actor.name, reachOf(known, actor)))}</p>
      <label>
        {M.people.newName}
        <input
          ref={field}
          type="text"
          value={name}
          maxLength={200}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      {isTaken && <p role="alert">{M.people.taken}</p>}
      <button type="submit">{M.people.rename}</button>
    </form>
  );
}

function Split({ known, actor, called, decide }: QuestionProps): JSX.Element {
  const [names, setNames] = useState<readonly string[]>([]);
  const said = known.bySpeaker.get(actor.id) ?? [];
  const goes = splitStatements(said, actor, names).size;
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (names.length > 0) decide({ decides: 'split', of: called, names });
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
      <p role="status">{M.people.splitTouches(goes, names[0] ?? '…', said.length - goes, actor.name)}</p>
      <button type="submit" disabled={names.length === 0}>
        {M.people.splitDo}
      </button>
    </form>
  );
}

const NO_SIDE = '';

/** Those who are a side already first, then every other body. */
function Side({ known, actor, called, decide }: QuestionProps): JSX.Element {
  const sides = new Set(known.brief.actors.flatMap(({ side }) => side ?? []));
  const isBody = (id: string): boolean =>
    /^(?:organisation|state|bloc|group)$/.test(known.actors.get(id)?.kind ?? '');
  const choices: readonly Choice[] = actorChoices(known)
    .filter(({ id }) => id !== actor.id && known.called.has(id) && (sides.has(id) || isBody(id)))
    .toSorted((a, b) => Number(sides.has(b.id)) - Number(sides.has(a.id)));
  return (
    <>
      <p>
        {M.people.sideTouches(
          M.people.reach(actor.name, { ...reachOf(known, actor), madeFor: 0, people: 0 }),
        )}
      </p>
      <ChoiceList
        label={M.people.asks.side}
        choices={[...choices, { id: NO_SIDE, words: M.people.noSide }]}
        onChoose={({ id }) => {
          const is = known.called.get(id);
          decide({ decides: 'side', of: called, ...(is === undefined ? {} : { is }) });
        }}
        nothing={M.noActorFound}
      />
    </>
  );
}

/** The kind that it has is in focus: Enter changes nothing. That it is none at all is asked here too, as it is looked for here. */
function Kind(props: QuestionProps): JSX.Element {
  const { actor, called, decide, onClose } = props;
  const [isNone, setNone] = useState(false);
  const now = useFirstFocus<HTMLButtonElement>();
  if (isNone) return <NoActor {...props} />;
  return (
    <>
      <p>{M.people.kindOf(actor.name)}</p>
      <ul class="kinds">
        {DECIDED_KINDS.map((is) => (
          <li key={is}>
            <button
              ref={actor.kind === is ? now : null}
              type="button"
              aria-pressed={actor.kind === is}
              onClick={() => (actor.kind === is ? onClose() : decide({ decides: 'kind', of: called, is }))}
            >
              {M.people.kinds[is]}
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => setNone(true)}>
            {M.people.notActor}
          </button>
        </li>
      </ul>
    </>
  );
}

function OfficeQuestion({ known, actor, called, decide }: QuestionProps): JSX.Element {
  const [title, setTitle] = useState('');
  const [at, setAt] = useState('');
  const [[from, to], setDays] = useState<readonly [string, string]>(['', '']);
  const field = useFirstFocus<HTMLInputElement>();
  const bodies = known.brief.actors.filter(({ kind }) => kind !== 'person' && kind !== 'unnamed');
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '')
          decide({
            decides: 'office',
            of: called,
            title: title.trim(),
            ...(at.trim() === '' ? {} : { at: at.trim() }),
            ...(from === '' ? {} : { from }),
            ...(to === '' ? {} : { to }),
          });
      }}
    >
      <p>{M.people.officesTouch(reachOf(known, actor).said)}</p>
      <label>
        {M.people.officeTitle}
        <input
          ref={field}
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
            <option key={id} value={known.called.get(id)} disabled={!known.called.has(id)}>
              {name}
            </option>
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

function NoActor({ known, actor, called, decide }: QuestionProps): JSX.Element {
  const button = useFirstFocus<HTMLButtonElement>();
  return (
    <>
      <p>{M.people.noneTouches(actor.name, reachOf(known, actor))}</p>
      <button
        ref={button}
        type="button"
        onClick={() => {
          decide({ decides: 'not an actor', of: called });
          // Back to the list: that it was done is told, with the way to undo it.
          narrow({ actor: undefined, show: undefined });
        }}
      >
        {M.people.notActor}
      </button>
    </>
  );
}
