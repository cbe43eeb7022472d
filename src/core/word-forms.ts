/**
 * One key for all inflected forms of an English word: "cede", "ceded", "ceding"; "territory", "territories"; "withdraw",
 * "withdrew"; "labour", "labor". Endings are taken off by rule and a silent e put back; irregular words are listed. A key
 * is for comparing, not for showing, and it never joins a word with what is derived from it ("withdraw", "withdrawal").
 */

/** The key of `word`, which may be of any case. */
export function wordKey(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = keyOf(word);
  if (keys.size >= MOST_REMEMBERED) keys.clear();
  if (word.length <= LONGEST_REMEMBERED) keys.set(word, key);
  return key;
}

/** Bounded, since a run may see millions of different words. */
const keys = new Map<string, string>();
const MOST_REMEMBERED = 60_000;
const LONGEST_REMEMBERED = 40;

function keyOf(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/, '');
  const irregular = IRREGULAR.get(lower);
  if (irregular !== undefined) return irregular;
  if (lower.length > LONGEST_REMEMBERED || !/^[a-z-]+$/.test(lower)) return lower;
  const cut = lower.lastIndexOf('-') + 1;
  const last = lower.slice(cut);
  return cut === 0
    ? spelling(withoutEnding(last))
    : lower.slice(0, cut) + (IRREGULAR.get(last) ?? spelling(withoutEnding(last)));
}

/** Each group: the base form, then its other forms. A word that only looks like a form is its own base. */
const GROUPS =
  'be is are was were been being am,have has had,do does did done,go goes went gone,give gave given,take took taken,withdraw withdrew withdrawn,' +
  'hold held,keep kept,leave left,meet met,make made,pay paid,repay repaid,say said,sell sold,send sent,lend lent,spend spent,build built,' +
  'rebuild rebuilt,fight fought,seek sought,buy bought,bring brought,think thought,teach taught,catch caught,tell told,find found,' +
  'come came,become became,overcome overcame,begin began begun,break broke broken,speak spoke spoken,choose chose chosen,' +
  'freeze froze frozen,unfreeze unfroze unfrozen,steal stole stolen,rise rose risen,arise arose arisen,fall fell fallen,draw drew drawn,' +
  'redraw redrew redrawn,grow grew grown,know knew known,throw threw thrown,overthrow overthrew overthrown,blow blew blown,fly flew flown,' +
  'show shown,write wrote written,drive drove driven,strike struck stricken,win won,lose lost,get got gotten,forget forgot forgotten,' +
  'run ran,sit sat,stand stood,understand understood,withstand withstood,lead led,feed fed,bleed bled,breed bred,flee fled,deal dealt,' +
  'mean meant,feel felt,swear swore sworn,tear tore torn,wear wore worn,bear bore borne,hide hid hidden,shake shook shaken,' +
  'forbid forbade forbidden,forgive forgave forgiven,undertake undertook undertaken,undergo underwent undergone,sink sank sunk,' +
  'shrink shrank shrunk,spring sprang sprung,swim swam swum,sing sang sung,ring rang rung,drink drank drunk,eat ate eaten,see saw seen,' +
  'foresee foresaw foreseen,oversee oversaw overseen,wake woke woken,shoot shot,uphold upheld,withhold withheld,bind bound,wind wound,' +
  'grind ground,hang hung,cling clung,swing swung,dig dug,stick stuck,lay laid,lie lain lying lied,die dying died,tie tying tied,' +
  'slay slew slain,undo undid undone,outgrow outgrew outgrown,weave wove woven,strive strove striven,vie vied vying,breathe breathed breathing,hear heard,ride rode ridden,override overrode overridden,slide slid,shine shone,dive dove,spit spat,steer,mistake mistook mistaken,awake awoke,sleep slept,sweep swept,creep crept,weep wept,bend bent,' +
  'sow sown,prove proven,shed,spread,beset,free freed freeing frees,agree agreed agreeing agrees,disagree disagreed disagreeing,' +
  'guarantee guaranteed guaranteeing,decree decreed decreeing,referee refereed,' +
  'man men,woman women,child children,person people persons,life lives,wife wives,knife knives,half halves,wolf wolves,shelf shelves,' +
  'thief thieves,loaf loaves,foot feet,tooth teeth,mouse mice,crisis crises,basis,analysis analyses,thesis theses,axis,' +
  'criterion criteria,phenomenon phenomena,medium media,fisherman fishermen,spokesman spokesmen,policeman policemen,gunman gunmen,' +
  'serviceman servicemen,statesman statesmen,stop,focus focuses focused focusing focussed focussing,bias biased biases,virus viruses,' +
  'bonus bonuses,campus campuses,census censuses,consensus,status,bus buses,gas gases,lens lenses,canvas canvases,caucus caucuses,' +
  'veto vetoes vetoed vetoing,echo echoes echoed,embargo embargoes embargoed,hero heroes,torpedo torpedoes,potato potatoes,tomato tomatoes,' +
  'shoe shoes,canoe canoes,tiptoe,foe foes,toe toes,woe woes,ache aches ached aching,headache headaches,cache caches,movie movies,owe owed owing,' +
  'eye eyes eyed eyeing,dye dyed dyeing,quiz quizzed quizzes,traffic trafficked trafficking,panic panicked panicking,' +
  'defense defence defences defenses,offense offence offences offenses,license licence licences licensed licensing licenses,' +
  'practice practise practised practicing practising practised practices practices,program programme programmes programs programmed programming,' +
  'judgment judgement judgments judgements,jeopardize,skeptic sceptic sceptics skeptics,' +
  // Plurals with a sense of their own, and words that only look inflected.
  'arms,talks,goods,customs,means,news,series,species,headquarters,barracks,politics,economics,logistics,always,perhaps,besides,' +
  'ruling rulings,building buildings,housing,this,thus,his,its,us,as,yes,plus,unless,across,towards,afterwards,whereas,chaos,ethos,atlas,christmas,alas,' +
  'during,morning,evening,nothing,something,anything,everything,ceiling,wedding,pudding,sibling,sterling,herring,viking,darling,' +
  'hundred,sacred,hatred,kindred,infrared,wicked,naked,beloved,embed,biped,moped';

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  GROUPS.split(',').flatMap((group) => {
    const [base = '', ...forms] = group.split(' ');
    return [base, ...forms].map((form) => [form, base] as const);
  }),
);

function withoutEnding(word: string): string {
  const singular = withoutPlural(word);
  if (/[^aeiou]ied$/.test(singular) && singular.length > 4) return `${singular.slice(0, -3)}y`;
  if (singular.endsWith('ing')) return stemOr(singular, singular.slice(0, -3));
  if (/[^e]ed$/.test(singular)) return stemOr(singular, singular.slice(0, -2));
  return singular;
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|[aeiou]as)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|[^aeiou]o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The base of a stem that an ending was taken from; the word itself where that leaves no stem ("red", "king"). */
function stemOr(word: string, stem: string): string {
  if (stem.length < 2 || !/[aeiouy]/.test(stem)) return word;
  const single = undoubled(stem);
  return single !== stem || !losesE(stem) ? single : `${stem}e`;
}

const undoubled = (stem: string): string =>
  stem.length > 3 && /([bdgkmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;

/** Whether a stem has lost its silent e, by how it ends: "ced", "releas", "impos", "organiz", "struggl". */
const losesE = (stem: string): boolean => ALWAYS.test(stem) || (!NEVER.test(stem) && USUALLY.test(stem));

/** Stems that lost one, against what their ending tells. */
const ALWAYS =
  /(?:(?:ign|expl|depl|impl|rest|ad|^sc|^st|^sh|^b)or|(?:adh|interf|persev|rev)er|(?:conv|interv|contrav)en|(?:postp|cond|dethr|at)on|(?:inv|rec|inc|exc|ign|^un|reun|exped|^c|^b)it|(?:prom|dev|rev|^v|qu|den|^n|^d)ot|(?:pl|comp|del|obsol|cr)et|(?:cons|caj|cond|par)ol|(?:infl|recl|ren|def|prog)am|(?:welc|overc|bec)om|(?:cr|perm|lin|naus)eat|(?:gu|misgu)id|suad|(?:ch|^r|arr|der|str)ang|(?:fr|imp|cr|^h)ing|spong)$/;

/** Two vowels before the last consonant, an unstressed last syllable, and what is no ending of a verb in e. */
const NEVER =
  /(?:(?<!q)[aeiou][aeiou](?<![iu]a)[dklmnprt]|[aeiouy].*[^aeiou](?:or|er|en|on|an|it|ot|et|ol|al|el|am|em|im|om|ip|op|up|ep)|ombat|ormat|put|ang|ing|ong|[rw]l)$/;

const USUALLY =
  /(?:[cvuz]|[^s]s|[adglr]g|[eou]g|ig|[eu]ng|[aeiou][dt](?<!et|it|ot)|[aiu]r|[aiu]n|[iu]l|um|ap|[aou]k|ib|[bcdfgkptsz]l|[ct]r|[wthp]ast|^(?:[^aeiouy]|qu)*[aeiouy][bdgklmnprt])$/;

/** One spelling for British and American words, and one for a doubled last letter ("fulfil", "fulfill"). */
function spelling(word: string): string {
  let one = word;
  if (one.length > 4) {
    one = one.replace(/([a-z]{3})is(e|ation|ational|er)$/, '$1iz$2').replace(/yse$/, 'yze');
    one = one.replace(/(lab|fav|hon|harb|neighb|arm|behavi|col|rum|vig|endeav)our/, '$1or');
    one = one.replace(/(cen|me|thea|fi|li|spec)tre$/, '$1ter');
  }
  return /[aeiouy].*[aeiouy]l?ll$/.test(one) ? one.slice(0, -1) : undoubled(one);
}
