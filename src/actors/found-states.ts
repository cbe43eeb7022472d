/**
 * States, blocs and firms that no list has, found by how the articles speak of them: an adjective before a governing office
 * that is formed from a name elsewhere ("Velmora", "the Velmoran foreign minister"), a possessive before one
 * ("Velmora's foreign ministry"), "Republic of …". So a lexicon need not know the world of the coverage.
 */
import type { TokenizedArticle } from './annotation.ts';
import type { ActorLexicon, Phrase } from './lexicon.ts';
import { HONORIFICS, NEVER_NAMES, ORGANISATION_WORDS } from './name-words.ts';
import { isClitic } from './office-phrases.ts';
import { OFFICE_HEADS, OFFICE_MODIFIERS } from './offices.ts';
import type { Party } from './party.ts';
import { REGIONS } from './regions.ts';

const STATE_OFFICES = /^(?:minister|ministry|chancellor|premier|king|queen|ambassador|emir|sultan)$/;
const STATE_NOUNS =
  /^(?:government|parliament|army|navy|embassy|forces|troops|military|soil|territory|border|capital|air|airspace|authorities|foreign|defence|defense|interior|prime|waters)$/;
const PEOPLE_NOUNS =
  /^(?:officials?|government|president|delegation|negotiators?|diplomats?|foreign|prime|defence|defense|trade|forces|troops|side|leaders?|minister|ambassador|envoy|parliament|army|people|capital|soldiers|authorities|counterpart|ministry|climate|territory|delegates?|officers?|commanders?|spokes(?:man|woman|person)|bank|coast|villages?|waters|border|side|team|economy|market|media)$/;
/** What makes a bloc's name of the name before it: "the Velmoran Union", "the Kest Community". */
const BLOC_NOUNS = /^(?:Union|Community|Confederation|League|Commonwealth|Compact|Alliance)$/;

const REALMS = /^(?:republic|kingdom|federation|emirate|principality|sultanate|commonwealth|state)$/;

/** "Velmora and Ostrand": beside a state, a name that comes up this often is one too. */
const LEAST_PAIRED = 3;

/** Words before a country's name that don't make it a surname. */
const PARTS = /^(?:Upper|Lower|Greater|New|North|South|East|West|Old|Inner|Outer|Central|Saint|Great)$/;

/** Phrases for the states that the articles themselves introduce, by first word in lower case. */
export function foundStates(
  articles: Iterable<TokenizedArticle>,
  lexicon: ActorLexicon,
): ReadonlyMap<string, readonly Phrase[]> {
  const names = new Map<string, number>();
  const adjectives = new Map<string, number>();
  const certain = new Set<string>();
  const capitals: { adjective: string; capital: string }[] = [];
  const surnames = new Set<string>();
  const pairs: (readonly [string, string])[] = [];
  const blocs = new Map<string, Map<string, number>>();
  /** Bloc nouns that stand behind other names too: alone they don't tell which is meant. */
  const shared = new Map<string, Set<string>>();
  const firms = new Set<string>();
  const known = (word: string): boolean =>
    (lexicon.phrases.get(word.toLowerCase()) ?? []).some(
      (phrase) => phrase.words.length === 1 && phrase.words[0] === word,
    );
  for (const article of articles) {
    article.tokens.forEach(({ word }, i) => {
      const subject = subjectWithMinister(article, i);
      if (subject !== undefined && !known(subject) && !REGIONS.has(subject)) certain.add(subject);
      const firm = firmNamedAt(article, i);
      if (firm !== undefined) firms.add(firm);
      if (BLOC_NOUNS.test(word) && article.headline[i] !== 1) {
        const before = article.tokens[i - 1]?.word ?? '';
        if (/^\p{Lu}\p{Ll}/u.test(before) && !/^(?:The|A|Our|Their|Its|This|That)$/.test(before))
          shared.set(word, (shared.get(word) ?? new Set<string>()).add(before));
      }
      if (!isPlainName(article, i) || known(word) || REGIONS.has(word)) return;
      count(names, word);
      const bloc = article.tokens[i + 1]?.word ?? '';
      if (BLOC_NOUNS.test(bloc)) {
        const own = blocs.get(word) ?? new Map<string, number>();
        count(own, bloc);
        blocs.set(word, own);
      }
      const { lower } = article;
      if (
        lower[i + 1] === 'and' &&
        isPlainName(article, i + 2) &&
        !isPlainName(article, i + 3) &&
        !isPlainName(article, i - 1)
      )
        pairs.push([word, article.tokens[i + 2]!.word]);
      if (HONORIFICS.has(lower[i - 1] ?? '') || OFFICE_HEADS.has(lower[i - 1] ?? '')) surnames.add(word);
      if (isPlainName(article, i - 1) && !PARTS.test(article.tokens[i - 1]!.word)) surnames.add(word);
      const next = lower[i + 1] ?? '';
      const alone = !isPlainName(article, i - 1) && !isPlainName(article, i + 1);
      if (!alone) return;
      const after = isClitic(next) ? lower[i + 2] : undefined;
      const office = after === undefined ? undefined : stateOfficeAt(article, i + 2);
      if (after !== undefined && (STATE_NOUNS.test(after) || office === 'state') && after !== 'border')
        certain.add(word);
      if (
        lower[i - 1] === 'of' &&
        (REALMS.test(lower[i - 2] ?? '') ||
          /^(?:premier|king|queen|government|parliament)$/.test(lower[i - 2] ?? '') ||
          (lower[i - 2] === 'minister' && lower[i - 3] === 'prime'))
      )
        certain.add(word);
      if (PEOPLE_NOUNS.test(next)) count(adjectives, word);
      if (next === 'capital') {
        const at = lower[i + 2] === ',' ? i + 3 : i + 2;
        if (isPlainName(article, at)) capitals.push({ adjective: word, capital: article.tokens[at]!.word });
      }
      if (next === 'capital' && lower[i - 1] === 'the' && lower[i - 2] === ',' && isPlainName(article, i - 3))
        capitals.push({ adjective: word, capital: article.tokens[i - 3]!.word });
      if (isClitic(next) && lower[i + 2] === 'capital') {
        const at = lower[i + 3] === ',' ? i + 4 : i + 3;
        if (isPlainName(article, at)) capitals.push({ adjective: word, capital: article.tokens[at]!.word });
      }
    });
  }
  const alike = beginAlike(names);
  const proven = new Set(certain);
  for (const adjective of adjectives.keys()) {
    const name = alike(adjective).find((one) => formedFrom(adjective, one));
    if (name) proven.add(name);
  }
  for (const [one, other] of pairs) {
    if (proven.has(other) && names.get(one)! >= LEAST_PAIRED) certain.add(one);
    if (proven.has(one) && names.get(other)! >= LEAST_PAIRED) certain.add(other);
  }
  for (const name of surnames) certain.delete(name);
  return phrasesOf([
    ...[...firms].map(
      (name): Party => ({
        key: `firm ${name}`,
        name,
        kind: 'organisation',
        names: [name],
        demonyms: [],
        capitals: [],
      }),
    ),
    ...states(alike, adjectives, certain, capitals).map((party) => {
      const [noun, times] = [...(blocs.get(party.name) ?? [])].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
      if (noun === '' || times * 3 < names.get(party.name)!) return party;
      const isAlone = shared.get(noun)!.size === 1;
      const name = `${party.name} ${noun}`;
      return { ...party, name, kind: 'bloc' as const, names: [name, party.name, ...(isAlone ? [noun] : [])] };
    }),
  ]);
}

/** "Velmora will cede nothing, its foreign minister said": the name that a sentence begins with, where `its` at `i` is of a state. */
function subjectWithMinister(article: TokenizedArticle, i: number): string | undefined {
  const { tokens, lower } = article;
  if (lower[i] !== 'its' || stateOfficeAt(article, i + 1) === undefined) return undefined;
  let start = i;
  while (start > 0 && start > i - 60 && !/^[.?!]$/.test(lower[start - 1]!)) start--;
  return isPlainName(article, start) && !isPlainName(article, start + 1) && !isClitic(lower[start + 1] ?? '')
    ? tokens[start]!.word
    : undefined;
}

const FIRM =
  /^(?:company|firm|union|carmaker|airline|operator|manufacturer|employer|retailer|utility|shipper|steelmaker|contractor)$/;

/** "The company, Pellin Glass,": a name of two words or more that might else be a person's. */
function firmNamedAt({ tokens, lower, headline }: TokenizedArticle, i: number): string | undefined {
  if (!FIRM.test(lower[i]!) || lower[i - 1] !== 'the' || lower[i + 1] !== ',' || headline[i] === 1)
    return undefined;
  let end = i + 2;
  while (end < i + 7 && /^\p{Lu}\p{L}+$/u.test(tokens[end]?.word ?? '')) end++;
  if (end - i < 4 || !/^[,.]$/.test(lower[end] ?? '')) return undefined;
  return tokens
    .slice(i + 2, end)
    .map(({ word }) => word)
    .join(' ');
}

/** Whether `adjective` can be formed from the country's name `name`: Velmora, Velmoran; Kest, Kestish; Delmoor, Delmoran. */
export function formedFrom(adjective: string, name: string): boolean {
  if (adjective === name || adjective.length < 4 || name.length < 4) return false;
  let shared = 0;
  while (shared < name.length && shared < adjective.length && adjective[shared] === name[shared]) shared++;
  const isDoubled = adjective[shared] === name.at(-1) && shared < name.length;
  const rest = adjective.slice(shared + (isDoubled ? 1 : 0));
  return (
    (isDoubled && shared >= Math.max(4, name.length - 3) && /^(?:an|ian|ean|ese|ish|ine)$/.test(rest)) ||
    (shared >= Math.max(3, name.length - 3) &&
      shared >= name.length * 0.6 &&
      /^(?:n|an|ian|ean|ese|i|ish|ine|ic|nian|ite|er)$/.test(adjective.slice(shared))) ||
    (shared === name.length && /^(?:n|an|ian|ese|i|ish|ic|ite)$/.test(adjective.slice(shared))) ||
    (shared === name.length && name.endsWith('e') && adjective.slice(shared) === 'se')
  );
}

/** The names that begin as a word does, at most fifty. */
function beginAlike(names: ReadonlyMap<string, number>): (word: string) => readonly string[] {
  const byStart = Map.groupBy(names.keys(), (name) => name.slice(0, 3));
  return (word) => (byStart.get(word.slice(0, 3)) ?? []).slice(0, 50);
}

function states(
  alike: (word: string) => readonly string[],
  adjectives: ReadonlyMap<string, number>,
  certain: ReadonlySet<string>,
  capitals: readonly { readonly adjective: string; readonly capital: string }[],
): Party[] {
  const found = new Map<string, { demonyms: Set<string>; capitals: Set<string> }>();
  const state = (name: string): { demonyms: Set<string>; capitals: Set<string> } => {
    const old = found.get(name) ?? { demonyms: new Set<string>(), capitals: new Set<string>() };
    found.set(name, old);
    return old;
  };
  for (const name of certain) state(name);
  for (const name of certain)
    for (const word of alike(name)) if (formedFrom(word, name)) state(name).demonyms.add(word);
  for (const adjective of adjectives.keys()) {
    if (certain.has(adjective)) continue;
    const name = alike(adjective).find((one) => formedFrom(adjective, one));
    if (name) state(name).demonyms.add(adjective);
    else if (/(?:n|ese|ish|i|ic)$/.test(adjective) && adjectives.get(adjective)! > 1)
      state(adjective).demonyms.add(adjective);
  }
  for (const { adjective, capital } of capitals)
    for (const [name, own] of found)
      if (name === adjective || own.demonyms.has(adjective)) own.capitals.add(capital);
  return [...found].map(([name, own]) => ({
    key: `state ${name}`,
    name,
    kind: 'state',
    names: [name],
    demonyms: [...own.demonyms],
    capitals: [...own.capitals],
  }));
}

function phrasesOf(parties: readonly Party[]): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  const add = (name: string, party: Party, wording: Phrase['wording']): void => {
    const words = name.split(' ');
    const first = words[0]!.toLowerCase();
    phrases.set(first, [...(phrases.get(first) ?? []), { words, party, wording }]);
  };
  for (const party of parties) {
    if (!party.demonyms.includes(party.name)) for (const name of party.names) add(name, party, 'name');
    for (const name of party.demonyms) {
      add(name, party, 'demonym');
      add(`${name}s`, party, 'demonym');
    }
    for (const name of party.capitals) add(name, party, 'capital');
  }
  return phrases;
}

/** Whether an office of state stands at `k`, after modifiers. */
function stateOfficeAt({ lower }: TokenizedArticle, k: number): 'state' | undefined {
  for (let i = k; i < k + 5 && i < lower.length; i++) {
    if (STATE_OFFICES.test(lower[i]!)) return 'state';
    if (!OFFICE_MODIFIERS.has(lower[i]!)) return undefined;
  }
  return undefined;
}

function isPlainName({ tokens, lower, headline }: TokenizedArticle, i: number): boolean {
  const word = tokens[i]?.word;
  if (word === undefined || headline[i] === 1 || !/^\p{Lu}\p{Ll}{2,}/u.test(word)) return false;
  const plain = lower[i]!;
  return (
    !NEVER_NAMES.has(plain) &&
    !OFFICE_HEADS.has(plain) &&
    !OFFICE_MODIFIERS.has(plain) &&
    !ORGANISATION_WORDS.has(plain)
  );
}

const count = (map: Map<string, number>, key: string): void => {
  map.set(key, (map.get(key) ?? 0) + 1);
};
