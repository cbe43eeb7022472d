/**
 * The brief as CommonMark: the same parts as the page but for the articles' text, which it refers to by outlet, date
 * and offsets.
 */
import type { Brief, BriefArticle } from '../record/brief.ts';
import type { Conditional, Statement } from '../record/statement.ts';
import { statementNumber } from './anchors.ts';
import { bottomLine, type Part } from './bottom-line.ts';
import { byUtterance, heardActors, type Lookup, lookUp, saidOf } from './lookup.ts';
import { outlookMarkdown } from './markdown-outlook.ts';
import {
  assessmentText,
  disagreementText,
  parallelText,
  positionsText,
  unheardTexts,
} from './markdown-positions.ts';
import { bullets, paragraphs, plain, reference, tableText } from './markdown-text.ts';
import { sideRows } from './sides.ts';
import {
  articleTitle,
  CERTAINTIES,
  contentWords,
  correctionsWords,
  counted,
  dateWords,
  grouped,
  inQuotationMarks,
  kindWord,
  officeWords,
  percent,
  roleWords,
  sourceAndCue,
  sourceWords,
  speakerName,
  whenWords,
} from './words.ts';

export function briefMarkdown(brief: Brief): string {
  const lookup = lookUp(brief);
  const sections = [
    heading(lookup),
    section('Bottom line', paragraphs(bottomLine(lookup).map((sentence) => sentence.map(partText).join('')))),
    section('Who stands where', positionsText(lookup)),
    section('What is agreed, claimed, disputed and unknown', assessmentText(lookup)),
    section('Who is heard', heard(lookup)),
    section('Disagreements', bullets(brief.disagreements.map((one) => disagreementText(lookup, one)))),
    section('Parallel documents', paragraphs(brief.parallels.map((one) => parallelText(lookup, one)))),
    section('What may happen', outlookMarkdown(lookup)),
    section(
      'Conditions stated',
      bullets(brief.conditionals.map((conditional) => conditionalText(lookup, conditional))),
    ),
    section('Who is who', people(lookup)),
    section('Problems in the input', bullets(brief.problems.map(problemText))),
    section('Sources', bullets(brief.articles.map((article) => sourceText(lookup, article)))),
    section('Statements', statementTexts(lookup, lookup.said)),
    section('Described by the articles, not said', statementTexts(lookup, lookup.described)),
    section(
      'Possible statements, which Readout is less sure of reading right',
      statementTexts(lookup, lookup.possible),
    ),
    `Made by Readout ${plain(brief.madeBy.readout)}, seed ${brief.madeBy.seed}. Every sentence in quotation marks is verbatim. Readout reads what is said and by whom; it doesn't say what is true.${correctionsWords(brief)}`,
  ];
  return `${sections.filter((part) => part !== '').join('\n\n')}\n`;

  function partText(part: Part): string {
    switch (part.kind) {
      case 'text':
      case 'figure':
        return plain(part.text);
      case 'actor':
        return `**${plain(part.actor.name)}**`;
      case 'quote':
        return `${plain(inQuotationMarks(part.words))} \\[${statementNumber(lookup, part.statement)}\\]`;
    }
  }
}

function section(title: string, body: string): string {
  return body === '' ? '' : `## ${title}\n\n${body}`;
}

function heading({ brief, said }: Lookup): string {
  const corpus = [
    ...(brief.asOf === undefined ? [] : [`as of ${dateWords(brief.asOf)}`]),
    counted(brief.articles.length, 'article'),
    counted(said.length, 'statement'),
  ];
  return `# ${plain(brief.title)}\n\n${plain(corpus.join(' · '))}`;
}

function heard(lookup: Lookup): string {
  const rows = sideRows(lookup).map(({ side, speakers, statements }) => [
    plain(side?.name ?? 'Side not known'),
    grouped(speakers),
    grouped(statements.length),
    ...CERTAINTIES.map(({ value }) =>
      grouped(statements.filter(({ certainty }) => certainty === value).length),
    ),
  ]);
  const head = ['Side', 'Speakers', 'Statements', ...CERTAINTIES.map(({ value }) => value)];
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  const table = rows.length === 0 ? [] : [tableText([head, rule, ...rows])];
  return paragraphs([...table, ...(lookup.brief.assessment.length > 0 ? [] : unheardTexts(lookup))]);
}

function conditionalText(lookup: Lookup, { article, condition, outcome, speaker }: Conditional): string {
  const who = speaker === undefined ? 'the article itself' : (lookup.actors.get(speaker)?.name ?? speaker);
  return `Condition: ${plain(inQuotationMarks(condition.text))} Outcome: ${plain(inQuotationMarks(outcome.text))} (${plain(who)}; ${reference(lookup, article, Math.min(condition.start, outcome.start), Math.max(condition.end, outcome.end))})`;
}

function people(lookup: Lookup): string {
  return bullets(
    heardActors(lookup).map((actor) => {
      const side = actor.side === undefined ? undefined : lookup.actors.get(actor.side);
      const roles = [
        ...officeWords(lookup, actor),
        ...(side === undefined || side.id === actor.id ? [] : [`speaks for ${side.name}`]),
        counted(saidOf(lookup, actor).length, 'statement'),
      ];
      return `**${plain(actor.name)}** (${kindWord(actor.kind)}): ${plain(roles.join('; '))}`;
    }),
  );
}

function problemText({ code, where, problem, mend }: Brief['problems'][number]): string {
  return `**${plain(where)}**: ${plain(problem)}${/[.!?]$/.test(problem) ? '' : '.'} ${plain(mend)} (${plain(code)})`;
}

function sourceText(lookup: Lookup, article: BriefArticle): string {
  const place = article.url ?? article.from;
  return `${plain(sourceWords(lookup, article, 'long'))}: ${plain(inQuotationMarks(articleTitle(article)))} (${article.kind}; ${plain(place)})`;
}

function statementTexts(lookup: Lookup, statements: readonly Statement[]): string {
  return paragraphs(byUtterance(statements).map((group) => statementText(lookup, group)));
}

function statementText(lookup: Lookup, [statement, ...repeats]: readonly Statement[]): string {
  if (statement === undefined) return '';
  const { certainty, quotation, confidence, article, content } = statement;
  const roles = roleWords(lookup, statement);
  const worded = sourceAndCue(statement)
    .map(({ role, text }) => (role === 'cue' ? `*${plain(text)}*` : plain(text)))
    .join(' ');
  const when = whenWords(statement);
  const meta = [
    certainty,
    quotation,
    ...(when === undefined ? [] : [plain(`said ${when}`)]),
    `confidence ${percent(confidence)}`,
  ];
  const also = repeats.map(
    (repeat) =>
      `also \\[${statementNumber(lookup, repeat)}\\] ${reference(lookup, repeat.article, repeat.content[0]!.start, repeat.content.at(-1)!.end)}`,
  );
  return [
    `\\[${statementNumber(lookup, statement)}\\] **${plain(speakerName(lookup, statement))}**${roles.length === 0 ? '' : ` (${plain(roles.join('; '))})`}${worded === '' ? '' : `: ${worded}`}`,
    `> ${plain(contentWords(statement).trim())}`,
    [meta.join(' · '), reference(lookup, article, content[0]!.start, content.at(-1)!.end), ...also].join(
      '; ',
    ),
  ].join('\n\n');
}
