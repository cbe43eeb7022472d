/** `readout brief`: coverage into a brief, checked against its articles before it is written. */
import { extname } from 'node:path';
import type { LoadedModel } from '../pipeline/model.ts';
import { type BriefFormat, renderBrief } from '../pipeline/rendering.ts';
import type { Brief } from '../record/brief.ts';
import { type BriefMakingOptions, briefOfArticles, counted } from './brief-making.ts';
import type { ExitCode } from './exit-code.ts';
import type { Notes } from './notes.ts';
import { print, writeWhole } from './output.ts';

export interface BriefCommandOptions extends BriefMakingOptions {
  readonly output?: string;
  readonly format?: BriefFormat;
}

export async function runBrief(
  files: readonly string[],
  options: BriefCommandOptions,
  model: LoadedModel,
): Promise<ExitCode> {
  const made = await briefOfArticles(files, options, model, 'readout brief');
  if ('exitCode' in made) return made.exitCode;
  await deliver(made.brief, options, made.told);
  return made.told.close();
}

async function deliver(brief: Brief, options: BriefCommandOptions, told: Notes): Promise<void> {
  const { output } = options;
  const format = options.format ?? formatOf(output);
  const parts = await renderBrief(brief, format);
  const place = output ?? (format === 'html' ? 'readout-brief.html' : '-');
  if (place === '-') return print(parts);
  writeWhole(place, parts);
  const { articles, statements } = brief;
  told.note(`${counted(statements.length, 'statement')} of ${counted(articles.length, 'article')}: ${place}`);
}

function formatOf(output: string | undefined): BriefFormat {
  const ending = extname(output ?? '').toLowerCase();
  if (ending === '.json') return 'json';
  return ending === '.md' || ending === '.markdown' ? 'md' : 'html';
}
