/** Every screen by its name. The first ones come with the page; the others are fetched when they are first gone to. */
import { effect, signal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';
import type { ScreenName } from './address.ts';
import type { Lookup } from './lookup.ts';
import { M } from './messages.ts';
import { Empty } from './parts/empty.tsx';
import { LedgerScreen } from './screens/ledger.tsx';
import { ReaderScreen } from './screens/reader.tsx';
import { workbench } from './workbench.ts';

export type Screen = FunctionComponent<{ readonly known: Lookup }>;

export const SCREEN: Readonly<Record<ScreenName, Screen>> = {
  reader: ReaderScreen,
  ledger: LedgerScreen,
  people: fetched(async () => (await import('./screens/people.tsx')).PeopleScreen),
  matrix: fetched(async () => (await import('./screens/matrix.tsx')).MatrixScreen),
  timeline: fetched(async () => (await import('./screens/timeline.tsx')).TimelineScreen),
  networks: fetched(async () => (await import('./screens/networks.tsx')).NetworksScreen),
  disagreements: fetched(async () => (await import('./screens/disagreements.tsx')).DisagreementsScreen),
  model: fetched(async () => (await import('./screens/model.tsx')).ModelScreen),
  brief: fetched(async () => (await import('./screens/brief.tsx')).BriefScreen),
  history: fetched(async () => (await import('./screens/history.tsx')).HistoryScreen),
};

function fetched(load: () => Promise<Screen>): Screen {
  const screen = signal<Screen | 'failed' | undefined>(undefined);
  let isAsked = false;
  const ask = (): void => {
    isAsked = true;
    load().then(
      (loaded) => {
        screen.value = loaded;
      },
      () => {
        screen.value = 'failed';
      },
    );
  };
  // What failed while the server was away is asked for again when it is back.
  effect(() => {
    if (workbench.link.value === 'live' && screen.peek() === 'failed') ask();
  });
  return ({ known }): JSX.Element => {
    if (!isAsked) ask();
    const Loaded = screen.value;
    if (Loaded === undefined) return <p role="status">{M.loadingScreen}</p>;
    if (Loaded !== 'failed') return <Loaded known={known} />;
    return (
      <Empty words={M.screenFailed}>
        <button type="button" onClick={ask}>
          {M.tryAgain}
        </button>
      </Empty>
    );
  };
}
