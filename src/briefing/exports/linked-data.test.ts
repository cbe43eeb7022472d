/** Both JSON-LD exports, against contexts: a term that its context doesn't know is an error and not dropped. */
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { articleOf, FIXTURE } from '../../../tests/browser/brief-fixture.ts';
import { HOSTILE } from '../../../tests/fixtures/hostile-positions.ts';
import type { Brief } from '../../record/brief.ts';
import { claimsOf } from './claims.ts';
import type { Exported } from './exported.ts';
import { webAnnotationsOf } from './web-annotation.ts';

/** The package brings no types. */
interface JsonLd {
  readonly expand: (
    document: object,
    options: { readonly documentLoader: typeof documentLoader; readonly safe: boolean },
  ) => Promise<readonly object[]>;
}

const require = createRequire(import.meta.url);
const jsonld = require('jsonld') as JsonLd;

/** What the exports use of the vocabularies, worded by us from the W3C's and schema.org's own definitions. */
const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const node = (id: string): object => ({ '@id': id, '@type': '@id' });
const terms = (base: string, ...names: readonly string[]): object =>
  Object.fromEntries(names.map((name) => [name, `${base}${name}`]));
const CONTEXTS: Readonly<Record<string, object>> = {
  'http://www.w3.org/ns/anno.jsonld': {
    id: '@id',
    type: '@type',
    ...terms(OA, 'Annotation', 'TextualBody', 'TextQuoteSelector', 'TextPositionSelector', 'TimeState'),
    ...terms(OA, 'start', 'end', 'exact', 'prefix', 'suffix', 'describing', 'tagging'),
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    body: node(`${OA}hasBody`),
    target: node(`${OA}hasTarget`),
    source: node(`${OA}hasSource`),
    selector: node(`${OA}hasSelector`),
    state: node(`${OA}hasState`),
    cached: node(`${OA}cachedSource`),
    motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
    purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
    first: node(`${AS}first`),
    items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
    total: `${AS}totalItems`,
    startIndex: `${AS}startIndex`,
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    format: 'http://purl.org/dc/elements/1.1/format',
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  },
  'https://schema.org': {
    ...terms('http://schema.org/', 'Quotation', 'Claim', 'Person', 'Organization', 'NewsMediaOrganization'),
    ...terms(
      'http://schema.org/',
      'Article',
      'NewsArticle',
      'DefinedTerm',
      'text',
      'inLanguage',
      'identifier',
    ),
    ...terms(
      'http://schema.org/',
      'creator',
      'spokenByCharacter',
      'isPartOf',
      'firstAppearance',
      'appearance',
    ),
    ...terms('http://schema.org/', 'about', 'description', 'creditText', 'headline', 'publisher', 'name'),
    ...terms('http://schema.org/', 'alternateName', 'jobTitle', 'affiliation', 'parentOrganization'),
    url: node('http://schema.org/url'),
    dateCreated: { '@id': 'http://schema.org/dateCreated', '@type': 'http://schema.org/Date' },
    datePublished: { '@id': 'http://schema.org/datePublished', '@type': 'http://schema.org/Date' },
  },
};

const documentLoader = async (url: string) => {
  const context = CONTEXTS[url];
  if (context === undefined) throw new Error(`no context is asked for at ${url}`);
  return { documentUrl: url, document: { '@context': context } };
};

const readJson = (exported: Exported) => JSON.parse(exported.parts.join(''));
const EMPTY: Brief = {
  ...HOSTILE,
  articles: [],
  actors: [],
  statements: [],
  issues: [],
  stances: [],
  positions: [],
  relations: [],
};

describe.each([
  ['Web Annotation', webAnnotationsOf],
  ['schema.org', claimsOf],
])('%s', (_, write) => {
  test.each([
    ['hostile', HOSTILE],
    ['plain', FIXTURE],
    ['empty', EMPTY],
  ])('knows every term of a %s brief', async (_, brief) => {
    const expanded = await jsonld.expand(readJson(write(brief)), { documentLoader, safe: true });
    if (brief !== EMPTY) expect(expanded.length).toBeGreaterThan(0);
  });
});

test('a context that lacks a term is noticed', async () => {
  const document = { ...readJson(claimsOf(FIXTURE)), unknownTerm: 'x' };
  await expect(jsonld.expand(document, { documentLoader, safe: true })).rejects.toThrow();
});

interface Target {
  readonly source: string;
  readonly state?: object;
  readonly selector: readonly [
    { readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly start: number; readonly end: number },
  ];
}

describe('webAnnotationsOf', () => {
  const items = (
    brief: Brief,
  ): { id: string; target: Target | Target[]; body: Record<string, unknown>[] }[] =>
    readJson(webAnnotationsOf(brief)).first.items;

  test.each([
    ['hostile', HOSTILE],
    ['plain', FIXTURE],
  ])('quotes and places every piece of every statement of a %s brief', (_, brief) => {
    const found = items(brief);
    expect(found).toHaveLength(brief.statements.length);
    for (const [k, { target }] of found.entries()) {
      const { article, content } = brief.statements[k]!;
      const characters = [...brief.articles.find(({ id }) => id === article)!.text];
      const targets = [target].flat();
      expect(targets.map(({ selector: [{ exact }] }) => exact)).toEqual(content.map(({ text }) => text));
      for (const { selector } of targets) {
        const [{ exact, prefix, suffix }, { start, end }] = selector;
        expect(characters.slice(start, end).join('')).toBe(exact);
        expect(characters.slice(start - [...prefix].length, end + [...suffix].length).join('')).toBe(
          prefix + exact + suffix,
        );
      }
    }
  });

  test('an article without an address is named by its text, and one with an address says which text is counted', () => {
    const targets = items(HOSTILE).map(({ target }) => target as Target);
    expect(targets[0]).toMatchObject({
      source: 'https://gazette.example/a?b=1&c="2"',
      state: { type: 'TimeState', cached: `urn:sha256:${'a1'.repeat(32)}` },
    });
    expect(targets[2]!.source).toBe(`urn:sha256:${'b2'.repeat(32)}`);
    expect(targets[2]).not.toHaveProperty('state');
  });

  test('tells speaker, side, certainty, issue and stance', () => {
    const { body } = items(HOSTILE)[1]!;
    expect(body).toEqual([
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        value: 'Orsolya "O" Kint: asserted, direct; Orsolya "O" Kint on Land swap, "new": -2 (own words)',
      },
      { type: 'TextualBody', purpose: 'tagging', value: 'Land swap, "new"' },
      expect.objectContaining({
        type: 'Statement',
        speaker: 'Orsolya "O" Kint',
        side: 'Vandor',
        certainty: 'asserted',
      }),
      {
        type: 'Stance',
        actor: 'Orsolya "O" Kint',
        issue: 'swap',
        stance: -2,
        basis: 'own words',
        because: '"reject" is against',
      },
    ]);
  });

  test('ids are never used twice, even where two articles have one text', () => {
    const ids = items(FIXTURE).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('claimsOf', () => {
  const graph = (brief: Brief): Record<string, unknown>[] => readJson(claimsOf(brief))['@graph'];
  const ofType = (brief: Brief, type: string) => graph(brief).filter((each) => each['@type'] === type);

  test("the speaker's own words are a quotation, once for all articles", () => {
    expect(ofType(HOSTILE, 'Quotation')).toEqual([
      expect.objectContaining({
        identifier: ['st-direct', 'st-wire'],
        text: '“We reject the swap 💥 now,”',
        spokenByCharacter: { '@id': '_:actor-kint' },
        isPartOf: [{ '@id': '_:article-a1' }, { '@id': '_:article-a2' }],
        about: [{ '@id': '_:issue-swap' }],
      }),
    ]);
  });

  test("the article's words are a claim with where it appears; an unnamed source is only credited", () => {
    expect(ofType(HOSTILE, 'Claim')).toEqual([
      expect.objectContaining({
        creator: { '@id': '_:actor-kint' },
        appearance: [{ '@id': '_:article-a1' }],
      }),
      expect.objectContaining({ creditText: '=cmd|calc' }),
    ]);
  });

  test('nothing that is denied, asked, doubtful or said by nobody becomes a claim', () => {
    expect(claimsOf(HOSTILE).leftOut).toEqual([
      { count: 1, what: 'statement', why: 'denied, so not claimed' },
      { count: 1, what: 'statement', why: "a position in the article's words, which nobody said" },
    ]);
    const { records, leftOut } = claimsOf(FIXTURE);
    const wordings = ['Quotation', 'Claim'].flatMap((type) =>
      ofType(FIXTURE, type).flatMap(({ identifier }) => identifier),
    );
    const missing = leftOut.reduce((sum, { count }) => sum + count, 0);
    expect(wordings.length + missing).toBe(FIXTURE.statements.length);
    expect(records.map(({ what }) => what)).toEqual(['quotation', 'claim']);
  });

  test('every node that is pointed to is there', () => {
    for (const brief of [HOSTILE, FIXTURE]) {
      const nodes = graph(brief);
      const ids = new Set(nodes.map((each) => each['@id']));
      const text = JSON.stringify(nodes.map(({ '@id': _, ...rest }) => rest));
      for (const [, id] of text.matchAll(/"@id":"([^"]+)"/g)) expect(ids).toContain(id);
    }
  });

  test.each([
    ['day', '2032-05-01'],
    ['month', '2032-05'],
    ['week', undefined],
    ['unknown', undefined],
  ] as const)('a date known to the %s is written %j', (precision, written) => {
    const when = { article: 'a1', start: 0, end: 1, text: 'x', date: '2032-05-01', precision };
    const [statement] = HOSTILE.statements;
    const [claim] = ofType({ ...HOSTILE, statements: [{ ...statement!, when }] }, 'Claim');
    expect(claim!.dateCreated).toBe(written);
  });

  test('an id with any character in it makes a node name that is one', () => {
    const article = articleOf({ id: 'ä b/💥', from: 'x' }, [['paragraph', 'x']]);
    const [node] = graph({ ...EMPTY, articles: [article] });
    expect(node!['@id']).toMatch(/^_:[A-Za-z0-9_-]+$/);
  });
});
