/** The state of a study as it is told to those who ask: what it holds without the texts, and the ETag that stands for that. */
import { createHash } from 'node:crypto';
import { growing } from '../pipeline/study-briefs.ts';
import type { Revision } from '../record/revision.ts';
import type { StudyStore } from '../store/study-store.ts';

export interface State {
  /** A strong ETag, with its quotation marks: another one wherever the study holds anything else. */
  readonly etag: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly articleIds: readonly string[];
  readonly revisions: readonly Revision[];
}

/** Looks at the state of a study, of which only what is new is read. */
export function stateReader(store: StudyStore, version: string): () => Promise<State> {
  const articleIds = growing((after) => store.articleIds(after));
  const revisions = growing((after) => store.revisions(after));
  return async () => {
    const [settings, ids, all] = await Promise.all([store.settings(), articleIds(), revisions()]);
    const held = { settings, articles: ids.length, revisions: all.length };
    return { etag: etagOf(held, version), settings, articleIds: ids, revisions: all };
  };
}

interface Counted {
  readonly settings: Readonly<Record<string, string>>;
  readonly articles: number;
  readonly revisions: number;
}

/** Revisions and articles only become more, so that their numbers tell what they are. */
export function etagOf({ settings, articles, revisions }: Counted, version: string): string {
  const rest = createHash('sha256')
    .update(JSON.stringify([version, settings]))
    .digest('hex')
    .slice(0, 12);
  return `"${revisions}-${articles}-${rest}"`;
}
