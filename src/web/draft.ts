/**
 * A statement in the making: what is selected in the article becomes its content, its source or its cue, or mends one that is there.
 * A selection that runs over several blocks is one stretch of content in each.
 */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../record/article.ts';
import { wholeOf } from '../record/deciding.ts';
import type { Decision, Stretch } from '../record/revision.ts';
import type { Statement } from '../record/statement.ts';
import { type Mark, quotationOf, stretchesIn } from './article-marks.ts';
import { focused, setSpeaker } from './correcting.ts';
import { newStatementId } from './decided.ts';
import { useKeys } from './keys.ts';
import type { Lookup } from './lookup.ts';
import { M } from './messages.ts';
import { type Selected, select, selectedNow, wholeWords } from './selection.ts';
import { sentenceFrom } from './sentence-steps.ts';
import { workbench } from './workbench.ts';

export type NewStatement = Omit<Extract<Decision, { decides: 'a statement' }>, 'decides'>;

export interface Draft {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly selected: ReadonlySignal<Selected | undefined>;
  readonly made: NewStatement | undefined;
  /** The statement that a selection can mend: the one in focus. */
  readonly mended: Statement | undefined;
  readonly asksWho: boolean;
  readonly begin: () => void;
  readonly mendWords: () => void;
  readonly mendSpeaker: () => void;
  readonly put: (part: 'source' | 'cue' | 'content') => void;
  readonly change: (made: NewStatement) => void;
  readonly askWho: (asks: boolean) => void;
  readonly keep: () => void;
  readonly drop: () => void;
}

/** How long a name can be: a whole paragraph is none. */
const LONGEST_NAME = 120;

export function useDraft(article: Article, known: Lookup): Draft {
  const box = useRef<HTMLDivElement>(null);
  const selected = useSignal<Selected | undefined>(undefined);
  const [made, setMade] = useState<NewStatement | undefined>(undefined);
  const [asksWho, askWho] = useState(false);
  useEffect(() => {
    const heard = (): void => {
      selected.value = selectedNow(box.current);
    };
    document.addEventListener('selectionchange', heard);
    return () => document.removeEventListener('selectionchange', heard);
  }, []);

  /** Uses what is selected, as it is at that moment: two keys may come faster than the page is drawn. */
  const taking = (use: (content: readonly [Stretch, ...Stretch[]]) => void) => (): void => {
    const now = selectedNow(box.current);
    const [first, ...more] = now === undefined ? [] : stretchesIn(article, wholeWords(article.text, now));
    if (first === undefined) return;
    use([first, ...more]);
    getSelection()?.removeAllRanges();
  };
  const inFocus = known.statements.get(focused.value ?? '');
  const mended = inFocus?.article === article.id ? inFocus : undefined;
  const draft: Draft = {
    box,
    selected,
    made,
    mended,
    asksWho,
    askWho,
    begin: taking((content) =>
      setMade({
        content,
        quotation: quotationOf(article.text, wholeOf(content)),
        certainty: 'asserted',
      }),
    ),
    mendWords: taking((content) => {
      if (mended !== undefined) workbench.decide({ decides: 'words', of: wholeOf(mended.content), content });
    }),
    mendSpeaker: taking(([{ start, end }]) => {
      const name = article.text.slice(start, end).replace(/\s+/g, ' ');
      if (mended !== undefined && name.length <= LONGEST_NAME) setSpeaker(mended, name);
    }),
    put: (part) =>
      taking((content) => {
        if (made !== undefined) setMade({ ...made, [part]: part === 'content' ? content : content[0] });
      })(),
    change: setMade,
    keep: () => {
      if (made === undefined) return;
      workbench.decide({ decides: 'a statement', ...made });
      focused.value = newStatementId(made.content[0]!);
      setMade(undefined);
    },
    drop: () => setMade(undefined),
  };
  useDraftKeys(article, draft);
  return draft;
}

function useDraftKeys(article: Article, draft: Draft): void {
  const { made, mended, box, selected } = draft;
  const toSentence = (by: 1 | -1) => (): void => {
    const next = sentenceFrom(article.text, selectedNow(box.current), by);
    if (next !== undefined && box.current !== null) select(box.current, next);
  };
  const leave = (): void => {
    if (selected.value !== undefined) getSelection()?.removeAllRanges();
    else if (made !== undefined) draft.drop();
    else focused.value = undefined;
  };
  useKeys(
    M.reader.selecting,
    [
      { keys: 'Alt+ArrowDown', words: M.reader.nextSentence, run: toSentence(1) },
      { keys: 'Alt+ArrowUp', words: M.reader.previousSentence, run: toSentence(-1) },
      { keys: 'a', words: M.reader.add, run: draft.begin },
      { keys: 'w', words: M.reader.mendWordsKey, run: draft.mendWords },
      { keys: 'b n', words: M.reader.mendSpeakerKey, run: draft.mendSpeaker },
      { keys: 'b s', words: M.reader.isSource, run: () => draft.put('source') },
      { keys: 'b c', words: M.reader.isCue, run: () => draft.put('cue') },
      { keys: 'b w', words: M.reader.askWho, run: () => draft.askWho(made !== undefined) },
      { keys: 'Ctrl+Enter', words: M.reader.keep, run: draft.keep },
      { keys: 'Escape', words: M.reader.leave, run: leave },
    ],
    [made, mended, article],
  );
}

/** The marks that show in the text what a draft is made of. */
export function draftMarks(made: NewStatement | undefined): readonly Mark[] {
  if (made === undefined) return [];
  const { content, source, cue } = made;
  return [
    ...content.map((stretch) => ({ ...stretch, look: 'draft-q' })),
    ...(source === undefined ? [] : [{ ...source, look: 'draft-s' }]),
    ...(cue === undefined ? [] : [{ ...cue, look: 'draft-c' }]),
  ];
}
