/** Every decision, undo and redo, the last first: who, when, what, why, and the words it is about. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Decision, type Revision, undoneBy } from '../../record/revision.ts';
import { download } from '../download.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { Empty } from '../parts/empty.tsx';
import { RevisionAbout } from '../parts/revision-about.tsx';
import { decisionIn, decisionWords, replacedAmong } from '../revision-words.ts';
import { server } from '../server.ts';
import { workbench } from '../workbench.ts';

/** The last are what one looks for; the files have all. */
const MOST = 500;

export function HistoryScreen({ known }: { readonly known: Lookup }): JSX.Element {
  const [revisions, setRevisions] = useState<readonly Revision[] | 'failed' | undefined>(undefined);
  const etag = workbench.study.value?.etag;
  useEffect(() => {
    let isCurrent = true;
    void server.revisions().then((answer) => {
      if (isCurrent) setRevisions('fault' in answer ? 'failed' : answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [etag]);
  const { undone, replaced } = useMemo(() => {
    const all = Array.isArray(revisions) ? revisions : [];
    return { undone: undoneBy(all), replaced: replacedAmong(all) };
  }, [revisions]);
  if (revisions === undefined) return <p role="status">{M.loadingScreen}</p>;
  if (revisions === 'failed') return <Empty words={M.notReached} />;
  if (revisions.length === 0) return <Empty words={M.history.none} mend={M.history.noneMend} />;
  return (
    <div class="history">
      <p class="tally">
        {M.history.count(revisions.length)}
        <button
          type="button"
          onClick={() =>
            download(
              'revisions.jsonl',
              'application/jsonl',
              revisions.map((one) => `${JSON.stringify(one)}\n`),
            )
          }
        >
          JSON Lines
        </button>
        <a class="button" href="/api/provenance" download="provenance.json">
          PROV-JSON
        </a>
      </p>
      <ol reversed start={revisions.length}>
        {revisions
          .toReversed()
          .slice(0, MOST)
          .map((revision) => (
            <RevisionLine
              key={revision.seq}
              known={known}
              revision={revision}
              decision={decisionIn(revision, revisions)}
              isUndone={undone.has(revision.seq)}
              replaced={replaced.get(revision.act.does === 'decide' ? revision.seq : revision.act.of)}
            />
          ))}
      </ol>
      {revisions.length > MOST && <p class="quiet">{M.history.onlyLast(MOST)}</p>}
    </div>
  );
}

interface RevisionLineProps {
  readonly known: Lookup;
  readonly revision: Revision;
  /** What is decided, taken back or brought back. */
  readonly decision: Decision | undefined;
  readonly isUndone: boolean;
  /** The decision in whose place this one stands. */
  readonly replaced: Decision | undefined;
}

function RevisionLine({
  known,
  revision: { seq, at, who, why, act },
  decision,
  isUndone,
  replaced,
}: RevisionLineProps): JSX.Element {
  const told = decision === undefined ? '' : decisionWords(decision, known);
  const words = act.does === 'decide' ? told : M.history[act.does](act.of, told);
  return (
    <li>
      <p class="quiet">
        {seq} · <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')}</time> · <bdi>{who}</bdi>
        {isUndone && <strong> {M.history.isUndone}</strong>}
      </p>
      <p>
        {isUndone ? <s>{words}</s> : words}
        {act.does === 'decide' && replaced !== undefined && (
          <span class="quiet"> {M.history.before(decisionWords(replaced, known))}</span>
        )}
      </p>
      {decision !== undefined && <RevisionAbout known={known} decision={decision} before={replaced} />}
      {why !== undefined && (
        <p class="quiet">
          {M.history.why} <bdi>{why}</bdi>
        </p>
      )}
    </li>
  );
}
