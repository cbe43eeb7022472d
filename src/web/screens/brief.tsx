/** The brief as `readout brief` would write it now, and as files. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { workbench } from '../workbench.ts';

const FILES = [
  ['HTML', '/brief', 'brief.html'],
  ['Markdown', '/brief.md', 'brief.md'],
  ['JSON', '/api/brief', 'brief.json'],
] as const;

export function BriefScreen(_: { readonly known: Lookup }): JSX.Element {
  const etag = workbench.study.value?.etag ?? '';
  const frame = useRef<HTMLIFrameElement>(null);
  const scrolled = useRef(0);
  const remember = (): void => {
    const page = frame.current?.contentWindow;
    if (page === null || page === undefined) return;
    // A brief that was made anew is read on from where one was.
    page.scrollTo(0, scrolled.current);
    page.addEventListener('scroll', () => {
      scrolled.current = page.scrollY;
    });
  };
  return (
    <div class="brief-screen">
      <p class="tally">
        {M.views.briefNow}
        {FILES.map(([kind, path, name]) => (
          <a key={kind} class="button" href={path} download={name}>
            {kind}
          </a>
        ))}
        <a href="/brief" target="_blank" rel="noreferrer">
          {M.views.openBrief}
        </a>
      </p>
      <iframe
        ref={frame}
        title={M.screens.brief}
        src={`/brief?state=${encodeURIComponent(etag)}`}
        onLoad={remember}
      />
    </div>
  );
}
