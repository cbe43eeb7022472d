/** A brief in one of its forms. Each form is loaded when it is asked for: the schema of the JSON takes longest. */
import type { Brief } from '../record/brief.ts';

export type BriefFormat = 'html' | 'md' | 'json';

/** The whole file that `brief` is as `format`, in parts: a page of thousands of articles is made as it is written. */
export async function renderBrief(brief: Brief, format: BriefFormat): Promise<Iterable<string>> {
  switch (format) {
    case 'html':
      return (await import('../briefing/html.ts')).briefHtmlParts(brief);
    case 'md':
      return [(await import('../briefing/markdown.ts')).briefMarkdown(brief)];
    case 'json':
      return (await import('../briefing/json.ts')).briefJsonParts(brief);
  }
}
