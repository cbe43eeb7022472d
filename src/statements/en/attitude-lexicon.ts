/**
 * English words that express where somebody stands towards something: the predicate alone, never what it is about.
 * Each entry is the lemma, then the words that must follow it (prepositions, particles); a bare one takes an object, a
 * clause or an infinitive. Strength: 2 commits, 1 leans.
 */

export type PredicateKind = 'verb' | 'noun' | 'adjective';

export interface Predicate {
  readonly kind: PredicateKind;
  /** Lemma first; `_` stands for up to eight words. */
  readonly words: readonly string[];
  /** −2 … +2. */
  readonly towards: number;
}

/** The predicates that begin with a lemma, those of more words first. */
export type AttitudeLexicon = ReadonlyMap<string, readonly Predicate[]>;

const VERBS: readonly (readonly [towards: number, entries: string])[] = [
  [
    2,
    'demand|insist on|insist that|insist|back|support|endorse|champion|advocate|urge|press for|push for|call for|' +
      'call on _ to|call upon _ to|appeal for|appeal to _ to|lobby for|campaign for|fight for|hold out for|vow|pledge|promise|guarantee|commit to|' +
      'agree to|agree on|agree that|agree in principle to|agree in principle on|agree in principle that|agree|accept|approve|welcome|embrace|defend|uphold|reaffirm|reiterate|ratify|adopt|' +
      'favour|favor|want|seek|propose|grant|consent to|stand by|stand behind|stick to|stick with|align with|' +
      'align behind|side with|require|push _ to|press _ to|urge _ to|ask for|ask _ to|request|' +
      'prioritise|prioritize|recommend|strive for|strive to|aim for|aim to|aim at|intend to|plan to|long for|rally behind|' +
      'give _ backing to|throw _ weight behind|opt for|settle for|yield to|subscribe to|lean towards|push through|' +
      'praise|commend|applaud|hail|laud|pay tribute to',
  ],
  [
    1,
    'live with|put up with|stomach|countenance|offer|consider|hope for|hope to|hope that|prefer|need|allow|permit|explore|weigh|propose|suggest|entertain|float|tolerate|threaten|look for|look to',
  ],
  [
    -2,
    'reject|oppose|refuse|rule out|dismiss|resist|veto|condemn|denounce|decry|deplore|push back against|push back on|push back at|' +
      'balk at|baulk at|object to|protest|protest against|protest at|fight|fight against|turn down|walk away from|warn against|speak out against|' +
      'argue against|vote against|come out against|rail against|campaign against|decline|decline to|rebuff|repudiate|renounce|' +
      'spurn|shun|forswear|exclude|reject|bristle at|stand against|vow to fight|shoot down|say no to|draw _ line at|slam|blast|criticise|criticize|attack _ as|' +
      'accuse|blame|rebuke|chide|berate|lambast|lambaste|castigate|upbraid|scold|mock|ridicule|lash out at|hit out at|take aim at|lose patience with',
  ],
  [
    -1,
    'stop short of|shy away from|fear|worry about|worry that|doubt|question|resent|hesitate to|back away from|distance _ from|' +
      'play down|downplay|caution against|warn of|warn that|object',
  ],
];

const ADJECTIVES: readonly (readonly [towards: number, entries: string])[] = [
  [
    2,
    'committed to|determined to|adamant that|adamant about|intent on|resolved to|in favour of|in favor of|keen to|keen on|eager to|bent on|supportive of|insistent on|insistent that|set on|bound to',
  ],
  [
    1,
    'ready to|ready for|willing to|prepared to|prepared for|open to|receptive to|amenable to|comfortable with|content with|interested in|hopeful of|happy to|inclined to',
  ],
  [-2, 'opposed to|against|unwilling to|hostile to|averse to|not prepared to'],
  [
    -1,
    'reluctant to|wary of|sceptical of|skeptical of|sceptical about|skeptical about|concerned about|concerned over|concerned that|concerned by|worried about|worried that|alarmed by|alarmed at|alarmed about|uneasy about|uneasy with|unhappy with|unhappy about|hesitant to|critical of|troubled by',
  ],
];

const NOUNS: readonly (readonly [towards: number, entries: string])[] = [
  [
    2,
    'commitment to|determination to|demand for|demand that|demand to|call for|call to|support for|backing for|insistence on|insistence that|endorsement of|acceptance of|approval of|desire for|desire to|wish for|wish to|pledge to|pledge of|promise to|promise of|vow to|push for|request for|appeal for|bid to|campaign for|right to|agreement to',
  ],
  [
    1,
    'willingness to|readiness to|openness to|offer of|offer to|proposal to|proposal for|proposal that|proposal of|plan of|claim for|claim to|hope for|hope of|preference for|interest in|plan to|plan for',
  ],
  [
    -2,
    'opposition to|refusal to|rejection of|resistance to|objection to|veto of|veto on|condemnation of|aversion to|hostility to',
  ],
  [
    -1,
    'concern about|concern over|concern that|fear of|fear that|reluctance to|doubt about|worry about|scepticism about|skepticism about|reservation about|unease about|unease over',
  ],
];

/** Verbs that only carry an attitude's noun: "voiced support for"; those at −1 take it back. */
export const CARRYING: ReadonlyMap<string, number> = new Map([
  ...'express voice reiterate reaffirm repeat renew stress signal show have make issue underline underscore announce restate confirm maintain declare state emphasise emphasize highlight offer give pledge win gain indicate harbour harbor underpin table raise set put reinforce'
    .split(' ')
    .map((lemma) => [lemma, 1] as const),
  ...'drop withdraw abandon soften shelve relinquish retract scrap'
    .split(' ')
    .map((lemma) => [lemma, -1] as const),
]);

/** Predicates over their subject: "is unacceptable", "would be a mistake". The object is the subject. */
export const JUDGEMENTS: readonly (readonly [towards: number, words: string])[] = [
  [
    -2,
    'unacceptable|inadmissible|intolerable|out of the question|off the table|non-starter|not on the table|not an option|a red line|not up for negotiation|not negotiable|unthinkable|a betrayal|illegal|unlawful|not for sale|not up for discussion|dead on arrival|reckless|impossible',
  ],
  [
    -1,
    'a mistake|dangerous|wrong|unfair|unjust|premature|counterproductive|unhelpful|risky|unrealistic|a trap|a threat|a disaster|too high a price|not enough|insufficient',
  ],
  [
    2,
    'essential|indispensable|vital|imperative|paramount|a must|a condition|a precondition|a priority|non-negotiable|the only way|necessary|crucial|critical|key|our goal|our priority|long overdue|overdue|a right|the goal|the aim|needed',
  ],
  [
    1,
    'on the table|welcome|acceptable|a good idea|the right thing|important|possible|desirable|reasonable|overdue|justified|a step forward|a step in the right direction|good news',
  ],
];

/** Verbs that pass a judgement on their object: "regards the force as unacceptable". */
export const JUDGING_VERBS: ReadonlySet<string> = new Set(
  'regard consider call deem find view describe brand label see judge'.split(' '),
);

/** Verbs of giving, taking and refusing whose doing is a stance: "lifted the sanctions", "handed over two islands". */
export const ACTS: ReadonlySet<string> = new Set(
  (
    'cede concede surrender yield relinquish grant release free lift impose withdraw deploy halt suspend freeze withhold sign ratify ' +
    'recognise recognize block deliver supply restore extend resume annex occupy scrap abolish waive cut raise drop ease tighten ' +
    'reopen close continue keep maintain prolong launch attack evacuate disarm compensate pay fund reinstate sack outlaw ban open'
  ).split(' '),
);

export const ATTITUDES: AttitudeLexicon = lexiconOf([
  ...entriesOf('verb', VERBS),
  ...entriesOf('adjective', ADJECTIVES),
  ...entriesOf('noun', NOUNS),
]);

function entriesOf(
  kind: PredicateKind,
  lists: readonly (readonly [towards: number, entries: string])[],
): Predicate[] {
  return lists.flatMap(([towards, entries]) =>
    entries.split('|').map((entry): Predicate => ({ kind, words: entry.split(' '), towards })),
  );
}

function lexiconOf(predicates: readonly Predicate[]): AttitudeLexicon {
  const byFirst = Map.groupBy(predicates, ({ words }) => words[0]!);
  return new Map(
    [...byFirst].map(([first, list]) => [first, list.toSorted((a, b) => b.words.length - a.words.length)]),
  );
}
