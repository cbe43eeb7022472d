/**
 * Headings that open something other than the article: an author box, comments, related stories. What such a
 * heading takes with it is decided in `boilerplate.ts`; here is only how it reads.
 */

export interface SectionRule {
  readonly why: string;
  /** Matched against the whole heading, without a colon at its end. */
  readonly pattern: RegExp;
  /** `any`: what follows may be prose, as in an author box; `short`: only link titles and labels. */
  readonly takes: 'any' | 'short';
  readonly matches: string;
  readonly nearMiss: string;
}

export const SECTION_RULES: readonly SectionRule[] = [
  {
    why: 'author box',
    pattern:
      /^(?:about|meet|more about) (?:the|our) (?:author|creator|writer|reporter|journalist|correspondent|columnist|contributor)s?$/i,
    takes: 'any',
    matches: 'About the Author',
    nearMiss: 'About the author of the ceasefire plan',
  },
  {
    why: 'comments',
    pattern:
      /^(?:(?:\d+ |reader |readers[’'] |view )?comments?(?: \(\d+\))?|join the (?:conversation|discussion|debate)|leave a (?:comment|reply)|what do you think\?)$/i,
    takes: 'any',
    matches: 'Comments (12)',
    nearMiss: 'Comments by the foreign minister',
  },
  {
    why: 'related links',
    pattern:
      /^(?:related(?: (?:articles?|stor(?:y|ies)|links?|posts?|news|topics?|content|coverage|reading))?|more (?:on this(?: story| topic)?|from .{1,40}|stories|news|to read)|read (?:more|next|also)|further reading|recommended(?: (?:for you|stories|reading))?|you (?:may|might)(?: also)? (?:like|be interested in)|most (?:read|popular|viewed|shared)|trending(?: now)?|latest (?:news|stories|headlines)|editors?[’']?s?[’']? picks?|top stories|popular (?:now|stories|posts)|up next|don[’']t miss|in case you missed it)$/i,
    takes: 'short',
    matches: 'You may also like',
    nearMiss: 'Related talks in Geneva',
  },
  {
    why: 'newsletter sign-up',
    pattern:
      /^(?:(?:our |the )?newsletters?|newsletter sign-?up|stay (?:informed|connected|up to date)|get (?:the|our) .{1,40} newsletter|subscribe(?: (?:now|today|to .{1,40}))?)$/i,
    takes: 'any',
    matches: 'Stay informed',
    nearMiss: 'Stay informed, envoy tells mediators',
  },
  {
    why: 'share buttons',
    pattern: /^(?:share(?: this(?: article| story| page| post)?)?|follow us|connect with us|find us on)$/i,
    takes: 'short',
    matches: 'Share this story',
    nearMiss: 'Share of the blame',
  },
  {
    why: 'site footer',
    pattern:
      /^(?:(?:quick |useful |site )?links|site ?map|privacy(?: policy| notice)?|terms(?: of (?:use|service)| (?:and|&) conditions)?|contact us|about us|our company|legal(?: notice)?|sections)$/i,
    takes: 'short',
    matches: 'Privacy policy',
    nearMiss: 'Privacy of the hostages',
  },
];

/** The rule whose heading this is, if it is one. */
export function sectionRuleFor(text: string): SectionRule | undefined {
  const heading = text.length <= 80 ? text.replace(/[\s:.–—-]+$/, '') : '';
  return heading === '' ? undefined : SECTION_RULES.find(({ pattern }) => pattern.test(heading));
}
