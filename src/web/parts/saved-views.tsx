/** Views of the ledger that a person keeps in this browser: the filters, by a name. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { M } from '../messages.ts';
import { address, go } from '../place.ts';
import { workbench } from '../workbench.ts';

type Views = Readonly<Record<string, Readonly<Record<string, string>>>>;

const views = signal<Views | undefined>(undefined);

export function SavedViews(): JSX.Element {
  const all = views.value ?? stored();
  const { query } = address.value;
  const save = (): void => {
    const name = window.prompt(M.ledger.viewName)?.trim().slice(0, 80);
    if (name) keep({ ...all, [name]: query });
  };
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
      <button type="button" class="plain" onClick={save}>
        {M.ledger.saveView}
      </button>
    </fieldset>
  );
}

const keyOf = (): string => `readout-views:${workbench.study.value?.title ?? ''}`;

function stored(): Views {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf()) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Views) : {};
  } catch {
    return {};
  }
}

function keep(all: Views): void {
  views.value = all;
  try {
    localStorage.setItem(keyOf(), JSON.stringify(all));
  } catch {
    // Then they hold for this page.
  }
}
