/**
 * Texts that reading took out and a person brought back: their articles are read with them. The article that a study keeps stays as it
 * was read, and so does what was read in it: an undo needs no other reading.
 */
import { withRestoredText } from '../reading/restored-text.ts';
import type { Article } from '../record/article.ts';
import { InputError, type Problem } from '../record/problem.ts';
import type { Decision } from '../record/revision.ts';
import type { StudyStore } from '../store/study-store.ts';
import { type Reading, readingOf } from './brief.ts';
import { lost } from './revising.ts';
import type { Reader } from './study.ts';

/** The article with what decisions bring back into it; the same where none does. */
export function restoredArticle(
  article: Article,
  decisions: readonly Decision[],
): { readonly article: Article; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let now = article;
  for (const decision of decisions) {
    if (decision.decides !== 'restored text' || decision.of !== article.id) continue;
    const next = withRestoredText(now, decision.text);
    if (next === undefined) problems.push(lost(decision));
    else now = next;
  }
  return { article: now, problems };
}

/** An article of a study as decisions leave it; undefined where there is none. */
export async function articleAfter(
  decisions: readonly Decision[],
  id: string,
  store: Pick<StudyStore, 'article'>,
): Promise<Article | undefined> {
  const stored = await store.article(id);
  return stored && restoredArticle(stored.article, decisions).article;
}

/**
 * Gives the readings of a study, those of articles that something is brought back into with it: kept in the study as well, by the text
 * that was read, and the same object as long as the same is brought back.
 */
export function readingRestorer(
  store: StudyStore,
  reader: Reader,
): (readings: readonly Reading[], decisions: readonly Decision[]) => Promise<readonly Reading[]> {
  const known = new Map<string, { readonly sha256: string; readonly reading: Reading }>();
  return async (readings, decisions) => {
    const restored = new Set(
      decisions.flatMap((decision) => (decision.decides === 'restored text' ? [decision.of] : [])),
    );
    if (restored.size === 0) return readings;
    const all: Reading[] = [];
    for (const reading of readings) {
      if (!restored.has(reading.article.id)) {
        all.push(reading);
        continue;
      }
      const { article, problems } = restoredArticle(reading.article, decisions);
      const before = known.get(article.id);
      const read =
        article === reading.article
          ? reading
          : before?.sha256 === article.sha256
            ? before.reading
            : await keptReading(store, article, reader);
      known.set(article.id, { sha256: article.sha256, reading: read });
      all.push(problems.length === 0 ? read : { ...read, problems: [...read.problems, ...problems] });
    }
    return all;
  };
}

async function keptReading(
  store: StudyStore,
  article: Article,
  { model, version: readout }: Reader,
): Promise<Reading> {
  const made = { article: article.id, sha256: article.sha256, readout, model: model.madeBy.statements };
  const known = await store.restoredReading(article.id, article.sha256);
  if (known?.readout === readout && known.model === made.model)
    return { article, ...(JSON.parse(known.reading) as Omit<Reading, 'article'>) };
  const reading = readingOf(article, model);
  const { article: _, ...rest } = reading;
  // On a disk that is full, or a study that may only be read, it is read again another time.
  await store.putRestoredReading({ ...made, reading: JSON.stringify(rest) }).catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
  });
  return reading;
}
