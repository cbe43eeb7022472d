/**
 * A network as GraphML (Brandes et al. 2002), as Gephi, yEd, igraph and NetworkX read it: every attribute declared with
 * its type, edges directed or not one by one, and `weight` and `label` by the names that Gephi looks for.
 */
import type { Brief } from '../../record/brief.ts';
import { type Exported, replacedCharacters } from './exported.ts';
import {
  type Attributes,
  EDGE_ATTRIBUTES,
  type Network,
  NODE_ATTRIBUTES,
  networkOf,
  stringsOf,
} from './network.ts';
import { element, forbiddenInXml, xmlText } from './xml.ts';

export function graphmlOf(brief: Brief): Exported {
  const network = networkOf(brief);
  const nodes = network.nodes.map(
    ({ id, label, attributes }) => `    ${element('node', { id }, data('n', { label, ...attributes }))}\n`,
  );
  const edges = network.edges.map(({ id, source, target, isDirected, weight, kind, attributes }) => {
    const ends = { id, source, target, directed: String(isDirected) };
    return `    ${element('edge', ends, data('e', { label: kind, weight, ...attributes }))}\n`;
  });
  return {
    parts: [head(network), ...nodes, ...edges, '  </graph>\n</graphml>\n'],
    records: [
      { count: nodes.length, what: 'node' },
      { count: edges.length, what: 'edge' },
    ],
    leftOut: replacedCharacters(
      stringsOf(network).reduce((sum, text) => sum + forbiddenInXml(text), 0),
      NOT_XML,
    ),
  };
}

export const NOT_XML = "XML can't write it";

function head({ title }: Network): string {
  const keys = [
    ...keysOf('node', 'n', { label: 'string', ...NODE_ATTRIBUTES }),
    ...keysOf('edge', 'e', { label: 'string', weight: 'double', ...EDGE_ATTRIBUTES }),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <desc>${xmlText(title)}</desc>
${keys.map((key) => `  ${key}\n`).join('')}  <graph id="readout" edgedefault="undirected">
`;
}

function keysOf(
  of: 'node' | 'edge',
  prefix: string,
  types: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(types).map(([name, type]) =>
    element('key', {
      id: `${prefix}_${name}`,
      for: of,
      'attr.name': name,
      'attr.type': type === 'integer' ? 'int' : type,
    }),
  );
}

function data(prefix: string, attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => element('data', { key: `${prefix}_${name}` }, xmlText(String(value))))
    .join('');
}
