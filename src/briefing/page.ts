/**
 * The frame of every page that Readout writes: one HTML file that needs nothing else. Style and script stand in it and its own
 * policy (CSP level 3, by hash) lets nothing else load or run.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { html, htmlParts, type Markup, ownCode } from '../core/markup.ts';
import { grouped } from '../core/phrases.ts';
import type { Section } from './sections/section.ts';

export interface Page {
  readonly title: string;
  /** The version that made it. */
  readonly readout: string;
  /** Code of our own. */
  readonly style: string;
  readonly script: string;
  readonly bodyClass?: string;
  /** Where a keyboard skips to, past the head of the page. */
  readonly skip: { readonly to: string; readonly words: string };
  readonly masthead: Markup;
  readonly sections: readonly Section[];
}

/** The page as an HTML document, part after part. The same page gives the same document. */
export function* pageParts(page: Page): Generator<string> {
  yield '<!doctype html>\n';
  yield* htmlParts(pageMarkup(page));
}

function pageMarkup(page: Page): Markup {
  const { title, readout, style, script, bodyClass, skip, masthead, sections } = page;
  return html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(page)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Readout ${readout}">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${ownCode(style)}</style>
</head>
<body${bodyClass !== undefined && html` class="${bodyClass}"`}>
<a class="skip" href="#${skip.to}">${skip.words}</a>
${masthead}
<div class="page">
${contents(sections)}
<main>
${sections.map(sectionMarkup)}</main>
</div>
<script>${ownCode(script)}</script>
</body>
</html>\n`;
}

const policyOf = ({ style, script }: Page): string =>
  [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

function hashOf(code: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(code))))}`;
}

function contents(sections: readonly Section[]): Markup {
  return html`<nav class="contents" aria-label="Contents"><ol>${sections.map(
    ({ id, title, count }) =>
      html`<li><a href="#${id}">${title}${count !== undefined && html` <span class="count">${grouped(count)}</span>`}</a></li>`,
  )}</ol></nav>`;
}

function sectionMarkup({ id, title, count, body }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title" tabindex="-1">${title}${count !== undefined && html` <span class="count">${grouped(count)}</span>`}</h2>
${body}
</section>\n`;
}
