/** The brief as `readout brief` would write it now, and as files. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { hrefOf } from '../address.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { saveDraft, useModelNow } from '../model/shown.ts';
import { workbench } from '../workbench.ts';

const FILES = [
  ['HTML', '/brief', 'brief.html'],
  ['Markdown', '/brief.md', 'brief.md'],
  ['JSON', '/api/brief', 'brief.json'],
] as const;

export function BriefScreen({ known }: { readonly known: Lookup }): JSX.Element {
  const etag = workbench.study.value?.etag ?? '';
  const timesLive = useTimesLive();
  const frame = useRef<HTMLIFrameElement>(null);
  const scrolled = useRef(0);
  const remember = (): void => {
    const page = frame.current?.contentWindow;
    // What the browser shows in its place when nobody answers is none of ours.
    if (page === null || page === undefined || frame.current?.contentDocument === null) return;
    // A brief that was made anew is read on from where one was.
    page.scrollTo(0, scrolled.current);
    page.addEventListener('scroll', () => {
      scrolled.current = page.scrollY;
    });
  };
  return (
    <div class="brief-screen">
      <p class="tally">
        {M.views.download}
        {FILES.map(([kind, path, name]) => (
          <a key={kind} class="button" href={path} download={name}>
            {kind}
          </a>
        ))}
        <a href="/brief" target="_blank" rel="noreferrer">
          {M.views.openBrief}
        </a>
      </p>
      <UnsavedModel kept={known.brief.outlook?.model} />
      <iframe
        key={timesLive}
        ref={frame}
        title={M.screens.brief}
        src={`/brief?state=${encodeURIComponent(etag)}`}
        onLoad={remember}
      />
    </div>
  );
}

/** Tells of a model that is changed in this browser alone, which no brief has. */
function UnsavedModel({ kept }: { readonly kept: string | undefined }): JSX.Element {
  const { shown, unsaved } = useModelNow(kept);
  return (
    <div role="status">
      {unsaved !== undefined && (
        <p class="tally unsaved">
          {shown.isOvertaken ? `${M.views.modelUnsaved} ${M.model.overtaken}` : M.views.modelUnsaved}
          <button type="button" onClick={() => saveDraft(unsaved)}>
            {M.save}
          </button>
          <a href={hrefOf({ screen: 'model', query: {} })}>{M.views.toModel}</a>
        </p>
      )}
    </div>
  );
}

/** How often the server has come back: what could not be fetched meanwhile is fetched again. */
function useTimesLive(): number {
  const link = workbench.link.value;
  const was = useRef(link);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (link === 'live' && was.current !== 'live') setTimes((before) => before + 1);
    was.current = link;
  }, [link]);
  return times;
}
