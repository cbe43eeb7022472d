/** How the page and its server stand: what is not saved yet, what the server is at, and the way back in after a restart. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { M } from '../messages.ts';
import type { Unlocked } from '../server.ts';
import { workbench } from '../workbench.ts';

export function LinkBar(): JSX.Element {
  const link = workbench.link.value;
  const waiting = workbench.waiting.value;
  const unsaved = waiting.filter(({ kept }) => kept === undefined).length;
  return (
    <div class={`link ${link}`}>
      <p role="status">
        {link === 'lost' && <strong>{M.lost} </strong>}
        {unsaved > 0
          ? M.unsaved(unsaved)
          : waiting.length > 0
            ? `${M.saved}. ${M.settling}`
            : (workbench.busy.value ?? '')}
      </p>
      {link === 'locked' && <Unlock />}
    </div>
  );
}

function Unlock(): JSX.Element {
  const [printed, setPrinted] = useState('');
  const [fault, setFault] = useState<Exclude<Unlocked, 'let in'>>();
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        const unlocked = await workbench.unlock(printed);
        setFault(unlocked === 'let in' ? undefined : unlocked);
      }}
    >
      <p>{M.locked}</p>
      <label>
        {M.lockedField}{' '}
        <input
          type="text"
          class="unlock-field"
          autocomplete="off"
          value={printed}
          onInput={({ currentTarget }) => setPrinted(currentTarget.value)}
        />
      </label>{' '}
      <button type="submit">{M.unlock}</button>
      {fault !== undefined && <p role="alert">{M.unlockFaults[fault]}</p>}
    </form>
  );
}
