/** What can be done with the words that are selected in an article. */
import type { JSX } from 'preact';
import { M } from '../messages.ts';
import type { DraftProps } from './draft-card.tsx';

export function SelectionBar({ draft, known, article }: DraftProps): JSX.Element | null {
  const { made, mended, put } = draft;
  const { value: selected } = draft.selected;
  if (selected === undefined) return null;
  const words = article.text.slice(selected.start, selected.end);
  const number = mended && known.numbers.get(mended.id);
  return (
    <div class="selection-bar" role="toolbar" aria-label={M.reader.selection}>
      <p dir="auto">{words.length > 90 ? `${words.slice(0, 60)} … ${words.slice(-25)}` : words}</p>
      {made !== undefined ? (
        <>
          <Use words={M.reader.isContent} run={() => put('content')} />
          <Use words={M.reader.isSource} keys="b s" run={() => put('source')} />
          <Use words={M.reader.isCue} keys="b c" run={() => put('cue')} />
        </>
      ) : (
        <>
          <Use words={M.reader.add} keys="a" run={draft.begin} />
          {number !== undefined && (
            <>
              <Use words={M.reader.mendWords(number)} keys="w" run={draft.mendWords} />
              <Use words={M.reader.mendSpeaker(number)} keys="b n" run={draft.mendSpeaker} />
            </>
          )}
        </>
      )}
    </div>
  );
}

interface UseProps {
  readonly words: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** A press must not take the selection away before it is used. */
function Use({ words, keys, run }: UseProps): JSX.Element {
  return (
    <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={run}>
      {words} {keys !== undefined && <kbd>{keys}</kbd>}
    </button>
  );
}
