/** A brief in one of its forms. Each form is loaded when it is asked for: the schema of the JSON takes longest. */
import type { Brief } from '../record/brief.ts';

export type BriefFormat = 'html' | 'md' | 'json';

/** The whole file that `brief` is as `format`. */
export async function renderBrief(brief: Brief, format: BriefFormat): Promise<string> {
  switch (format) {
    case 'html':
      return (await import('../briefing/html.ts')).briefHtml(brief);
    case 'md':
      return (await import('../briefing/markdown.ts')).briefMarkdown(brief);
    case 'json':
      return (await import('../briefing/json.ts')).briefJson(brief);
  }
}
