/** The model as the file that it is, for what the editor has no form for; its faults, each with its line. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../record/problem.ts';
import { M } from '../messages.ts';

export interface ModelAsTextProps {
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly onChange: (text: string) => void;
}

export function ModelAsText({ text, problems, onChange }: ModelAsTextProps): JSX.Element {
  const [typed, setTyped] = useState(text);
  // What came from elsewhere, as when a change is taken back.
  useEffect(() => setTyped(text), [text]);
  return (
    <>
      <textarea
        class="yaml"
        aria-label={M.model.yaml}
        spellcheck={false}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          onChange(currentTarget.value);
        }}
      />
      {problems.length > 0 && (
        <ul class="faults" role="status">
          {problems.map(({ where, problem, mend }) => (
            <li key={`${where} ${problem}`}>
              <strong>{where}</strong>: {problem}. <span class="quiet">{mend}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
