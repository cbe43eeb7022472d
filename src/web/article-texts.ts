/** The texts of articles, fetched when they are looked at: a brief on the page has none. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Article } from '../record/article.ts';
import type { BriefArticle } from '../record/brief.ts';
import type { Stretch } from '../record/revision.ts';
import { type Fault, server } from './server.ts';

export type Fetched = { readonly article: Article } | { readonly fault: Fault } | undefined;

const texts = new Map<string, ReturnType<typeof signal<Fetched>>>();

/** The article as it reads now; undefined until it has come. A text that is another is another article here. */
export function articleText({ id, sha256 }: BriefArticle): ReadonlySignal<Fetched> {
  const key = `${id} ${sha256}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = signal<Fetched>(undefined);
  texts.set(key, text);
  void server.article(id).then((answer) => {
    if ('fault' in answer) {
      text.value = { fault: answer.fault };
      // It is asked for again when it is looked at again.
      texts.delete(key);
    } else text.value = { article: answer.value };
  });
  return text;
}

/** The words of a stretch of an article whose text has come. */
export function wordsAt({ article, start, end }: Stretch): string {
  for (const { value } of texts.values())
    if (value !== undefined && 'article' in value && value.article.id === article)
      return value.article.text.slice(start, end);
  return '…';
}
