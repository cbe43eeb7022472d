/** The frame of every screen: where one can go, how the study and the server stand, what was told, and the keys. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { hrefOf, SCREENS } from './address.ts';
import { keyBegun, useKeys } from './keys.ts';
import { type Lookup, lookup } from './lookup.ts';
import { M } from './messages.ts';
import { AddArticles, addAll } from './parts/adding.tsx';
import { Drawer } from './parts/drawer.tsx';
import { Empty } from './parts/empty.tsx';
import { KeyHelp } from './parts/key-help.tsx';
import { LinkBar } from './parts/link-bar.tsx';
import { Notices } from './parts/notices.tsx';
import { Questions } from './parts/questions.tsx';
import { address, go } from './place.ts';
import { SCREEN } from './screens.tsx';
import { workbench } from './workbench.ts';

/** `g` and one of these goes to a screen. */
const GO_KEYS = {
  reader: 'r',
  ledger: 'l',
  people: 'p',
  matrix: 'm',
  timeline: 't',
  networks: 'n',
  disagreements: 'd',
  model: 'o',
  brief: 'b',
  history: 'h',
} as const;

export function Shell(): JSX.Element {
  const [showsKeys, setShowsKeys] = useState(false);
  const known = lookup.value;
  const { screen } = address.value;
  const title = workbench.study.value?.title;
  useEffect(() => {
    document.title = [M.screens[screen], title, 'Readout'].filter(Boolean).join(' – ');
  }, [screen, title]);
  useEffect(takeDropped, []);
  useKeys(M.keysEverywhere, [
    { keys: '?', words: M.key.help, run: () => setShowsKeys(true) },
    { keys: '/', words: M.key.search, run: toSearch },
    { keys: 'u', words: M.key.undo, run: () => void workbench.back('undo') },
    { keys: 'U', words: M.key.redo, run: () => void workbench.back('redo') },
    { keys: 'Ctrl+z', words: M.key.undo, run: () => void workbench.back('undo') },
    { keys: 'Ctrl+Shift+z', words: M.key.redo, run: () => void workbench.back('redo') },
    ...SCREENS.map((name) => ({
      keys: `g ${GO_KEYS[name]}`,
      words: M.key.goto(M.screens[name]),
      run: () => go({ screen: name, query: {} }),
    })),
  ]);
  return (
    <div class="shell">
      <button type="button" class="skip" onClick={toScreen}>
        {M.skip}
      </button>
      <header class="top">
        <Title />
        <nav aria-label={M.screensOf}>
          <ul>
            {SCREENS.map((name) => (
              <li key={name}>
                <a
                  href={hrefOf({ screen: name, query: {} })}
                  {...(name === screen ? { 'aria-current': 'page' } : {})}
                >
                  {M.screens[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Tools onKeys={() => setShowsKeys(true)} />
      </header>
      <LinkBar />
      <main id="screen" tabIndex={-1} class={`screen-${screen}`}>
        <h1 class="sr">{M.screens[screen]}</h1>
        {known === undefined ? <Waiting /> : <Shown known={known} />}
      </main>
      {known !== undefined && <Drawer known={known} />}
      <Questions />
      {showsKeys && <KeyHelp onClose={() => setShowsKeys(false)} />}
      <Notices />
      {keyBegun.value !== undefined && (
        <p class="key-begun" aria-hidden="true">
          {keyBegun.value} …
        </p>
      )}
    </div>
  );
}

function Title(): JSX.Element {
  const { value: study } = workbench.study;
  return (
    <p class="study" {...(study === undefined ? {} : { title: study.title })}>
      <strong>
        <bdi>{study?.title ?? 'Readout'}</bdi>
      </strong>
      {study !== undefined && <span class="quiet"> {M.counts(study.articles, study.statements)}</span>}
    </p>
  );
}

function Tools({ onKeys }: { readonly onKeys: () => void }): JSX.Element {
  const { value: study } = workbench.study;
  return (
    <div class="tools">
      <AddArticles />
      <button
        type="button"
        disabled={study?.undoable === undefined && workbench.waiting.value.length === 0}
        onClick={() => void workbench.back('undo')}
      >
        {M.undo}
      </button>
      <button
        type="button"
        disabled={study?.redoable === undefined}
        onClick={() => void workbench.back('redo')}
      >
        {M.redo}
      </button>
      <button type="button" onClick={onKeys}>
        {M.keys} <kbd>?</kbd>
      </button>
    </div>
  );
}

function Waiting(): JSX.Element {
  const { link, problem, busy } = workbench;
  return link.value === 'failed' && problem.value !== undefined ? (
    <Empty words={`${M.failed}: ${problem.value.problem}`} mend={problem.value.mend} />
  ) : (
    <p class="empty" role="status">
      {busy.value ?? M.loading}
    </p>
  );
}

function Shown({ known }: { readonly known: Lookup }): JSX.Element {
  if (known.brief.articles.length === 0)
    return (
      <Empty words={M.noArticles} mend={M.noArticlesMend}>
        <AddArticles />
      </Empty>
    );
  const Screen = SCREEN[address.value.screen];
  return <Screen known={known} />;
}

/** Files may be dropped anywhere on the page. */
function takeDropped(): () => void {
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    void addAll([...(event.dataTransfer?.files ?? [])]);
  };
  const allow = (event: DragEvent): void => event.preventDefault();
  document.addEventListener('dragover', allow);
  document.addEventListener('drop', dropped);
  return () => {
    document.removeEventListener('dragover', allow);
    document.removeEventListener('drop', dropped);
  };
}

function toSearch(): void {
  const field = document.querySelector<HTMLInputElement>('[data-search]');
  if (field === null) go({ screen: 'ledger', query: {} });
  else field.focus();
}

function toScreen(): void {
  document.querySelector<HTMLElement>('#screen')?.focus();
}
