/** The statement that a person is making of what is selected in an article. */
import type { JSX } from 'preact';
import type { Article } from '../../record/article.ts';
import type { Stretch } from '../../record/revision.ts';
import type { Draft, NewStatement } from '../draft.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { ChoiceList } from './choice-list.tsx';
import { Dialog } from './dialog.tsx';
import { actorChoices } from './questions.tsx';
import { WordingSelects } from './wording-selects.tsx';

export interface DraftProps {
  readonly draft: Draft;
  readonly known: Lookup;
  readonly article: Article;
}

export function DraftCard({ draft, known, article }: DraftProps): JSX.Element | null {
  const { made, change, keep, drop } = draft;
  if (made === undefined) return null;
  const wordsOf = ({ start, end }: Stretch): string => article.text.slice(start, end);
  const { content, source, cue, speaker } = made;
  return (
    <section class="card draft" aria-label={M.reader.newStatement}>
      <h3>{M.reader.newStatement}</h3>
      <blockquote dir="auto">{content.map(wordsOf).join(' […] ')}</blockquote>
      <dl>
        <Part
          name={M.reader.source}
          none={M.reader.selectSource}
          onClear={source && (() => change(less(made, 'source')))}
        >
          {source && <span class="s">{wordsOf(source)}</span>}
        </Part>
        <Part
          name={M.reader.cue}
          none={M.reader.selectCue}
          onClear={cue && (() => change(less(made, 'cue')))}
        >
          {cue && <span class="c">{wordsOf(cue)}</span>}
        </Part>
        <Part
          name={M.speaker}
          none={source === undefined ? M.nobody : M.reader.fromSource}
          onClear={speaker === undefined ? undefined : () => change(less(made, 'speaker'))}
        >
          {speaker !== undefined && <bdi>{speaker}</bdi>}
        </Part>
      </dl>
      <p class="corrections">
        <WordingSelects
          of={made}
          onCertainty={(certainty) => change({ ...made, certainty })}
          onQuotation={(quotation) => change({ ...made, quotation })}
        />
      </p>
      <p class="corrections">
        <button type="button" onClick={keep}>
          {M.reader.keep} <kbd>Ctrl Enter</kbd>
        </button>
        <button type="button" class="plain" onClick={() => draft.askWho(true)}>
          {M.reader.who}
        </button>
        <button type="button" class="plain" onClick={drop}>
          {M.cancel}
        </button>
      </p>
      {draft.asksWho && <WhoQuestion draft={draft} known={known} />}
    </section>
  );
}

const less = (made: NewStatement, part: 'source' | 'cue' | 'speaker'): NewStatement => {
  const { [part]: _, ...rest } = made;
  return rest;
};

interface PartProps {
  readonly name: string;
  readonly none: string;
  readonly onClear: (() => void) | undefined;
  readonly children: JSX.Element | false | undefined;
}

function Part({ name, none, onClear, children }: PartProps): JSX.Element {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {children || <span class="quiet">{none}</span>}
        {onClear !== undefined && (
          <button type="button" class="plain" aria-label={M.reader.clear(name)} onClick={onClear}>
            ✕
          </button>
        )}
      </dd>
    </>
  );
}

function WhoQuestion({ draft, known }: Pick<DraftProps, 'draft' | 'known'>): JSX.Element {
  const close = (): void => draft.askWho(false);
  return (
    <Dialog title={M.changeSpeaker} onClose={close}>
      <ChoiceList
        label={M.speaker}
        choices={actorChoices(known)}
        fresh={(typed) => ({ id: `new ${typed}`, words: typed, note: M.newActor(typed) })}
        onChoose={({ words }) => {
          if (draft.made !== undefined) draft.change({ ...draft.made, speaker: words });
          close();
        }}
        nothing={M.noActorFound}
      />
    </Dialog>
  );
}
