/** Every decision, undo and redo, the last first: who, when, what, why, and the words it is about. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Decision, type Revision, type Stretch, undoneBy } from '../../record/revision.ts';
import { spanHref } from '../address.ts';
import { statementAt } from '../decided.ts';
import { download } from '../download.ts';
import { contentWords, type Lookup, speakerName } from '../lookup.ts';
import { M } from '../messages.ts';
import { Empty } from '../parts/empty.tsx';
import { decisionWords, replacedAmong } from '../revision-words.ts';
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
              isUndone={undone.has(revision.seq)}
              replaced={replaced.get(revision.seq)}
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
  readonly isUndone: boolean;
  /** The decision in whose place this one stands. */
  readonly replaced: Decision | undefined;
}

function RevisionLine({
  known,
  revision: { seq, at, who, why, act },
  isUndone,
  replaced,
}: RevisionLineProps): JSX.Element {
  const words = act.does === 'decide' ? decisionWords(act.decision, known) : M.history[act.does](act.of);
  const stretch = act.does === 'decide' ? stretchIn(act.decision) : undefined;
  return (
    <li>
      <p class="quiet">
        {seq} · <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')}</time> · <bdi>{who}</bdi>
        {isUndone && <strong> {M.history.isUndone}</strong>}
      </p>
      <p>
        {isUndone ? <s>{words}</s> : words}
        {replaced !== undefined && (
          <span class="quiet"> {M.history.before(decisionWords(replaced, known))}</span>
        )}
      </p>
      {stretch !== undefined && <About known={known} stretch={stretch} />}
      {why !== undefined && (
        <p class="quiet">
          {M.history.why} <bdi>{why}</bdi>
        </p>
      )}
    </li>
  );
}

function About({ known, stretch }: { readonly known: Lookup; readonly stretch: Stretch }): JSX.Element {
  const statement = statementAt(known.brief, stretch);
  return (
    <p class="about">
      <a href={spanHref(stretch)}>
        {statement === undefined ? (
          M.inArticle
        ) : (
          <bdi>
            {speakerName(known, statement)}: {contentWords(statement)}
          </bdi>
        )}
      </a>
    </p>
  );
}

function stretchIn(decision: object): Stretch | undefined {
  const { of, content, a } = decision as {
    readonly of?: Stretch | string;
    readonly content?: readonly Stretch[];
    readonly a?: Stretch;
  };
  return typeof of === 'object' ? of : (content?.[0] ?? a);
}
