/** What is told to the person, read out as it comes; it stays until it is dismissed or, where nothing is to be chosen, a while. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { M } from '../messages.ts';
import { type Notice, workbench } from '../workbench.ts';

const SAID_FOR = 8000;

export function Notices(): JSX.Element {
  return (
    <section class="notices" aria-label={M.notices} aria-live="polite">
      {workbench.notices.value.map((notice) => (
        <Told key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function Told({ notice: { id, words, tone, choices } }: { readonly notice: Notice }): JSX.Element {
  const dismiss = (): void => workbench.dismiss(id);
  useEffect(() => {
    if (tone === 'fault') return;
    const timer = setTimeout(dismiss, SAID_FOR);
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <div class={`notice ${tone}`}>
      <p class="notice-words">{words}</p>
      {choices.map((choice) => (
        <button
          key={choice.words}
          type="button"
          onClick={() => {
            dismiss();
            choice.run();
          }}
        >
          {choice.words}
        </button>
      ))}
      <button type="button" class="plain" aria-label={M.dismiss} onClick={dismiss}>
        ✕
      </button>
    </div>
  );
}
