/**
 * The one keymap. A screen brings its keys while it is shown; `?` lists them all. Single keys can be turned off (WCAG 2.2, 2.1.4),
 * do nothing while one types, and may come in twos: "c h" is c, then h.
 */

import { type Signal, signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { keepHere, keptHere } from './browser-kept.ts';

export interface Key {
  /** `?`, `c h`, `Ctrl+z`, `Ctrl+Shift+z`, `Alt+ArrowDown`. */
  readonly keys: string;
  readonly words: string;
  readonly run: () => void;
}

export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly Key[];
}

const STORED = 'readout-single-keys';
const groups = signal<readonly KeyGroup[]>([]);

export const keyGroups: { readonly value: readonly KeyGroup[] } = groups;
export const singleKeys: Signal<boolean> = signal(keptHere(STORED) !== 'off');

/** The first half of two keys, while the second is waited for. */
export const keyBegun: Signal<string | undefined> = signal<string | undefined>(undefined);

export function setSingleKeys(on: boolean): void {
  singleKeys.value = on;
  keepHere(STORED, on ? 'on' : 'off');
}

/** Brings a group of keys for as long as the component is there. Give `deps` what the keys' actions read. */
export function useKeys(title: string, keys: readonly Key[], deps: readonly unknown[] = []): void {
  // Before the page is painted: the next key may follow at once.
  useLayoutEffect(() => {
    const group: KeyGroup = { title, keys };
    groups.value = [...groups.value, group];
    return () => {
      groups.value = groups.value.filter((one) => one !== group);
    };
  }, [title, ...deps]);
}

/** What a key event is called here. */
export function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const bare = key.length === 1 && (ctrlKey || metaKey) ? key.toLowerCase() : key;
  // A character tells by itself that Shift was held.
  const shift = shiftKey && (key.length > 1 || ctrlKey || metaKey);
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${bare}`;
}

/** Listens to the whole page; the group that came last goes before those that it covers. */
export function listenToKeys(): () => void {
  const heard = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || /^(?:Shift|Control|Alt|Meta)$/.test(event.key)) return;
    const name = nameOf(event);
    const isPlain = !/^(?:Ctrl|Alt)\+/.test(name);
    if (isPlain && (isTyping(event.target) || !singleKeys.value || document.querySelector('dialog[open]')))
      return;
    if (isTyping(event.target) && /^Ctrl\+(?:Shift\+)?z$/.test(name)) return;
    const all = groups.value.flatMap(({ keys }) => keys).toReversed();
    const begun = keyBegun.value;
    keyBegun.value = undefined;
    const whole = begun === undefined ? name : `${begun} ${name}`;
    const found = all.find(({ keys }) => keys === whole);
    if (found !== undefined) {
      event.preventDefault();
      found.run();
    } else if (begun === undefined && all.some(({ keys }) => keys.startsWith(`${name} `))) {
      event.preventDefault();
      keyBegun.value = name;
    }
  };
  document.addEventListener('keydown', heard);
  return () => document.removeEventListener('keydown', heard);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !/^(?:checkbox|radio|button|range)$/.test(target.type)))
  );
}
