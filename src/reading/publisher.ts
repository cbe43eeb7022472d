/**
 * Who published a page, from its address: the host without `www.`, or the name of the body it belongs to. A page
 * of a government, a head of state or an international organisation is an official release, one side's own voice.
 */
import type { ArticleKind } from '../record/article.ts';

export interface Publisher {
  readonly name: string;
  readonly kind: ArticleKind;
}

/** The publisher behind an http address; undefined for anything else. */
export function publisherOf(url: string | undefined): Publisher | undefined {
  const host = /^https?:\/\/(?:[^/@?#]*@)?([a-z\d.-]+)/i.exec(url?.slice(0, 300) ?? '')?.[1]?.toLowerCase();
  if (!host?.includes('.') || /^[\d.]+$/.test(host)) return undefined;
  const bare = host.replace(/^(?:www\d?|m|amp)\./, '');
  const body = BODIES.find(({ domain }) => bare === domain || bare.endsWith(`.${domain}`));
  return { name: body?.name ?? bare, kind: body || OFFICIAL.test(bare) ? 'official' : 'news' };
}

/** Whether a name is that of a government or a part of one: "Ministry of Trade", not "Government Weekly". */
export function isOfficialName(name: string): boolean {
  return name.length <= 100 && OFFICIAL_NAME.test(name);
}

const OFFICIAL_NAME =
  /^(?:the )?(?:(?:(?:foreign|defen[cs]e|interior|trade|justice|finance) )?ministry(?: of .+)?|(?:presidency|government|embassy|permanent mission|delegation|parliament) of .+|ministry (?:of|for) .+|(?:office|administration|cabinet) of the (?:president|prime minister|chancellor|king|secretary.general).*|(?:u\.?s\.? |united states )?department of .+|white house|kremlin)$/i;

/** Whether a short line reads as the name of a paper, station or agency: "The Orvale Courier". */
export function isOutletName(line: string): boolean {
  const words = line.split(' ');
  const named = words.every((word) => /^(?:\p{Lu}[\p{L}’'&.-]*|of|the|and|for|&)$/u.test(word));
  return words.length >= 2 && words.length <= 5 && named && OUTLET_WORD.test(line);
}

const OUTLET_WORD =
  /\b(?:agency|broadcasting|bulletin|chronicle|courier|daily|dispatch|echo|examiner|gazette|globe|herald|independent|journal|ledger|magazine|mail|mirror|monitor|news|observer|post|press|radio|record|register|review|standard|star|sun|telegraph|television|times|tribune|tv|weekly|wire)$|^(?:radio|the daily|the weekly) /i;

// Domains kept for governments, armed forces and treaty organisations.
const OFFICIAL =
  /(?:^|\.)(?:(?:gov|gob|gouv|govt|gub|go|mil|parliament|admin)(?:\.[a-z]{2})?|int|europa\.eu)$/;

/** Bodies whose domain is no name, or does not show that they are official. */
const BODIES: readonly { readonly domain: string; readonly name: string }[] = [
  { domain: 'whitehouse.gov', name: 'The White House' },
  { domain: 'state.gov', name: 'U.S. Department of State' },
  { domain: 'kremlin.ru', name: 'The Kremlin' },
  { domain: 'mid.ru', name: 'Russian Foreign Ministry' },
  { domain: 'president.gov.ua', name: 'Office of the President of Ukraine' },
  { domain: 'elysee.fr', name: 'Élysée' },
  { domain: 'consilium.europa.eu', name: 'Council of the European Union' },
  { domain: 'ec.europa.eu', name: 'European Commission' },
  { domain: 'bundesregierung.de', name: 'German Federal Government' },
  { domain: 'un.org', name: 'United Nations' },
  { domain: 'nato.int', name: 'NATO' },
  { domain: 'iaea.org', name: 'IAEA' },
];
