/** What a person looks at: a page to begin at, the brief, and the description of the rest. */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { html, htmlOf, ownCode } from '../core/markup.ts';
import { counted } from '../core/phrases.ts';
import { renderBrief } from '../pipeline/rendering.ts';
import { logText } from '../pipeline/study.ts';
import type { Brief } from '../record/brief.ts';
import type { Env } from './guard.ts';
import type { LiveStudy, State } from './live-study.ts';
import { type Route, route } from './route.ts';
import { WEB_POLICY, type WebFile, type WebFiles } from './web-files.ts';

const PAGE = { method: 'get', answer: { status: 200, description: 'A page', type: 'text/html' } } as const;

/** `describe` gives the OpenAPI document, which holds these routes too. */
export function pageRoutes(
  study: LiveStudy,
  describe: () => object,
  files: WebFiles | undefined,
): readonly Route[] {
  return [
    ...(files === undefined ? [frontPageRoute(study)] : [...files].map(webRoute)),
    route({ ...PAGE, path: '/brief', name: 'briefPage', summary: 'The brief as a page' }, async ({ c }) => {
      const { brief, state } = await study.brief();
      const text = [...(await renderBrief(brief, 'html'))].join('');
      return page(c, text, `${policyIn(text)}; frame-ancestors 'none'`, state);
    }),
    route(
      {
        method: 'get',
        path: '/openapi.json',
        name: 'openapi',
        summary: 'This description',
        answer: { status: 200, description: 'OpenAPI 3.1', type: 'application/json' },
      },
      async ({ c }) => c.json(describe()),
    ),
  ];
}

/** Where the workbench was not built. */
const frontPageRoute = (study: LiveStudy): Route =>
  route({ ...PAGE, path: '/', name: 'frontPage', summary: 'A page to begin at' }, async ({ c }) => {
    const { brief, state } = await study.brief();
    return page(c, frontPage(brief, state), POLICY, state);
  });

/** A file's name tells what is in it, so that a browser may keep it; the page itself is asked for each time. */
function webRoute([path, { type, bytes }]: readonly [string, WebFile]): Route {
  const isPage = path === '/';
  return route(
    {
      method: 'get',
      path,
      name: isPage ? 'workbench' : `file ${path}`,
      summary: isPage ? 'The workbench' : 'A file of the workbench',
      isOurs: !isPage,
      answer: { status: 200, description: 'The file', type },
    },
    async ({ c }) => c.body(bytes, 200, { 'content-type': type, 'content-security-policy': WEB_POLICY }),
  );
}

const page = (c: Context<Env>, text: string, policy: string, { etag }: State): Response =>
  c.body(text, 200, { etag, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });

/** The policy that a page of Readout's carries in its head. */
function policyIn(text: string): string {
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]{1,2000})">/.exec(text) ?? [];
  if (policy === undefined) throw new Error('a page without a policy');
  return policy.replaceAll('&#39;', "'");
}

const STYLE =
  ':root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem}li{overflow-wrap:anywhere}';
const POLICY: string = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
const MOST_REVISIONS = 10;

function frontPage(brief: Brief, { articles, revisions }: State): string {
  const log = logText(revisions).split('\n').filter(Boolean).slice(-MOST_REVISIONS).toReversed();
  const figures = [
    counted(articles.length, 'article'),
    counted(brief.statements.length, 'statement'),
    counted(brief.actors.length, 'actor'),
    counted(revisions.length, 'revision'),
  ];
  return `<!doctype html>\n${htmlOf(html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${brief.title}</title>
<link rel="icon" href="data:,">
<style>${ownCode(STYLE)}</style>
</head>
<body>
<main>
<h1 dir="auto">${brief.title}</h1>
<p>${figures.join(', ')}</p>
<ul>
<li><a href="/brief">The brief</a></li>
<li><a href="/openapi.json">What a program can ask (OpenAPI 3.1)</a></li>
</ul>
<h2>Last revisions</h2>
${log.length === 0 ? html`<p>Nothing is decided yet.</p>` : html`<ol reversed start="${revisions.length}">${log.map((line) => html`<li dir="auto">${line.replace(/^ *\d+ +/, '')}</li>`)}</ol>`}
<p>The workbench has not been built: run “npm run build” in the clone, and start this again.</p>
</main>
</body>
</html>\n`)}`;
}
