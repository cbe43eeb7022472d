/**
 * Lines that stand in an article's text and are no part of it, one record a rule. A rule sees one block by itself,
 * so it must be sure: the near miss of each is a sentence that an article may well contain.
 */

export interface LineRule {
  /** In a reader's words, as the brief shows it. */
  readonly why: string;
  readonly pattern: RegExp;
  /** Longer blocks are never taken. */
  readonly longest: number;
  readonly matches: string;
  readonly nearMiss: string;
}

export const LINE_RULES: readonly LineRule[] = [
  {
    why: 'advertisement',
    pattern:
      /^\W*(?:advertisements?|sponsored(?: content| post)?|promoted|(?:story|article) continues (?:below|after).{0,40})\W*$/i,
    longest: 80,
    matches: 'Story continues below advertisement',
    nearMiss: 'Advertisements for the referendum filled the streets.',
  },
  {
    why: 'newsletter sign-up',
    pattern:
      /^(?:sign up|subscribe|register)\b.{0,120}\b(?:newsletters?|inbox|alerts?|briefings?|podcasts?|channel)\b/i,
    longest: 240,
    matches: 'Sign up for our Morning Briefing newsletter and never miss a story.',
    nearMiss: 'Sign up or lose the grain deal, the envoy told them.',
  },
  {
    why: 'share buttons',
    pattern:
      /^(?:share|tweet|pin|e-?mail|print|save|copy link|whatsapp|facebook|twitter|linkedin|telegram|reddit|x)(?:[\s,|/·]+(?:this|on|via|to|with|story|article|page|post|link|friends|share|tweet|pin|e-?mail|print|save|copy|whatsapp|facebook|twitter|linkedin|telegram|reddit|x))*$/i,
    longest: 120,
    matches: 'Share this article on Facebook',
    nearMiss: 'Share of the vote',
  },
  {
    why: 'share buttons',
    pattern:
      /^(?:follow|like|find|join) (?:us|the .{1,30}|.{1,30}) on (?:x|twitter|facebook|instagram|telegram|whatsapp|linkedin|youtube|threads|bluesky|mastodon)\b/i,
    longest: 120,
    matches: 'Follow us on Telegram',
    nearMiss: 'Follow the envoy’s example, she wrote on Monday.',
  },
  {
    why: 'related link',
    pattern:
      /^\W*(?:read (?:more|also|next|on)|also read|see also|related|more on this|recommended|you may also like|don[’']t miss|watch(?: live| now)?|listen(?: now)?|in pictures|in video)\s*(?:[:：|»→>]|[–—-] )\s*\S/i,
    longest: 200,
    matches: 'Read more: Who sits at the table in Orvale',
    nearMiss: 'Watch what they do, not what they say: nothing has moved.',
  },
  {
    why: 'related link',
    pattern:
      /^(?:click here|tap here|(?:continue|keep) reading|read (?:more|on|the full (?:story|article|statement))(?: (?:here|below|and .{0,40}))?)[\s.…»→>]*$/i,
    longest: 80,
    matches: 'Read the full story here »',
    nearMiss: 'Read more carefully, the annex says the opposite.',
  },
  {
    why: 'cookie notice',
    pattern:
      /\b(?:we|(?:web)?sites?|page|partners) (?:may )?uses? (?:[\w-]+ ){0,2}cookies\b|\b(?:accept|reject|manage) (?:all |our |the )?cookies\b|\bcookie (?:policy|preferences|settings|notice|consent)\b/i,
    longest: 800,
    matches: 'We use cookies to improve your experience. Accept all cookies?',
    nearMiss: 'Cookies were served while the delegates waited for consent from home.',
  },
  {
    why: 'copyright footer',
    pattern: /^(?:©|\(c\)|&copy;|copyright\b).{0,80}$|\ball rights reserved\b.{0,60}$/i,
    longest: 300,
    matches: '© 2024 The Harbour Post. All rights reserved.',
    nearMiss:
      'The treaty leaves all rights reserved to the coastal states untouched, and both parties accept it as it stands today.',
  },
  {
    why: 'reporting credit',
    pattern:
      /^\W*(?:(?:[Aa]dditional|[Ww]ith) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Rr]eporting and writing|[Cc]ompiled|[Ee]dited|[Tt]ranslated|[Pp]roofread) by \p{Lu}/u,
    longest: 300,
    matches: '(Reporting by Ana Ruiz in Orvale; Editing by Per Olsen)',
    nearMiss: 'Reporting by both sides has been slow, the monitors said.',
  },
  {
    why: 'picture credit',
    pattern:
      /^\W*(?:(?:file )?(?:photo|image|picture|photograph|video)s?(?: credit| by| courtesy of)?|credit|getty images|caption)\s*[:/©|]|^(?:file )?photo (?:by|courtesy)\b/i,
    longest: 240,
    matches: 'Photo: Ana Ruiz/Northwire',
    nearMiss: 'Photos of the strike were shown to the council.',
  },
  {
    why: 'comments',
    pattern:
      /^(?:\d+ (?:comments?|replies|responses)|there are no comments.{0,40}|be the first to (?:comment|respond|reply).{0,60}|(?:leave|post|add|write) a (?:comment|reply)|(?:log|sign) in to (?:comment|reply|post).{0,40}|comments (?:are closed|have been disabled).{0,40})\W*$/i,
    longest: 120,
    matches: 'Be the first to comment on this story!',
    nearMiss: 'There are no comments on record that contradict the minister’s account, aides insisted.',
  },
  {
    why: 'page furniture',
    pattern:
      /^(?:\d{1,3}[ -]min(?:ute)?s?(?:[ -]read)?|(?:reading|read) time:? .{1,20}|skip to (?:main )?content|back to top|listen to this article.{0,40}|loading\W*|menu|search|home|live)\W*$/i,
    longest: 80,
    matches: '4 min read',
    nearMiss: '40 minutes later the door opened.',
  },
  {
    why: 'release label',
    pattern:
      /^(?:for immediate release|embargoed (?:until|for)\b.{1,60}|(?:press|media|news) (?:release|advisory)(?: no\.? ?\d{1,5})?|(?:joint )?(?:readout|communiqu[eé])|(?:(?:media|press) )?contacts?:.{1,160}|[#*_=~•·–—\s-]{3,}|[-–—]\s?30\s?[-–—]|ends)$/i,
    longest: 200,
    matches: 'FOR IMMEDIATE RELEASE',
    nearMiss: 'For immediate release of the crew, Korrin wants the tolls halved.',
  },
  {
    why: 'topic labels',
    pattern: /^(?:tags?|topics?|filed under|categories|category|keywords|posted in|more on)\s*:\s*\S/i,
    longest: 200,
    matches: 'Tags: grain, ports, ceasefire',
    nearMiss: 'Topics on the table include grain and ports.',
  },
  {
    why: 'publisher notice',
    pattern:
      /^(?:our standards:|this (?:article|story|post) (?:was|is|has been|originally) (?:originally )?(?:published|appeared|updated|syndicated|republished).{0,120}|the views expressed .{0,60}(?:author|own).{0,120}|got a (?:news )?tip\b.{0,100}|(?:support|donate to|help fund) (?:our|independent) .{0,100}|already a subscriber\b.{0,60}|become a (?:member|subscriber)\b.{0,60})$/i,
    longest: 300,
    matches: 'The views expressed in this article are the author’s own.',
    nearMiss: 'This article of the treaty was never put to a vote.',
  },
];

/** The rule that takes this block out, if one does. */
export function lineRuleFor(text: string): LineRule | undefined {
  return LINE_RULES.find(({ pattern, longest }) => text.length <= longest && pattern.test(text));
}
