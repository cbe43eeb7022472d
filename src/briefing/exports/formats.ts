/** Who writes which format of a brief. */
import type { Brief } from '../../record/brief.ts';
import { claimsOf } from './claims.ts';
import { csvOf } from './csv.ts';
import type { Exported, ExportOptions } from './exported.ts';
import type { ExportFormat } from './format-names.ts';
import { gexfOf } from './gexf.ts';
import { graphmlOf } from './graphml.ts';
import { ploverOf } from './plover.ts';
import { positionTable, stanceTable } from './position-tables.ts';
import { appearanceTable, utteranceTable } from './statement-tables.ts';
import { webAnnotationsOf } from './web-annotation.ts';

type Writer = (brief: Brief, options: ExportOptions) => Exported;

const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  'csv-statements': (brief, options) => csvOf(utteranceTable(brief), options),
  'csv-appearances': (brief, options) => csvOf(appearanceTable(brief), options),
  'csv-positions': (brief, options) => csvOf(positionTable(brief), options),
  'csv-stances': (brief, options) => csvOf(stanceTable(brief), options),
  graphml: graphmlOf,
  gexf: gexfOf,
  'web-annotation': webAnnotationsOf,
  'json-ld': claimsOf,
  plover: ploverOf,
};

/** `brief` in another format, with what is in it and what is not. */
export function exportBrief(brief: Brief, format: ExportFormat, options: ExportOptions): Exported {
  return WRITERS[format](brief, options);
}
