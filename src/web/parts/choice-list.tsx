/** A field that narrows a list of choices: type, arrow keys, Enter (the combobox of ARIA's authoring practices). */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useFirstFocus } from './first-focus.ts';

export interface Choice {
  readonly id: string;
  readonly words: string;
  readonly note?: string;
}

export interface ChoiceListProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (choice: Choice) => void;
  /** A choice that is made from what is typed where nothing is called exactly so. */
  readonly fresh?: (typed: string) => Choice | undefined;
  readonly nothing: string;
}

/** More are not drawn: typing narrows them. */
const MOST = 50;

export function ChoiceList({ label, choices, onChoose, fresh, nothing }: ChoiceListProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const field = useFirstFocus<HTMLInputElement>();
  const shown = fitting(choices, typed);
  const made =
    typed.trim() === '' || shown.some(({ words }) => words === typed.trim())
      ? undefined
      : fresh?.(typed.trim());
  const all = made === undefined ? shown : [...shown, made];
  const active = all[Math.min(at, all.length - 1)];
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && all.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, all.length - 1) + step + all.length) % all.length);
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      onChoose(active);
    }
  };
  return (
    <div class="choices">
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls="choices-list"
        aria-autocomplete="list"
        {...(active === undefined ? {} : { 'aria-activedescendant': `choice-${all.indexOf(active)}` })}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="choices-list" role="listbox" aria-label={label}>
        {all.map((choice, k) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, as a combobox has it
          <div
            key={choice.id}
            id={`choice-${k}`}
            role="option"
            tabIndex={-1}
            aria-selected={choice === active}
            ref={(element) => {
              if (choice === active) element?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => onChoose(choice)}
          >
            <bdi>{choice.words}</bdi>
            {choice.note !== undefined && <small>{choice.note}</small>}
          </div>
        ))}
      </div>
      {all.length === 0 && <p class="quiet">{nothing}</p>}
    </div>
  );
}

/**
 * Those that hold every word of what is typed: first those called so from the beginning, then those in whose name each is the
 * beginning of a word, then those with all in the name, and last those that only the note tells of.
 */
export function fitting(choices: readonly Choice[], typed: string): readonly Choice[] {
  const sought = typed.trim().toLowerCase();
  if (sought === '') return choices.slice(0, MOST);
  const parts = sought.split(/\s+/);
  const rank = ({ words, note = '' }: Choice): number => {
    const [name, text] = [words.toLowerCase(), `${words} ${note}`.toLowerCase()];
    if (name.startsWith(sought)) return 0;
    if (parts.every((part) => beginsWord(name, part))) return 1;
    if (parts.every((part) => name.includes(part))) return 2;
    if (parts.every((part) => beginsWord(text, part))) return 3;
    return parts.every((part) => text.includes(part)) ? 4 : NO_FIT;
  };
  return choices
    .map((choice) => ({ choice, at: rank(choice) }))
    .filter(({ at }) => at < NO_FIT)
    .toSorted((a, b) => a.at - b.at)
    .slice(0, MOST)
    .map(({ choice }) => choice);
}

const NO_FIT = 5;

function beginsWord(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!)) return true;
  return false;
}
