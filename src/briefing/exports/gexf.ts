/**
 * A network as GEXF 1.3, the format that Gephi itself writes. An edge's `kind` keeps parallel edges of several kinds
 * apart. The file carries the brief's date and no other, so that the same brief gives the same file.
 */
import type { Brief } from '../../record/brief.ts';
import { type Exported, replacedCharacters } from './exported.ts';
import { NOT_XML } from './graphml.ts';
import {
  type Attributes,
  EDGE_ATTRIBUTES,
  type Network,
  NODE_ATTRIBUTES,
  networkOf,
  stringsOf,
} from './network.ts';
import { element, forbiddenInXml, xmlText } from './xml.ts';

export function gexfOf(brief: Brief): Exported {
  const network = networkOf(brief);
  const nodes = network.nodes.map(
    ({ id, label, attributes }) => `      ${element('node', { id, label }, values(attributes))}\n`,
  );
  const edges = network.edges.map(({ id, source, target, isDirected, weight, kind, attributes }) => {
    const type = isDirected ? 'directed' : 'undirected';
    const ends = { id, source, target, type, kind, label: kind, weight };
    return `      ${element('edge', ends, values(attributes))}\n`;
  });
  return {
    parts: [
      head(network),
      '    <nodes>\n',
      ...nodes,
      '    </nodes>\n    <edges>\n',
      ...edges,
      '    </edges>\n  </graph>\n</gexf>\n',
    ],
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

function head({ title, asOf }: Network): string {
  const meta = element('creator', {}, 'Readout') + element('description', {}, xmlText(title));
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  ${element('meta', { lastmodifieddate: asOf }, meta)}
  <graph mode="static" defaultedgetype="directed">
${declared('node', NODE_ATTRIBUTES)}${declared('edge', EDGE_ATTRIBUTES)}`;
}

function declared(of: 'node' | 'edge', types: Readonly<Record<string, string>>): string {
  const attributes = Object.entries(types).map(
    ([name, type]) => `      ${element('attribute', { id: name, title: name, type })}\n`,
  );
  return `    <attributes class="${of}" mode="static">\n${attributes.join('')}    </attributes>\n`;
}

function values(attributes: Attributes): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => element('attvalue', { for: name, value }));
  return element('attvalues', {}, written.join(''));
}
