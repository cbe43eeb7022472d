/** The formats that a brief can be exported to, each with what its file is called where several are written. */
export const EXPORT_FILES = {
  'csv-statements': 'statements.csv',
  'csv-appearances': 'appearances.csv',
  'csv-positions': 'positions.csv',
  'csv-stances': 'stances.csv',
  graphml: 'network.graphml',
  gexf: 'network.gexf',
  'web-annotation': 'annotations.jsonld',
  'json-ld': 'claims.jsonld',
  plover: 'events.jsonl',
} as const;

export type ExportFormat = keyof typeof EXPORT_FILES;

export const EXPORT_FORMATS: readonly ExportFormat[] = Object.keys(EXPORT_FILES) as ExportFormat[];
