/**
 * Offices as data: the nouns that name a post, the words that may stand before them, what follows them, and the few
 * titles that by themselves belong to one state's government. No holder of any office is named here.
 */
import type { Gender } from './name-words.ts';

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Posts that govern or stand for a state: their holder speaks for it. */
const GOVERNING = words(`
  president president-elect premier chancellor minister prime-minister vice-president secretary under-secretary undersecretary
  ambassador envoy king queen prince princess emperor sultan emir pope taoiseach speaker senator sen congressman
  congresswoman representative rep governor gov mayor attorney-general solicitor-general commissioner chargé
  lawmaker legislator assemblyman assemblywoman councilman councilwoman alderman ag mp mep councillor minister-president marshal commander general gen admiral adm colonel col major
  maj captain capt lieutenant lt sergeant sgt brigadier judge justice prosecutor ombudsman
`);

/** Posts in any body. */
const POSTS = words(`
  spokesman spokeswoman spokesperson chief head leader director director-general secretary-general chair chairman chairwoman
  chairperson ceo cfo coo executive founder co-founder owner manager treasurer negotiator mediator facilitator delegate
  diplomat adviser advisor aide counsel lawyer attorney solicitor coordinator co-ordinator organiser organizer
  strategist pollster candidate nominee official officer professor analyst economist researcher scientist fellow
  historian expert host anchor co-anchor correspondent reporter columnist editor commentator journalist banker
  activist campaigner veteran deputy whip boss principal steward shop-steward superintendent inspector consultant
  engineer captain dean rector vice-chair vice-chairman president-designate convener convenor arbitrator conciliator regulator
  figure assistant nurse matron surgeon midwife headteacher headmaster rapporteur archbishop bishop cardinal rabbi imam patriarch representative member partner nsc
`);

/** Every noun that can head an office, and whether its holder speaks for a state when the office is a state's. */
export const OFFICE_HEADS: ReadonlyMap<string, 'governing' | 'post'> = new Map([
  ...POSTS.map((word) => [word, 'post'] as const),
  ...GOVERNING.map((word) => [word, 'governing'] as const),
]);

/** Words of an office before its head noun. */
export const OFFICE_MODIFIERS: ReadonlySet<string> = new Set(
  words(`
    investment rural infrastructure ecology tourism innovation youth families equality heritage integration cohesion
    high deputy vice acting interim outgoing incoming caretaker special presidential chief lead senior top general first second
    third assistant associate permanent prime foreign defence defense interior home finance financial economy economic
    trade commerce labour labor climate environment energy oil health justice education transport transportation
    agriculture agricultural fisheries industry industrial planning housing culture security national state treasury
    press media communications political policy legal peace military army navy naval air crown supreme opposition majority
    minority house senate parliamentary congressional presidential senatorial regional local executive managing
    commercial operating technical scientific research campaign union company party government ministry department
    agency commission committee council delegation embassy council cabinet group association federation board bank
    plant works site shop branch district city state county provincial federal international european global human rights
    resources relations affairs public external internal water development cooperation digital technology tech science
    tax budget immigration migration border police intelligence homeland veterans personal long-time longtime veteran
    former then ex late current new newly-elected newly appointed elected retired independent non-executive
    emissions carbon adaptation finance shipping maritime rail railway railroad airport airline pilots nurses teachers
    dockworkers miners steelworkers autoworkers workers' workers employers' employers farmers' farmers growers'
    talks negotiating bargaining negotiations ceasefire nuclear arms hostage humanitarian un u.n. eu nato republican
    democratic conservative labour liberal socialist green populist communist centrist right-wing left-wing far-right
    far-left shadow two-term first-term presumptive presumed likely self-described democrat tory rebel insurgent talk show chief of staff
  `),
);

/** What an office may be for: "minister for trade and investment". */
export const OFFICE_DOMAINS: ReadonlySet<string> = new Set([
  ...OFFICE_MODIFIERS,
  ...'investment rural communities children families equality infrastructure enterprise skills regions competition consumer sport sports heritage integration cohesion sustainability fisheries transport ecology veterans religious euro-atlantic reunification diaspora mines petroleum natural trade state staff staffs affairs treasury exchequer action change works mission delegation resources transition innovation tourism women youth security'.split(
    ' ',
  ),
]);

/** An office's title, with "former" where it isn't held now and its words don't say so. */
export const titleWorded = (words: string, past: boolean): string =>
  past && !/\b(?:former|ex|then|retired|one-?time)\b/i.test(words) ? `former ${words}` : words;

/** Modifiers that say the office isn't held now. */
export const PAST_OFFICE: ReadonlySet<string> = new Set([
  'former',
  'ex',
  'late',
  'then',
  'retired',
  'onetime',
  'one-time',
]);

/** Office nouns with a gender. */
export const OFFICE_GENDER: ReadonlyMap<string, Gender> = new Map(
  Object.entries({
    spokesman: 'male',
    spokeswoman: 'female',
    chairman: 'male',
    chairwoman: 'female',
    king: 'male',
    queen: 'female',
    prince: 'male',
    princess: 'female',
    congressman: 'male',
    congresswoman: 'female',
    emperor: 'male',
    sultan: 'male',
    emir: 'male',
    pope: 'male',
    bishop: 'male',
    archbishop: 'male',
    cardinal: 'male',
    businessman: 'male',
    businesswoman: 'female',
  } as const),
);

/**
 * Titles that by themselves are characteristic of one state or body: used only when the text gives the office no
 * owner, and always marked as inferred. From the published names of offices of the governments concerned.
 */
export const CHARACTERISTIC_OFFICES: Readonly<Record<string, string>> = {
  'secretary of state': 'USA',
  'secretary of defense': 'USA',
  'secretary of the treasury': 'USA',
  'secretary of labor': 'USA',
  'secretary of commerce': 'USA',
  'defense secretary': 'USA',
  'treasury secretary': 'USA',
  'commerce secretary': 'USA',
  'labor secretary': 'USA',
  'homeland security secretary': 'USA',
  'trade representative': 'USA',
  'house speaker': 'USA',
  'senate majority leader': 'USA',
  'senate minority leader': 'USA',
  'house majority leader': 'USA',
  'house minority leader': 'USA',
  congressman: 'USA',
  congresswoman: 'USA',
  rep: 'USA',
  sen: 'USA',
  nsc: 'USA',
  'chancellor of the exchequer': 'GBR',
  'foreign secretary': 'GBR',
  'home secretary': 'GBR',
  'defence secretary': 'GBR',
  'business secretary': 'GBR',
  taoiseach: 'IRL',
  tánaiste: 'IRL',
  'federal chancellor': 'DEU',
  'chief cabinet secretary': 'JPN',
  'supreme leader': 'IRN',
  'external affairs minister': 'IND',
  mep: 'European Union',
  'commission president': 'European Union',
  'commission vice-president': 'European Union',
  'commission spokesperson': 'European Union',
  'commission spokesman': 'European Union',
  'commission spokeswoman': 'European Union',
  'trade commissioner': 'European Union',
  'climate commissioner': 'European Union',
  'competition commissioner': 'European Union',
  'economy commissioner': 'European Union',
  'energy commissioner': 'European Union',
  'enlargement commissioner': 'European Union',
};
