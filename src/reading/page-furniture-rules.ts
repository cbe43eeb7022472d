/**
 * Elements of a page that are not its article, by the words in their tag, class, id and role: one record a rule.
 * Words are whole ("ad" is not in "header"), and an element that holds much of the page's prose is never taken.
 */

export interface FurnitureRule {
  readonly why: string;
  readonly tags?: readonly string[];
  readonly roles?: readonly string[];
  /** Tested against `class` and `id`, lower case, words joined by single hyphens, with one at either end. */
  readonly names?: RegExp;
  readonly matches: string;
  readonly nearMiss: string;
}

export const FURNITURE_RULES: readonly FurnitureRule[] = [
  {
    why: 'cookie notice',
    names: /-(?:cookies?|gdpr|consent|ccpa|onetrust)-/,
    matches: '<div id="cookie-banner">',
    nearMiss: '<div class="consensus">',
  },
  {
    why: 'comments',
    names:
      /-(?:comments|disqus|comment-(?:list|form|section|area)|comments?-(?:area|section|thread|form)|respond)-/,
    matches: '<section class="article-comments">',
    nearMiss: '<div class="commentary">',
  },
  {
    why: 'newsletter sign-up',
    names: /-(?:newsletter|newsletters|sign-?up|subscribe|subscription|paywall)-/,
    matches: '<div class="newsletter-signup">',
    nearMiss: '<div class="news-letter-to-editor">',
  },
  {
    why: 'share buttons',
    names: /-(?:share|sharing|social|sharedaddy|addtoany|share-?bar|follow-us)-/,
    matches: '<ul class="social-share">',
    nearMiss: '<p class="shareholders">',
  },
  {
    why: 'related links',
    names:
      /-(?:related|recommended|recommendations|read-?more|more-(?:stories|news|from|on)|most-(?:read|popular)|trending|also-(?:read|like)|taboola|outbrain|further-reading|inline-promo|teasers?)-/,
    matches: '<aside class="related-articles">',
    nearMiss: '<p class="relatedness">',
  },
  {
    why: 'author box',
    names:
      /-(?:(?:about|meet)-(?:the-)?(?:author|writer|creator|reporter)|(?:author|writer|contributor)s?-(?:bio|box|card|profile|about|footer)|bio-box|biography)-/,
    matches: '<div class="author-bio">',
    nearMiss: '<span class="author">',
  },
  {
    why: 'advertisement',
    tags: ['ins'],
    names:
      /-(?:ads?|advert|adverts|advertisement|advertising|ad-?slot|ad-?unit|sponsored|sponsor|dfp|google-ads?|promo|promotion)-/,
    matches: '<div class="ad-slot">',
    nearMiss: '<div class="lead address">',
  },
  {
    why: 'picture caption',
    tags: ['figcaption'],
    names: /-(?:caption|wp-caption-text|photo-credit|image-credit|img-caption)-/,
    matches: '<figcaption>',
    nearMiss: '<p class="captioned">',
  },
  {
    why: 'navigation',
    tags: ['nav', 'menu'],
    roles: ['navigation', 'menu', 'menubar', 'search', 'banner'],
    names:
      /-(?:nav|navbar|navigation|breadcrumbs?|menu|masthead|site-header|skip-link|pagination|pager|toc|table-of-contents)-/,
    matches: '<div class="breadcrumb">',
    nearMiss: '<p class="navy">',
  },
  {
    why: 'topic labels',
    names: /-(?:tags|tag-list|tagcloud|topics|post-tags|article-tags)-/,
    matches: '<ul class="tags">',
    nearMiss: '<p class="tagline">',
  },
  {
    why: 'sidebar',
    tags: ['aside'],
    roles: ['complementary'],
    names: /-(?:sidebar|side-?rail|right-rail|pull-?quote|widget|widgets)-/,
    matches: '<aside>',
    nearMiss: '<p class="aside-from-that">',
  },
  {
    why: 'site footer',
    roles: ['contentinfo'],
    names: /-(?:site-footer|page-footer|global-footer|copyright|colophon)-/,
    matches: '<div class="site-footer">',
    nearMiss: '<p class="footnote">',
  },
  {
    why: 'page furniture',
    tags: ['button', 'form', 'dialog', 'select', 'label', 'input', 'textarea'],
    roles: ['dialog', 'alert', 'button', 'tooltip'],
    names:
      /-(?:modal|popup|pop-up|overlay|toolbar|tooltip|sr-only|visually-hidden|screen-reader-text|print-only|audio-player|video-player|reading-time)-/,
    matches: '<button>',
    nearMiss: '<p class="modality">',
  },
];

/** The rule that says what this element is, from its start tag alone. */
export function furnitureRuleFor(tag: string, role: string, names: string): FurnitureRule | undefined {
  // What somebody posted is quoted in one, whatever its class: "<blockquote class=social>".
  if (tag === 'blockquote') return undefined;
  const words = `-${names
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')}-`.slice(0, 600);
  return FURNITURE_RULES.find(
    ({ tags, roles, names: pattern }) =>
      tags?.includes(tag) === true ||
      (role !== '' && roles?.includes(role) === true) ||
      pattern?.test(words) === true,
  );
}
