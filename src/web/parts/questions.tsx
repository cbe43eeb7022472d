/** The questions about a statement that take more than a key: who says it, and what it shows of an issue. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { counted } from '../../core/phrases.ts';
import type { Actor } from '../../record/actor.ts';
import type { Statement } from '../../record/statement.ts';
import { STANCE_STEPS, stanceWords } from '../../views/stance-words.ts';
import { asking, setSpeaker, setStance, setIssue as tag } from '../correcting.ts';
import { contentWords, type Lookup, lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { type Choice, ChoiceList } from './choice-list.tsx';
import { Dialog } from './dialog.tsx';

export function Questions(): JSX.Element | null {
  const [open, known] = [asking.value, lookup.value];
  if (open === undefined || known === undefined) return null;
  const close = (): void => {
    asking.value = undefined;
  };
  return open.what === 'speaker' ? (
    <SpeakerQuestion known={known} of={open.of} onClose={close} />
  ) : (
    <StanceQuestion known={known} of={open.of} onClose={close} />
  );
}

interface QuestionProps {
  readonly known: Lookup;
  readonly of: Statement;
  readonly onClose: () => void;
}

const NOBODY = '';

function SpeakerQuestion({ known, of, onClose }: QuestionProps): JSX.Element {
  const choose = ({ id, words }: Choice): void => {
    setSpeaker(of, id === NOBODY ? undefined : words);
    onClose();
  };
  return (
    <Dialog title={M.changeSpeaker} onClose={onClose}>
      <blockquote dir="auto">{contentWords(of)}</blockquote>
      <ChoiceList
        label={M.speaker}
        choices={[...actorChoices(known, of), { id: NOBODY, words: M.nobody }]}
        onChoose={choose}
        nothing={M.noActorFound}
      />
    </Dialog>
  );
}

/** Those who speak in the same article first, then those who are heard most. */
export function actorChoices(
  { brief, bySpeaker, byArticle, actors }: Lookup,
  of?: Statement,
): readonly Choice[] {
  const near = new Set(of === undefined ? [] : byArticle.get(of.article)?.map(({ speaker }) => speaker));
  const heard = ({ id }: Actor): number => bySpeaker.get(id)?.length ?? 0;
  return brief.actors
    .toSorted((a, b) => Number(near.has(b.id)) - Number(near.has(a.id)) || heard(b) - heard(a))
    .map((actor) => {
      const side =
        actor.side === undefined || actor.side === actor.id ? undefined : actors.get(actor.side)?.name;
      const notes = [
        actor.offices[0]?.title,
        side === undefined ? undefined : M.speakingFor(side),
        heard(actor) === 0 ? undefined : counted(heard(actor), 'statement'),
      ];
      return { id: actor.id, words: actor.name, note: notes.filter((one) => one !== undefined).join(', ') };
    });
}

function StanceQuestion({ known, of, onClose }: QuestionProps): JSX.Element {
  const { brief, issuesOf, stancesIn, actors } = known;
  const [issue, setIssue] = useState<string | undefined>(undefined);
  const holder = of.speaker === undefined ? undefined : actors.get(of.speaker)?.name;
  const [actor, setActor] = useState(holder);
  const own = new Set(issuesOf.get(of.id));
  const chosen = brief.issues.find(({ id }) => id === issue);
  const isAbout = issue !== undefined && own.has(issue);
  const now = stancesIn
    .get(of.id)
    ?.find((one) => one.issue === issue && actors.get(one.actor)?.name === actor)?.stance;
  if (actor === undefined)
    return (
      <Dialog title={M.stanceOf} onClose={onClose}>
        <ChoiceList
          label={M.stanceOf}
          choices={actorChoices(known, of)}
          onChoose={({ words }) => setActor(words)}
          nothing={M.noActorFound}
        />
      </Dialog>
    );
  return (
    <Dialog title={M.changeStance} onClose={onClose}>
      <blockquote dir="auto">{contentWords(of)}</blockquote>
      <p>
        {M.stanceOf}: <bdi>{actor}</bdi>{' '}
        <button type="button" class="plain" onClick={() => setActor(undefined)}>
          {M.another}
        </button>
      </p>
      {chosen === undefined ? (
        <ChoiceList
          label={M.issue}
          choices={brief.issues
            .toSorted((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)))
            .map(({ id, name, definition }) => ({ id, words: name, note: definition }))}
          onChoose={({ id }) => setIssue(id)}
          nothing={M.noIssue}
        />
      ) : (
        <fieldset class="stances">
          <legend>
            <bdi>{chosen.name}</bdi>{' '}
            <button type="button" class="plain" onClick={() => setIssue(undefined)}>
              {M.anotherIssue}
            </button>
          </legend>
          {STANCE_STEPS.map(({ at }) => (
            <button
              key={at}
              type="button"
              aria-pressed={now === at}
              onClick={() => {
                setStance(of, actor, chosen.id, at);
                onClose();
              }}
            >
              {stanceWords(at, chosen)}
            </button>
          ))}
          <button
            type="button"
            aria-pressed={isAbout && now === undefined}
            onClick={() => {
              if (now !== undefined) setStance(of, actor, chosen.id, undefined);
              else if (!isAbout) tag(of, chosen.id, true);
              onClose();
            }}
          >
            {M.noStance}
          </button>
          {isAbout && (
            <button
              type="button"
              onClick={() => {
                tag(of, chosen.id, false);
                onClose();
              }}
            >
              {M.notAbout}
            </button>
          )}
        </fieldset>
      )}
    </Dialog>
  );
}
