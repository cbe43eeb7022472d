/** What a person looks at: the workbench, the brief, and the description of the rest. */
import type { Context } from 'hono';
import type { Env } from './guard.ts';
import type { LiveStudy } from './live-study.ts';
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
    ...(files === undefined ? [unbuiltRoute] : [...files].map(webRoute)),
    route({ ...PAGE, path: '/brief', name: 'briefPage', summary: 'The brief as a page' }, async ({ c }) => {
      const { text, etag } = await study.ask({ asks: 'html' });
      return page(c, text, `${policyIn(text)}; frame-ancestors 'self'`, etag);
    }),
    route(
      {
        method: 'get',
        path: '/brief.md',
        name: 'briefMarkdown',
        summary: 'The brief as Markdown',
        answer: { status: 200, description: 'The brief', type: 'text/markdown' },
      },
      async ({ c }) => {
        const { text, etag } = await study.ask({ asks: 'md' });
        return c.body(text, 200, { etag, 'content-type': 'text/markdown; charset=utf-8' });
      },
    ),
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
const unbuiltRoute: Route = route(
  { ...PAGE, path: '/', name: 'workbenchPage', summary: 'Stands in for the workbench' },
  async ({ c }) => c.html(UNBUILT, 200, { 'content-security-policy': WEB_POLICY }),
);

const UNBUILT = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Readout</title>
<main><h1>The workbench has not been built</h1>
<p>Run “npm run build” in the clone, and start this again. <a href="/brief">The brief</a> can be read all the same.</p></main></html>
`;

/** A file's name tells what is in it, so that a browser may keep it; the page itself is asked for each time. */
function webRoute([path, { type, bytes }]: readonly [string, WebFile]): Route {
  const isPage = path === '/';
  return route(
    {
      method: 'get',
      path,
      name: isPage ? 'workbenchPage' : `file ${path}`,
      summary: isPage ? 'The workbench' : 'A file of the workbench',
      isOurs: !isPage,
      answer: { status: 200, description: 'The file', type },
    },
    async ({ c }) => c.body(bytes, 200, { 'content-type': type, 'content-security-policy': WEB_POLICY }),
  );
}

const page = (c: Context<Env>, text: string, policy: string, etag: string): Response =>
  c.body(text, 200, { etag, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });

/** The policy that a page of Readout's carries in its head. */
function policyIn(text: string): string {
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]{1,2000})">/.exec(text) ?? [];
  if (policy === undefined) throw new Error('a page without a policy');
  return policy.replaceAll('&#39;', "'");
}
