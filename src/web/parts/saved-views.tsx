/** Views of the ledger that a person keeps in this browser: the filters, by a name. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { keepHere, keptHere } from '../browser-kept.ts';
import { M } from '../messages.ts';
import { address, go } from '../place.ts';
import { workbench } from '../workbench.ts';
import { Dialog } from './dialog.tsx';

type Views = Readonly<Record<string, Readonly<Record<string, string>>>>;

const views = signal<Views | undefined>(undefined);

export function SavedViews(): JSX.Element {
  const [isNaming, setNaming] = useState(false);
  const all = views.value ?? stored();
  return (
    <fieldset class="saved">
      <legend>{M.ledger.views}</legend>
      {Object.entries(all).map(([name, saved]) => (
        <span key={name} class="saved-view">
          <button type="button" class="plain" onClick={() => go({ screen: 'ledger', query: saved })}>
            <bdi>{name}</bdi>
          </button>
          <button
            type="button"
            class="plain"
            aria-label={M.ledger.removeView(name)}
            onClick={() => keep(Object.fromEntries(Object.entries(all).filter(([one]) => one !== name)))}
          >
            ✕
          </button>
        </span>
      ))}
      <button type="button" class="plain" onClick={() => setNaming(true)}>
        {M.ledger.saveView}
      </button>
      {isNaming && (
        <NameOfView
          onName={(name) => keep({ ...all, [name]: address.value.query })}
          onClose={() => setNaming(false)}
        />
      )}
    </fieldset>
  );
}

interface NameOfViewProps {
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function NameOfView({ onName, onClose }: NameOfViewProps): JSX.Element {
  const [name, setName] = useState('');
  const save = (): void => {
    if (name.trim() !== '') onName(name.trim());
    onClose();
  };
  return (
    <Dialog title={M.ledger.saveView} onClose={onClose}>
      <label>
        {M.ledger.viewName}{' '}
        <input
          type="text"
          maxLength={80}
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
          onKeyDown={(event) => {
            // The dialog stands in the form of the filters, which is not to be sent.
            if (event.key !== 'Enter') return;
            event.preventDefault();
            save();
          }}
        />
      </label>{' '}
      <button type="button" onClick={save}>
        {M.save}
      </button>
    </Dialog>
  );
}

const keyOf = (): string => `readout-views:${workbench.study.value?.title ?? ''}`;

function stored(): Views {
  const kept = keptHere(keyOf());
  return typeof kept === 'object' ? (kept as Views) : {};
}

function keep(all: Views): void {
  views.value = all;
  keepHere(keyOf(), all);
}
