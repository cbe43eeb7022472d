import { describe, expect, test } from 'vitest';
import type { Draft } from './draft.ts';
import { readFeed } from './feed.ts';
import { readPage } from './page.ts';
import { nestingDepth } from './page-nesting.ts';

const P1 =
  'The ports of the southern coast will reopen “within days”, the envoy of Veland said on Tuesday, after a week of talks.';
const P2 =
  'The foreign ministry of Korrin said it would study the text, and warned that, unless inspectors came, no ship would leave.';

function page(body: string, head = ''): Draft {
  const [draft] = readPage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`).drafts;
  return draft!;
}

const lines = ({ blocks }: Draft): readonly string[] => blocks.map(({ kind, text }) => `${kind}: ${text}`);

describe('metadata', () => {
  const body = `<article><h1>Ports to reopen</h1><p>${P1}</p><p>${P2}</p></article>`;

  test('JSON-LD comes first, in a graph too, and several authors survive', () => {
    const json = {
      '@graph': [
        { '@type': 'WebPage', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: 'Ports to reopen &amp; more',
          author: [{ name: 'Ana Ruiz' }, { name: 'Per Olsen' }],
          datePublished: '2031-03-04T22:10:00+02:00',
          publisher: { name: 'The Harbour Post' },
        },
      ],
    };
    const head = `<meta property="og:title" content="Other"><script type="application/ld+json">${JSON.stringify(json)}</script>`;
    expect(page(body, head)).toMatchObject({
      title: 'Ports to reopen & more',
      authors: ['Ana Ruiz', 'Per Olsen'],
      published: '2031-03-04',
      outlet: 'The Harbour Post',
    });
  });

  test('broken JSON-LD is passed over for meta, canonical link and time', () => {
    const head =
      '<script type="application/ld+json">{"a":</script><title>Ports to reopen | The Post</title><meta property="og:site_name" content="The Post"><link rel="canonical" href="https://post.example/a"><meta name="author" content="By Ana Ruiz">';
    expect(page(`<time datetime="2031-03-04">today</time>${body}`, head)).toMatchObject({
      title: 'Ports to reopen',
      outlet: 'The Post',
      authors: ['Ana Ruiz'],
      published: '2031-03-04',
      url: 'https://post.example/a',
    });
  });

  test.each([
    ['Ports to reopen - The Post', 'The Post'],
    ['Ports to reopen - later than planned', undefined],
    ['Ports - The Post', undefined],
  ])('of the title %j over the headline, the outlet is %j', (title, outlet) => {
    expect(page(body, `<title>${title}</title>`).outlet).toBe(outlet);
  });

  test('an address that could run is no url', () => {
    expect(page(body, '<link rel="canonical" href="javascript:alert(1)">').url).toBeUndefined();
  });
});

describe('the article on a page', () => {
  test('keeps headings, list items, quotes, bold lines and line breaks as blocks', () => {
    const draft = page(
      `<article><h1>Ports to reopen</h1><p class="standfirst">Both capitals play down hopes.</p><p>${P1}</p><h2>A cautious welcome</h2><p>${P2}</p>
       <blockquote><p>We will not be hurried.</p></blockquote><ul><li>Tolls would be halved.</li></ul>
       <p><strong>What happens next</strong></p><p>${P2}<br><br>“It is near,” <b>one</b> said.</p></article>`,
    );
    expect(lines(draft)).toEqual([
      'heading: Both capitals play down hopes.',
      `paragraph: ${P1}`,
      'heading: A cautious welcome',
      `paragraph: ${P2}`,
      'quote: We will not be hurried.',
      'list-item: Tolls would be halved.',
      'heading: What happens next',
      `paragraph: ${P2}`,
      'paragraph: “It is near,” one said.',
    ]);
  });

  test('loses its furniture, which is listed with why', () => {
    const draft = page(
      `<div id="cookie-banner"><p>We use cookies.</p></div><nav><a href="/">Home</a></nav>
       <main class="has-comments"><article class="ad-free"><h1>Ports</h1><p>${P1}</p><aside class="related"><a href="/x">Five things</a></aside><p>${P2}</p></article></main>
       <section id="comments"><p>First!</p></section><footer><p>About this site</p></footer>`,
    );
    expect(lines(draft)).toEqual([`paragraph: ${P1}`, `paragraph: ${P2}`]);
    expect(draft.removed).toEqual([
      { text: 'We use cookies.', why: 'cookie notice' },
      { text: 'Home', why: 'navigation' },
      { text: 'Five things', why: 'related links' },
      { text: 'First!', why: 'comments' },
      { text: 'About this site', why: 'site footer' },
    ]);
  });

  test('keeps a post that it quotes, whatever its element is called', () => {
    const post = '<blockquote class="social"><p>“A pardon is a favour,” the envoy writes.</p></blockquote>';
    const draft = page(`<article><h1>Talks</h1><p>${P1}</p>${post}<p>${P2}</p></article>`);
    expect(lines(draft)).toContain('quote: “A pardon is a favour,” the envoy writes.');
  });

  test('is not there when all is links', () => {
    const links = '<li><a href="/a">Ports to reopen within days, says the envoy of Veland</a></li>'.repeat(
      20,
    );
    expect(readPage(`<html><body><ul>${links}</ul></body></html>`)).toEqual({ drafts: [], faults: [] });
  });

  test('keeps markup that was text as text', () => {
    const draft = page(
      `<article><p>${P1}</p><p>He wrote &lt;script&gt;alert(1)&lt;/script&gt; on the board, and said that nothing had been agreed.</p></article>`,
    );
    expect(draft.blocks[1]?.text).toContain('<script>alert(1)</script>');
  });

  test('is read flat when elements nest ten thousand deep', () => {
    const { drafts, faults } = readPage(
      `<html><body>${'<div>'.repeat(10_000)}<p>${P1}</p><script>x()</script><p>A &amp; B</p>`,
    );
    expect(faults[0]?.code).toBe('reading/nesting');
    expect(drafts[0]?.blocks.map(({ text }) => text)).toEqual([P1, 'A & B']);
  });
});

test.each([
  ['<div><div><p>a<br></div></div>', 2],
  ['<p>a<p>b<p>c<li>d', 0],
  ['</div></div><div>', 1],
  ['1 < 2 <b>', 1],
  [`<div><script>"<i><i><\\/i>"</script></div><b>`, 1],
  ['<script><i><i>', 0],
])('nesting depth of %s', (html, depth) => {
  expect(nestingDepth(html)).toBe(depth);
});

describe('feeds', () => {
  const item = `<item><title>Ports &amp; tolls</title><link>https://nw.example/1</link><pubDate>Tue, 04 Mar 2031 10:00:00 GMT</pubDate><dc:creator>Ana Ruiz</dc:creator><content:encoded><![CDATA[<p>${P1}</p><h3>Next</h3><p>${P2}</p>]]></content:encoded></item>`;
  const rss = (doctype: string): string =>
    `<?xml version="1.0"?>${doctype}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Northwire</title>${item}</channel></rss>`;

  test('an RSS item is an article', () => {
    const [draft] = readFeed(rss('')).drafts;
    expect(draft).toMatchObject({
      title: 'Ports & tolls',
      outlet: 'Northwire',
      published: '2031-03-04',
      url: 'https://nw.example/1',
      authors: ['Ana Ruiz'],
    });
    expect(lines(draft!)).toEqual([`paragraph: ${P1}`, 'heading: Next', `paragraph: ${P2}`]);
  });

  test('entities defined in a feed are not expanded', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}">]>`;
    const [draft] = readFeed(rss(bomb).replace('Ports &amp;', '&b;')).drafts;
    expect(draft?.title).toBe('&b; tolls');
  });

  test('an Atom entry is an article', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Ministry of Korrin</title><entry><title>Readout</title><link rel="alternate" href="https://mfa.example/1"/><published>2031-03-04T10:00:00Z</published><author><name>Ana Ruiz</name></author><content type="html">&lt;p&gt;${P1}&lt;/p&gt;</content></entry></feed>`;
    expect(readFeed(atom).drafts).toEqual([
      {
        title: 'Readout',
        outlet: 'Ministry of Korrin',
        published: '2031-03-04',
        url: 'https://mfa.example/1',
        authors: ['Ana Ruiz'],
        blocks: [{ kind: 'paragraph', text: P1 }],
        removed: [],
      },
    ]);
  });

  test('text in a JSON feed is text', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Northwire',
      items: [{ id: '1', content_text: `A <b> & ${P1}\n\n${P2}` }],
    };
    expect(readFeed(JSON.stringify(feed)).drafts[0]?.blocks.map(({ text }) => text)).toEqual([
      `A <b> & ${P1}`,
      P2,
    ]);
  });

  test('a feed cut off is a fault', () => {
    expect(readFeed('<rss><channel><item>').faults[0]?.code ?? 'read').toMatch(/^(reading\/feed|read)$/);
  });
});
