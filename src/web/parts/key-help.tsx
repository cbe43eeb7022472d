/** The keymap, as it is on this screen. */
import type { JSX } from 'preact';
import { keyGroups, setSingleKeys, singleKeys } from '../keys.ts';
import { M } from '../messages.ts';
import { Dialog } from './dialog.tsx';

export function KeyHelp({ onClose }: { readonly onClose: () => void }): JSX.Element {
  return (
    <Dialog title={M.keys} onClose={onClose}>
      <label class="check">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={({ currentTarget }) => setSingleKeys(currentTarget.checked)}
        />{' '}
        {M.keysOn}
      </label>
      <div class="key-groups">
        {keyGroups.value.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(({ keys, words }) => (
                <div key={keys}>
                  <dt>
                    {keys.split(' ').map((key, k) => (
                      <span key={`${key}${k}`}>
                        {k > 0 && ` ${M.keyThen} `}
                        <kbd>{key}</kbd>
                      </span>
                    ))}
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
