/**
 * Words that decide what a capitalised sequence is: titles before a name, particles inside one, words that a sentence
 * may begin with, words that make a name an organisation's, and the words for people and bodies that stay unnamed.
 * All of it is our own data; a word stands in lower case and without its full stop.
 */
export type Gender = 'female' | 'male';

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
const set = (text: string): ReadonlySet<string> => new Set(words(text));

/** Titles that stand before a name and aren't offices, with the gender that they tell. */
export const HONORIFICS: ReadonlyMap<string, Gender | undefined> = new Map([
  ['mr', 'male'],
  ['mister', 'male'],
  ['sir', 'male'],
  ['lord', 'male'],
  ['mrs', 'female'],
  ['ms', 'female'],
  ['miss', 'female'],
  ['madam', 'female'],
  ['madame', 'female'],
  ['lady', 'female'],
  ['dame', 'female'],
  ['dr', undefined],
  ['prof', undefined],
  ['rev', undefined],
  ['hon', undefined],
  ['sheikh', 'male'],
  ['ayatollah', 'male'],
  ['shri', 'male'],
  ['smt', 'female'],
  ['herr', 'male'],
  ['frau', 'female'],
  ['monsieur', 'male'],
  ['señor', 'male'],
  ['señora', 'female'],
]);

/** Lower-case words that may stand inside a person's name. */
export const PARTICLES: ReadonlySet<string> = set(
  'von der van den de da di del della dos du la le bin ibn bint al el ben ter ten af zu zur y e í á',
);

export const NAME_SUFFIXES: ReadonlySet<string> = set('jr sr ii iii iv');

/** Capitalised words that never begin or make a name: function words, dates, words of address and of layout. */
export const NEVER_NAMES: ReadonlySet<string> = set(`
  a an the this that these those it its he she they we i you his her their our your my him them us me who which what whose
  when where why how if unless until while whereas although though because since as after before during once both either
  neither nor and or but yet so for from with without within of in on at by to into onto over under between among amid
  against about above below through throughout despite according accompanied given instead meanwhile moreover however
  therefore thus still also even only just then than there here now today yesterday tomorrow tonight earlier later
  recently currently finally first second third last next another other others some many most much more several few all
  any each every no none not never one two three four five six seven eight nine ten is are was were be been being has
  have had do does did will would shall should may might can could must let asked speaking addressing reacting
  responding talking writing citing noting adding calling saying separately additionally similarly nevertheless
  nonetheless perhaps indeed overall together such same what's watch read update correction editor photo image credit
  file breaking live exclusive opinion analysis yes ok okay thank thanks please well like unlike near inside outside
  up down back out off too very again contacted reached pressed quizzed challenged interviewed approached questioned
  republic
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december spring summer autumn winter morning afternoon evening night christmas easter ramadan
  north south east west northern southern eastern western central
`);

/** Words in the name of an organisation or body; the head noun when it is spoken of without its name. */
export const ORGANISATION_WORDS: ReadonlySet<string> = set(`
  ministry department agency administration bureau commission committee council authority office secretariat board
  bank fund reserve treasury court parliament congress senate assembly chamber cabinet government army navy police
  guard forces union federation confederation alliance association league society brotherhood organisation
  organization network coalition front movement party group foundation institute institution center centre university
  college school academy company corporation corp inc ltd plc llc gmbh industries holdings motors airlines airways
  energy oil gas steel partners brothers sons bros firm campaign delegation team mission embassy consulate club
  cooperative trust forum initiative observatory service services systems workers teachers nurses dockworkers
  teamsters pilots miners farmers growers exporters importers employers lines shipping logistics railways railway
  rally hospital hospitals clinic laboratories pharmaceuticals mining ports port press times post news journal herald
  tribune gazette newspaper magazine radio television broadcasting convention presidency pact treaty panel tribunal
  guild air force mills works terminals terminal stores markets media studios solutions technologies labs ventures consulting associates foods motors auto electric power water trade exchange stock securities capital insurance
`);

/** Organisation words that name a part of a state's government. */
export const STATE_BODIES: ReadonlySet<string> = set(`
  ministry department cabinet government parliament army navy embassy consulate presidency administration treasury force court senate congress police
`);

/** Words for a body that takes part in talks, used without its name: "the ministry", "the union", "the delegation". */
export const BODY_NOUNS: ReadonlySet<string> = set(`
  ministry department agency administration commission committee council authority secretariat board bank court
  parliament congress government union federation confederation alliance association league organisation organization
  coalition movement party group institute university company corporation firm campaign delegation bloc country nation
  state side cabinet embassy think-tank charity newspaper magazine broadcaster network outlet paper carmaker
  automaker airline utility operator employer employers manufacturer producer miner shipper steelmaker retailer
  startup trust guild insurer lender broker fund ngo nonprofit republic team mission foundation army navy rebels militia insurgents regime presidency kingdom
`);

/** People and things that speak and stay unnamed, singular or plural. */
export const UNNAMED_NOUNS: ReadonlySet<string> = set(`
  critic critics supporter supporters opponent opponents ally allies analyst analysts expert experts observer observers
  official officials source sources report reports diplomat diplomats aide aides adviser advisers advisor advisors
  negotiator negotiators mediator mediators person people person's insider insiders witness witnesses resident residents
  lawyer lawyers lawmaker lawmakers legislator legislators politician politicians economist economists strategist
  strategists researcher researchers scientist scientists scholar scholars academic academics activist activists
  campaigner campaigners protester protesters demonstrator demonstrators voter voters poll polls survey surveys study
  studies document documents memo memos leak leaks rumour rumours rumor rumors media press commentators commentator
  columnist columnists journalist journalists reporter reporters editor editors blogger bloggers user users worker
  workers employee employees staff staffer staffers member members delegate delegates envoy envoys leader leaders
  minister ministers ambassador ambassadors executive executives manager managers investor investors trader traders
  farmer farmers miner miners teacher teachers nurse nurses doctor doctors pilot pilots driver drivers striker strikers
  organiser organisers organizer organizers delegation delegations team teams side sides party parties government
  governments country countries nation nations state states bloc group groups spokesman spokeswoman spokesperson
  spokespeople spokespersons representative representatives veteran veterans soldier soldiers commander commanders
  general generals officer officers intelligence agency agencies company companies firm firms union unions
  administration insiders man woman men women family families neighbour neighbours neighbor neighbors citizen citizens
  audience crowd panel panelist participant participants attendee attendees senator senators republican republicans
  democrat democrats conservatives liberals progressives environmentalists conservationists businessmen industry
  businesses employers producers growers exporters importers shippers banks bankers lenders creditors mediator guests
  historian historians prosecutor prosecutors judge judges authorities army military rebels militants fighters those
  some many others few everyone everybody nobody somebody someone anyone half majority minority percent
  statement statements readout communique communiqué letter letters draft text transcript website page post tweet
  release article articles story stories account accounts figures data evidence law bill rule order agreement deal
  treaty plan proposal chapter section filing lawsuit complaint indictment ruling decision resolution declaration
`);

/** Family words: they tell a gender and never an office. */
export const KIN: ReadonlyMap<string, Gender> = new Map([
  ['wife', 'female'],
  ['husband', 'male'],
  ['mother', 'female'],
  ['father', 'male'],
  ['sister', 'female'],
  ['brother', 'male'],
  ['daughter', 'female'],
  ['son', 'male'],
]);
