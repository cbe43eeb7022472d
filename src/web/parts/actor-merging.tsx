/** Several actors who are one: whom else it is, and whose name stays. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Actor } from '../../record/actor.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { narrow } from '../place.ts';
import { reachOf } from '../reach.ts';
import type { QuestionProps } from './actor-questions.tsx';
import { ChoiceList } from './choice-list.tsx';
import { useFirstFocus } from './first-focus.ts';
import { actorChoices } from './questions.tsx';

export function Merge(props: QuestionProps): JSX.Element {
  const { known, actor, among } = props;
  const [id, setId] = useState<string | undefined>(undefined);
  const other = id === undefined ? undefined : known.actors.get(id);
  const all = other === undefined ? among : [...among, other];
  if (all.length > 1) return <Stays {...props} all={weightiestFirst(known, all)} />;
  return (
    <>
      <p>{M.people.mergeWith(actor.name)}</p>
      <ChoiceList
        label={M.people.asks.merge}
        choices={actorChoices(known).filter(({ id }) => id !== actor.id && known.called.has(id))}
        onChoose={({ id }) => setId(id)}
        nothing={M.noActorFound}
      />
    </>
  );
}

/** A state or a bloc before anybody else, then whoever says most: that name is meant to stay most often. */
export function weightiestFirst(
  { bySpeaker }: Pick<Lookup, 'bySpeaker'>,
  all: readonly Actor[],
): readonly Actor[] {
  const isState = ({ kind }: Actor): number => Number(kind === 'state' || kind === 'bloc');
  const said = ({ id }: Actor): number => bySpeaker.get(id)?.length ?? 0;
  return all.toSorted((a, b) => isState(b) - isState(a) || said(b) - said(a));
}

interface StaysProps extends QuestionProps {
  readonly all: readonly Actor[];
}

function Stays({ known, all, decide, onMerged }: StaysProps): JSX.Element {
  const first = useFirstFocus<HTMLButtonElement>();
  return (
    <>
      <p>{M.people.whoStays}</p>
      <ul class="stays">
        {all.map((stays, k) => {
          const others = all.filter((one) => one !== stays);
          const names = [stays, ...others].flatMap(({ id }) => known.called.get(id) ?? []);
          return (
            <li key={stays.id}>
              <button
                type="button"
                ref={k === 0 ? first : null}
                disabled={names.length < all.length}
                onClick={() => {
                  decide({ decides: 'same actor', names });
                  onMerged();
                  narrow({ actor: stays.id });
                }}
              >
                <bdi>{stays.name}</bdi>
              </button>
              <span>
                {M.people.mergeTouches(
                  others.map((one) => M.people.reach(one.name, reachOf(known, one))),
                  stays.name,
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {all.some(({ id }) => !known.called.has(id)) && <p role="alert">{M.people.sameName}</p>}
    </>
  );
}
