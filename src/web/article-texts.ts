/** The texts of articles, fetched when they are looked at: a brief on the page has none. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Article } from '../record/article.ts';
import type { BriefArticle } from '../record/brief.ts';
import type { Stretch } from '../record/revision.ts';
import { type Fault, server } from './server.ts';

export type Fetched = { readonly article: Article } | { readonly fault: Fault } | undefined;

/** Those looked at last come last; more than `MOST` are not kept. */
const texts = new Map<string, Signal<Fetched>>();

const MOST = 40;

/** The article as it reads now; undefined until it has come. A text that is another is another article here. */
export function articleText(of: BriefArticle): ReadonlySignal<Fetched> {
  const key = keyOf(of);
  const known = texts.get(key);
  const text = known ?? signal<Fetched>(undefined);
  texts.delete(key);
  texts.set(key, text);
  if (known !== undefined) return known;
  for (const oldest of [...texts.keys()].slice(0, -MOST)) texts.delete(oldest);
  void fetchInto(text, of.id);
  return text;
}

/** Asks once more for an article that could not be fetched. */
export function fetchAgain(of: BriefArticle): void {
  const text = texts.get(keyOf(of));
  if (text !== undefined) void fetchInto(text, of.id);
}

/** The words of a stretch of an article whose text has come. */
export function wordsAt({ article, start, end }: Stretch): string {
  for (const { value } of [...texts.values()].toReversed())
    if (value !== undefined && 'article' in value && value.article.id === article)
      return value.article.text.slice(start, end);
  return '…';
}

const keyOf = ({ id, sha256 }: BriefArticle): string => `${id} ${sha256}`;

async function fetchInto(text: Signal<Fetched>, id: string): Promise<void> {
  text.value = undefined;
  const answer = await server.article(id);
  text.value = 'fault' in answer ? { fault: answer.fault } : { article: answer.value };
}
