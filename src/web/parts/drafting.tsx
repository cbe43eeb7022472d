/**
 * A statement that a person adds, or whose words are mended, from what is selected in the article. By keyboard a sentence is
 * selected at a time, and Shift with the arrow keys widens or narrows it as in any text.
 */
import type { JSX, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../record/article.ts';
import type { Decision, Stretch } from '../../record/revision.ts';
import type { Certainty, Quotation } from '../../record/statement.ts';
import { quotationOf, stretchesIn } from '../article-marks.ts';
import { CERTAINTY_KEYS, focused, QUOTATION_KEYS } from '../correcting.ts';
import { stretchOf } from '../decided.ts';
import { useKeys } from '../keys.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { type Selected, select, selectedNow } from '../selection.ts';
import { workbench } from '../workbench.ts';
import { ChoiceList } from './choice-list.tsx';
import { Dialog } from './dialog.tsx';
import { actorChoices } from './questions.tsx';

interface NewStatement {
  readonly content: readonly Stretch[];
  readonly source?: Stretch;
  readonly cue?: Stretch;
  readonly quotation: Quotation;
  readonly certainty: Certainty;
  readonly speaker?: string;
}

export interface Draft {
  readonly article: Article;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly selected: Selected | undefined;
  readonly made: NewStatement | undefined;
  readonly begin: () => void;
  /** Mends the words of the statement in focus; undefined where none is. */
  readonly mend: (() => void) | undefined;
  readonly put: (part: 'source' | 'cue' | 'content') => void;
  readonly change: (change: Partial<NewStatement>) => void;
  readonly keep: () => void;
  readonly drop: () => void;
}

export function useDraft(article: Article, known: Lookup): Draft {
  const box = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<Selected | undefined>(undefined);
  const [made, setMade] = useState<NewStatement | undefined>(undefined);
  useEffect(() => {
    const heard = (): void => setSelected(selectedNow(box.current));
    document.addEventListener('selectionchange', heard);
    return () => document.removeEventListener('selectionchange', heard);
  }, []);

  // As it is at that moment: two keys may come faster than the page is drawn.
  const stretches = (): readonly Stretch[] => {
    const now = selectedNow(box.current);
    return now === undefined ? [] : stretchesIn(article, now);
  };
  const unselect = (): void => getSelection()?.removeAllRanges();
  const begin = (): void => {
    const content = stretches();
    if (content.length === 0) return;
    setMade({
      content,
      quotation: quotationOf(article.text, { start: content[0]!.start, end: content.at(-1)!.end }),
      certainty: 'asserted',
    });
    unselect();
  };
  const focusedHere = known.statements.get(focused.value ?? '');
  const mended = focusedHere?.article === article.id ? focusedHere : undefined;
  const mend = (): void => {
    const content = stretches();
    if (mended === undefined || content.length === 0) return;
    workbench.decide({ decides: 'words', of: stretchOf(mended), content });
    unselect();
  };
  const put: Draft['put'] = (part) => {
    const found = stretches();
    if (made === undefined || found.length === 0) return;
    setMade(part === 'content' ? { ...made, content: found } : { ...made, [part]: found[0]! });
    unselect();
  };
  const keep = (): void => {
    if (made === undefined) return;
    workbench.decide({ decides: 'a statement', ...made } satisfies Decision);
    setMade(undefined);
  };
  useKeys(
    M.reader.selecting,
    [
      {
        keys: 'Alt+ArrowDown',
        words: M.reader.nextSentence,
        run: () => toSentence(article, box.current, 1),
      },
      {
        keys: 'Alt+ArrowUp',
        words: M.reader.previousSentence,
        run: () => toSentence(article, box.current, -1),
      },
      { keys: 'a', words: M.reader.add, run: begin },
      { keys: 'w', words: M.reader.mendKey, run: mend },
      { keys: 'b s', words: M.reader.isSource, run: () => put('source') },
      { keys: 'b c', words: M.reader.isCue, run: () => put('cue') },
    ],
    [made, mended, article],
  );
  return {
    article,
    box,
    selected,
    made,
    begin,
    mend: mended === undefined ? undefined : mend,
    put,
    change: (change) => setMade(made && { ...made, ...change }),
    keep,
    drop: () => setMade(undefined),
  };
}

/** The sentence after or before what is selected. */
function toSentence(article: Article, box: Element | null, by: 1 | -1): void {
  if (box === null) return;
  const selected = selectedNow(box);
  const segmenter = new Intl.Segmenter(article.language, { granularity: 'sentence' });
  const all = article.blocks.flatMap(({ start, end }) =>
    [...segmenter.segment(article.text.slice(start, end))].map(({ index, segment }) => ({
      start: start + index,
      end: start + index + segment.trimEnd().length,
    })),
  );
  const next =
    by > 0
      ? all.find(({ start }) => start > (selected?.start ?? -1))
      : all.findLast(({ start }) => start < (selected?.start ?? 0));
  if (next !== undefined) select(box, next);
}

export function SelectionBar({ draft }: { readonly draft: Draft }): JSX.Element | null {
  const { selected, made, begin, mend, put, article } = draft;
  if (selected === undefined) return null;
  const words = article.text.slice(selected.start, selected.end);
  // A press must not take the selection away before it is used.
  const button = (words: string, run: () => void): JSX.Element => (
    <button key={words} type="button" onMouseDown={(event) => event.preventDefault()} onClick={run}>
      {words}
    </button>
  );
  return (
    <div class="selection-bar" role="toolbar" aria-label={M.reader.selection}>
      <p dir="auto">{words.length > 90 ? `${words.slice(0, 60)} … ${words.slice(-25)}` : words}</p>
      {made === undefined
        ? [button(M.reader.add, begin), ...(mend === undefined ? [] : [button(M.reader.mend, mend)])]
        : [
            button(M.reader.isContent, () => put('content')),
            button(M.reader.isSource, () => put('source')),
            button(M.reader.isCue, () => put('cue')),
          ]}
    </div>
  );
}

export function DraftCard({
  draft,
  known,
}: {
  readonly draft: Draft;
  readonly known: Lookup;
}): JSX.Element | null {
  const { made, article, change, keep, drop } = draft;
  const [asksWho, setAsksWho] = useState(false);
  if (made === undefined) return null;
  const wordsOf = ({ start, end }: Stretch): string => article.text.slice(start, end);
  const { content, source, cue, quotation, certainty, speaker } = made;
  return (
    <section class="card draft" aria-label={M.reader.newStatement}>
      <h3>{M.reader.newStatement}</h3>
      <blockquote dir="auto">{content.map(wordsOf).join(' […] ')}</blockquote>
      <dl>
        <dt>{M.reader.source}</dt>
        <dd>
          {source === undefined ? (
            <span class="quiet">{M.reader.selectSource}</span>
          ) : (
            <span class="s">{wordsOf(source)}</span>
          )}
        </dd>
        <dt>{M.reader.cue}</dt>
        <dd>
          {cue === undefined ? (
            <span class="quiet">{M.reader.selectCue}</span>
          ) : (
            <span class="c">{wordsOf(cue)}</span>
          )}
        </dd>
        <dt>{M.speaker}</dt>
        <dd>
          <bdi>{speaker ?? (source === undefined ? M.nobody : M.reader.fromSource)}</bdi>{' '}
          <button type="button" class="plain" onClick={() => setAsksWho(true)}>
            {M.reader.choose}
          </button>
        </dd>
      </dl>
      <div class="corrections">
        <select
          aria-label={M.certainty}
          value={certainty}
          onChange={({ currentTarget }) => change({ certainty: currentTarget.value as Certainty })}
        >
          {Object.keys(CERTAINTY_KEYS).map((value) => (
            <option key={value}>{value}</option>
          ))}
        </select>
        <select
          aria-label={M.quotation}
          value={quotation}
          onChange={({ currentTarget }) => change({ quotation: currentTarget.value as Quotation })}
        >
          {Object.keys(QUOTATION_KEYS).map((value) => (
            <option key={value}>{value}</option>
          ))}
        </select>
        <button type="button" onClick={keep}>
          {M.reader.keep}
        </button>
        <button type="button" class="plain" onClick={drop}>
          {M.cancel}
        </button>
      </div>
      {asksWho && (
        <Dialog title={M.changeSpeaker} onClose={() => setAsksWho(false)}>
          <ChoiceList
            label={M.speaker}
            choices={actorChoices(known)}
            onChoose={({ words }) => {
              change({ speaker: words });
              setAsksWho(false);
            }}
            nothing={M.noActorFound}
          />
        </Dialog>
      )}
    </section>
  );
}
