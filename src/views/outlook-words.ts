/** The words of an outlook that its views share with each other and with Markdown: shares, wishes, states, moves. */
import { counted, listed } from '../core/phrases.ts';
import { WISH_BASES } from '../record/conflict-model.ts';
import { LIKELIHOOD_WORDS, type LikelihoodWord } from '../record/likelihood.ts';
import type {
  Outlook,
  OutlookConditional,
  OutlookIssue,
  OutlookMove,
  OutlookState,
  OutlookWish,
  Share,
  WordedShare,
} from '../record/outlook.ts';
import type { Conditional } from '../record/statement.ts';

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

export const rangeWords = ({ low, high }: Share): string =>
  `(${Math.round(low * 100)} to ${Math.round(high * 100)})`;

export const signedPoints = (moves: number): string =>
  `${moves < 0 ? '−' : '+'}${Math.round(Math.abs(moves) * 100)}`;

/** `Korva wants “the fighting stops” by itself and Sund`; what is assumed is told as a coin. */
export function wishWords({ decisionMaker, words, basis }: OutlookWish): string {
  const who = basis === 'assumed' ? `${decisionMaker}, as likely as not,` : decisionMaker;
  return words.startsWith('not ') ? `${who} does not want ${words.slice(4)}` : `${who} wants ${words}`;
}

/** `+1.5`, `−2.0`, `0.0`. */
export function signedMean(mean: number): string {
  const digits = Math.abs(mean).toFixed(1);
  return digits === '0.0' ? digits : `${mean < 0 ? '−' : '+'}${digits}`;
}

/** What the other method makes of an issue, and whether the two agree. */
export function bargainedWords({ mean, sides, agreement }: NonNullable<OutlookIssue['bargained']>): string {
  const told = `The mean of the positions of ${listed(sides)} is ${signedMean(mean)} on −2 to +2`;
  switch (agreement) {
    case 'agree':
      return `${told}: the two methods agree.`;
    case 'differ':
      return `${told}: the two methods differ, since a mean asks nobody whether it would do its part.`;
    default:
      return `${told}: one of the two methods doesn’t tell.`;
  }
}

/** `unlikely, 20 to 45 %`: a word with the range that it stands for; or why there is none. */
export function likelihoodWords({ word, wordless }: WordedShare): string {
  const found = LIKELIHOOD_WORDS.find((one) => one.word === word);
  return found === undefined ? `no word: ${wordless}` : `${found.word}, ${wordRange(found)}`;
}

/** `20 to 45 %` */
export const wordRange = ({ from, to }: LikelihoodWord): string =>
  `${Math.round(from * 100)} to ${Math.min(100, Math.round(to * 100))} %`;

/** `“protection is promised” and not “land changes hands”`: which issues come about and which don't. */
export const endWords = ({ issues }: Outlook, end: OutlookConditional['condition']): string =>
  listed(
    Object.entries(end).map(
      ([issue, is]) => `${is ? '' : 'not '}“${issues.find((one) => one.issue === issue)?.outcome ?? issue}”`,
    ),
  );

/** Names of the decision makers of options. */
export const byWhom = (outlook: Outlook, ids: readonly string[]): string =>
  listed(ids.map((id) => optionOf(outlook, id).decisionMaker));

/** Outcomes of options that are taken, each with those who see to it; of what needs all and hasn't, who is ready for it. */
export function takenWords(outlook: Outlook, ids: readonly string[]): string {
  const groups = Map.groupBy(ids, (id) => outcomeOf(outlook, id));
  return ids.length === 0
    ? 'nobody does any of it'
    : [...groups]
        .map(([outcome, of]) =>
          isHalfway(outlook, of)
            ? `${byWhom(outlook, of)} alone ready for “${outcome}”`
            : `“${outcome}” by ${byWhom(outlook, of)}`,
        )
        .join('; ');
}

/** Whether options on one issue need others to have effect. */
function isHalfway(outlook: Outlook, ids: readonly string[]): boolean {
  const { isJoint = false, issue } = optionOf(outlook, ids[0]!);
  return isJoint && outlook.options.some((other) => other.issue === issue && !ids.includes(other.id));
}

/** How today leads to a state, move by move. */
export function pathWords(outlook: Outlook, path: readonly OutlookMove[]): string {
  const outcomes = (ids: readonly string[]): string => listed(ids.map((id) => `“${outcomeOf(outlook, id)}”`));
  const isReady = (id: string): boolean => optionOf(outlook, id).isJoint === true;
  const deeds = ({ takes, drops }: OutlookMove): string => {
    const ready = takes.filter(isReady);
    const does = takes.filter((id) => !isReady(id));
    return listed([
      ...(does.length === 0 ? [] : [`sees to ${outcomes(does)}`]),
      ...(ready.length === 0 ? [] : [`is ready for ${outcomes(ready)}`]),
      ...(drops.length === 0 ? [] : [`ends ${outcomes(drops)}`]),
    ]);
  };
  return path.length === 0
    ? 'It is so today.'
    : `${path.map((move) => `${move.decisionMaker} ${deeds(move)}`).join(', then ')}.`;
}

/** Which wishes, turned round, would change whether a state holds. */
export function changeLead({ holds }: OutlookState): string {
  return holds
    ? 'It would not hold if it were the other way round that'
    : 'It would hold if it were the other way round that';
}

/** `4 rest on own words, 6 on reports, 4 are inferred, 3 assumed`. */
export function basesWords({ wishes }: Outlook): string {
  const words: Readonly<Record<(typeof WISH_BASES)[number], string>> = {
    given: 'given by a person',
    'own words': 'from own words',
    spokesperson: 'from a spokesperson',
    reported: 'from reports',
    inferred: 'inferred',
    assumed: 'assumed',
  };
  return listed(
    WISH_BASES.flatMap((basis) => {
      const count = wishes.filter((wish) => wish.basis === basis).length;
      return count === 0 ? [] : [`${count} ${words[basis]}`];
    }),
  );
}

/** What the whole is of, in a sentence or two that the page and Markdown open with. */
export function outlookLede(outlook: Outlook): string {
  const { options, wishes, draws, seed, concept } = outlook;
  const makers = new Set(options.map(({ decisionMaker }) => decisionMaker)).size;
  return `${madeWords(outlook)}: ${counted(makers, 'side')} with ${counted(options.length, 'option')} and ${counted(wishes.length, 'wish', 'wishes')} (${basesWords(outlook)})${checkedWords(outlook)}. A share is of ${draws} draws of that model (seed ${seed}, ${concept}), in each of which some wishes are the other way round, as often as such are misread or meant otherwise. It is no chance in the world.`;
}

/** Who made the model. One that a person has changed in part is still a draft in the rest. */
function madeWords(outlook: Outlook): string {
  const drafted = 'By a conflict model that was drafted from the positions in the coverage';
  if (isAllDraft(outlook)) return `${drafted} and that no person has checked`;
  if (outlook.draft === undefined) return 'By the conflict model that was given';
  return outlook.draft.isChanged ? `${drafted} and that a person has changed` : drafted;
}

/** Of a draft that a person has been at: how many of its wishes are as good as unread. */
function checkedWords(outlook: Outlook): string {
  const { draft, wishes } = outlook;
  if (draft === undefined || isAllDraft(outlook) || wishes.length === 0) return '';
  if (draft.unchecked === 0) return ', each of them checked or written by a person';
  return draft.unchecked === wishes.length
    ? ', none of which a person has checked'
    : `, ${draft.unchecked} of which no person has checked`;
}

const isAllDraft = ({ from, draft, wishes }: Outlook): boolean =>
  from === 'drafted' || (draft !== undefined && !draft.isChanged && draft.unchecked === wishes.length);

/** "If", unless the words bring their own. */
export const conditionLead = ({ condition }: Conditional): string =>
  /^(?:if|unless|once|when|until|should)\b/i.test(condition.text) ? 'Stated:' : 'If';

/** The option's outcome, as its issue calls it, or its name. */
export function outcomeOf(outlook: Outlook, id: string): string {
  const { name } = optionOf(outlook, id);
  return outlook.issues.find(({ options }) => options.includes(id))?.outcome ?? name;
}

const optionOf = ({ options }: Outlook, id: string): Outlook['options'][number] =>
  options.find((option) => option.id === id)!;
