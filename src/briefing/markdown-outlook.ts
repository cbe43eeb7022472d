/** What may happen, as Markdown: the same parts as on the page, wishes by number and statements by theirs. */
import { counted, listed } from '../core/phrases.ts';
import type { Outlook, OutlookConditional, OutlookIssue, OutlookState } from '../record/outlook.ts';
import {
  bargainedWords,
  byWhom,
  conditionLead,
  endWords,
  likelihoodWords,
  outcomeOf,
  outlookLede,
  pathWords,
  percent,
  rangeWords,
  signedPoints,
  takenWords,
  wishWords,
} from '../views/outlook-words.ts';
import type { Lookup } from './lookup.ts';
import { bullets, paragraphs, plain, tableText } from './markdown-text.ts';

/** States, and influences of each issue, that are told. */
const MOST = 3;

export function outlookMarkdown(lookup: Lookup): string {
  const { outlook } = lookup.brief;
  if (outlook === undefined) return '';
  const { issues, states, conditionals, indicators, leftOut } = outlook;
  return paragraphs(
    [
      plain(outlookLede(outlook)),
      headed('What the sides may come to', bullets(issues.map((issue) => issueText(outlook, issue)))),
      headed('Whole outcomes', bullets(states.slice(0, MOST).map((state) => stateText(outlook, state)))),
      headed(
        'Conditions stated, beside the model',
        bullets(conditionals.map((one) => conditionalText(lookup, outlook, one))),
      ),
      headed(
        'What to look out for',
        bullets(
          indicators.map(
            ({ words, wish, options, moves }) =>
              `${plain(words)} Wish ${wish + 1} moves the share of ${plain(`“${outcomeOf(outlook, options[0]!)}” by ${byWhom(outlook, options)}`)} by ${plain(signedPoints(moves))} points if it is the other way round.`,
          ),
        ),
      ),
      headed('What it rests on', wishesText(lookup, outlook)),
      ...(leftOut.length === 0
        ? []
        : [plain(`Left out: ${leftOut.map(({ issue, why }) => `${issue}, ${why}`).join('; ')}.`)]),
    ].filter((part) => part !== ''),
  );
}

const headed = (title: string, body: string): string => (body === '' ? '' : `### ${title}\n\n${body}`);

function issueText(outlook: Outlook, issue: OutlookIssue): string {
  const { outcome, options, share, bargained, tornado } = issue;
  const hangs = tornado
    .slice(0, MOST)
    .map(({ wish, moves }) => `wish ${wish + 1} ${plain(signedPoints(moves))}`);
  return [
    `**${plain(`“${outcome}”`)}** by ${plain(byWhom(outlook, options))}: ${percent(share)} ${plain(rangeWords(issue))}, ${plain(likelihoodWords(issue))}.`,
    ...(hangs.length === 0 ? [] : [`It hangs on ${listed(hangs)} points.`]),
    ...(bargained === undefined ? [] : [plain(bargainedWords(bargained))]),
  ].join(' ');
}

function stateText(outlook: Outlook, state: OutlookState): string {
  const { taken, share, reachable, path, holds, changes } = state;
  return [
    `${plain(takenWords(outlook, taken))}: reached and held in ${percent(reachable)} of draws, held in ${percent(share)}.`,
    ...(path !== undefined && holds ? [plain(pathWords(outlook, path))] : []),
    ...(changes.length === 0
      ? []
      : [
          `It would ${holds ? 'not hold' : 'hold'} with ${changes
            .slice(0, MOST)
            .map((set) => set.map((wish) => `wish ${wish + 1}`).join(' and '))
            .join(', or ')} the other way round.`,
        ]),
  ].join(' ');
}

function conditionalText(
  { brief }: Lookup,
  outlook: Outlook,
  { conditional, condition, met }: OutlookConditional,
): string {
  const stated = brief.conditionals[conditional]!;
  return `${conditionLead(stated)} ${plain(`“${stated.condition.text}”`)}, ${plain(`“${stated.outcome.text}”`)}. In the model ${plain(endWords(outlook, condition))} in ${percent(met)} of draws.`;
}

function wishesText({ statementNumbers }: Lookup, { wishes }: Outlook): string {
  const rows = wishes.map((wish, k) => [
    String(k + 1),
    plain(wishWords(wish)),
    plain(wish.note === undefined ? wish.basis : `${wish.basis}: ${wish.note}`),
    wish.statements.map((id) => `\\[${statementNumbers.get(id) ?? '?'}\\]`).join(' '),
    percent(wish.turns),
  ]);
  return rows.length === 0
    ? counted(0, 'wish', 'wishes')
    : tableText([
        ['', 'Wish', 'Rests on', 'Statements', 'Turned in'],
        ['--:', '---', '---', '---', '--:'],
        ...rows,
      ]);
}
