/** Several actors who are one: whom else it is, and whose name stays. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { M } from '../messages.ts';
import { narrow } from '../place.ts';
import { reachOf } from '../reach.ts';
import type { QuestionProps } from './actor-questions.tsx';
import { ChoiceList } from './choice-list.tsx';
import { actorChoices } from './questions.tsx';

export function Merge({ known, actor, among, decide, onMerged }: QuestionProps): JSX.Element {
  const [other, setOther] = useState<string | undefined>(undefined);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [other]);
  const all = [...among, ...(other === undefined ? [] : [known.actors.get(other)])].filter(
    (one) => one !== undefined,
  );
  if (all.length < 2)
    return (
      <>
        <p>{M.people.mergeWith(actor.name)}</p>
        <ChoiceList
          label={M.people.asks.merge}
          choices={actorChoices(known).filter(({ id }) => id !== actor.id && known.called.has(id))}
          onChoose={({ id }) => setOther(id)}
          nothing={M.noActorFound}
        />
      </>
    );
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
