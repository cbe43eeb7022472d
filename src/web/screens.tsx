/** Every screen by its name. A screen is loaded when it is first gone to. */
import type { FunctionComponent } from 'preact';
import type { ScreenName } from './address.ts';
import type { Lookup } from './lookup.ts';
import { LedgerScreen } from './screens/ledger.tsx';

export type Screen = FunctionComponent<{ readonly known: Lookup }>;

export const SCREEN: Readonly<Partial<Record<ScreenName, Screen>>> = { ledger: LedgerScreen };
