/** How the page and its server stand: what is not saved yet, what the server is at, and the way back in after a restart. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { M } from '../messages.ts';
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
  const [failed, setFailed] = useState(false);
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        setFailed(!(await workbench.unlock(printed)));
      }}
    >
      <p>{M.locked}</p>
      <label>
        {M.lockedField}{' '}
        <input
          type="text"
          autocomplete="off"
          value={printed}
          onInput={({ currentTarget }) => setPrinted(currentTarget.value)}
        />
      </label>{' '}
      <button type="submit">{M.unlock}</button>
      {failed && <p role="alert">{M.unlockFailed}</p>}
    </form>
  );
}
