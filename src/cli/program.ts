/** The commands, their options and their help. What a command does is in its own file, loaded when it is asked for. */
import { styleText } from 'node:util';
import { Command, InvalidArgumentError, Option } from 'commander';
import { EXPORT_FORMATS } from '../pipeline/exporting.ts';
import type { LoadedModel } from '../pipeline/model.ts';
import type { Scenario } from '../pipeline/outlook.ts';
import { CONCEPTS, type Concept, MODEL_FORMS } from '../record/conflict-model.ts';
import type { BargainCommandOptions } from './bargain-command.ts';
import type { BriefCommandOptions } from './brief-command.ts';
import type { SuggestOptions } from './codebook-command.ts';
import type { ConceptOptions, ConflictOptions, ConvertOptions } from './conflict-command.ts';
import type { ConflictReportOptions } from './conflict-report-command.ts';
import type { ExportCommandOptions } from './export-command.ts';
import type { AddOptions, ResolveOptions } from './forecast-command.ts';
import type { CompareOptions, DraftOptions, SolveOptions } from './outlook-command.ts';
import type { ReadCommandOptions } from './read-command.ts';
import type { ServeOptions } from './serve-command.ts';
import { keepGarbageSmall, keepMemorySmall } from './small-memory.ts';
import type { StatementsCommandOptions } from './statements-command.ts';
import type { DocumentOptions, HandOptions, WatchOptions } from './study-command.ts';
import { version } from './version.ts';

/** The command line, ready to be parsed. */
export function program(): Command {
  const readout = new Command('readout')
    .description('Who said what in the coverage of a negotiation, how surely, and for whom.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('Try "readout --help".')
    .configureHelp({ styleTitle: (text) => styleText('bold', text, { stream: process.stdout }) })
    .exitOverride()
    .addHelpText('after', HELP);
  readout.addCommand(briefCommand().copyInheritedSettings(readout));
  readout.addCommand(readCommand().copyInheritedSettings(readout));
  readout.addCommand(statementsCommand().copyInheritedSettings(readout));
  readout.addCommand(exportCommand().copyInheritedSettings(readout));
  readout.addCommand(codebookCommand(readout).copyInheritedSettings(readout));
  readout.addCommand(conflictCommand(readout).copyInheritedSettings(readout));
  readout.addCommand(studyCommand(readout).copyInheritedSettings(readout));
  readout.addCommand(serveCommand().copyInheritedSettings(readout));
  readout.addCommand(bargainCommand(readout));
  readout.addCommand(outlookCommand(readout).copyInheritedSettings(readout));
  readout.addCommand(forecastCommand(readout).copyInheritedSettings(readout));
  return readout;
}

const HELP = `
Examples:
  readout brief article.html                  one article to readout-brief.html
  readout brief coverage/ -o talks.html       every article in a folder
  readout read coverage/ | readout statements who said what, one article a line

Exit codes: 0 done, 2 usage, 3 an input could not be read, 4 a span of the brief does not stand in its article,
70 a bug in Readout.`;

const FILES = 'files, folders, addresses of pages, or - for standard input';

function briefCommand(): Command {
  return withArticleOptions(new Command('brief'))
    .summary('turn coverage into a brief')
    .description(
      'Turns coverage of a negotiation into a brief in which every statement leads to its sentence.',
    )
    .argument('<files...>', FILES)
    .option(
      '-o, --output <file>',
      'where the brief goes; - for standard output (default: readout-brief.html for HTML, else standard output)',
    )
    .addOption(
      new Option(
        '-f, --format <format>',
        'html, md or json (default: by the ending of --output, else html)',
      ).choices(['html', 'md', 'json']),
    )
    .option('--title <text>', 'title of the brief')
    .option(
      '--as-of <date>',
      'the day the brief speaks of, YYYY-MM-DD (default: the newest article)',
      calendarDay,
    )
    .option('--actors <file>', 'people, offices and sides that Readout should know, as YAML')
    .option(
      '--codebook <file>',
      'the issues to read for, as YAML (default: the fitting one of those that come with it)',
    )
    .option(
      '--model <file>',
      'the conflict model of the outlook, as YAML (default: drafted from the coverage)',
    )
    .option('--seed <number>', 'seed of all that is random', wholeNumber, 1)
    .addHelpText('after', BRIEF_HELP)
    .action(async (files: string[], options: BriefCommandOptions) => {
      keepGarbageSmall();
      const model = await startedModel();
      const { runBrief } = await import('./brief-command.ts');
      process.exitCode = await runBrief(files, options, await model());
    });
}

const BRIEF_HELP = `
Examples:
  readout brief article.html
  readout brief coverage/ -o talks.html --title "Border talks, second round"
  readout brief https://example.org/story.html -o story.md
  pandoc report.docx -t html | readout brief - --outlet "Example Post" --published 2025-03-19
  readout brief coverage/ --format json | jq .statements`;

function readCommand(): Command {
  return withArticleOptions(new Command('read'))
    .summary('print articles as JSON Lines')
    .description('Reads articles and prints them as JSON Lines, each { from, article, problems }.')
    .argument('<files...>', FILES)
    .addHelpText('after', READ_HELP)
    .action(async (files: string[], options: ReadCommandOptions) => {
      const { runRead } = await import('./read-command.ts');
      process.exitCode = await runRead(files, options);
    });
}

const READ_HELP = `
Examples:
  readout read coverage/ > articles.jsonl
  readout read page.html | jq -r .article.text`;

function statementsCommand(): Command {
  return withArticleOptions(new Command('statements'))
    .summary('print who said what as JSON Lines')
    .description('Prints one article a line: { from, article, statements, conditionals, actors, problems }.')
    .argument('[files...]', `${FILES}; JSON Lines of "readout read" are taken too`, ['-'])
    .option('--actors <file>', 'people, offices and sides that Readout should know, as YAML')
    .addHelpText('after', STATEMENTS_HELP)
    .action(async (files: string[], options: StatementsCommandOptions) => {
      keepMemorySmall();
      const model = await startedModel();
      const { runStatements } = await import('./statements-command.ts');
      process.exitCode = await runStatements(files, options, await model());
    });
}

const STATEMENTS_HELP = `
Examples:
  readout statements article.html | jq -r '.statements[].content[].text'
  readout read archive/ | readout statements > statements.jsonl
  readout statements --as-is corpus/*.txt > statements.jsonl`;

function exportCommand(): Command {
  return withMakingOptions(withArticleOptions(new Command('export')))
    .summary('write a brief for other tools')
    .description(
      'Writes a brief as tables, networks, annotations or events. What a format leaves out is told on standard error.',
    )
    .argument('<files...>', `a brief as JSON, or ${FILES}`)
    .addOption(
      new Option('-t, --to <format>', 'the format').choices([...EXPORT_FORMATS, 'all']).makeOptionMandatory(),
    )
    .option(
      '-o, --output <path>',
      'file, or folder for files of the usual names (default: standard output; a folder for all)',
    )
    .option('--no-formula-guard', 'leave CSV cells that a spreadsheet would run as formulas as they are')
    .addHelpText('after', EXPORT_HELP)
    .action(async (files: string[], options: ExportCommandOptions) => {
      const { runExport } = await import('./export-command.ts');
      process.exitCode = await runExport(files, options, async () => (await startedModel())());
    });
}

const EXPORT_HELP = `
Examples:
  readout export talks.json --to csv-statements -o statements.csv
  readout export talks.json --to all -o talks/
  readout export coverage/ --to gexf -o talks.gexf
  readout brief coverage/ --format json | readout export - --to plover | jq .event`;

function codebookCommand(readout: Command): Command {
  const codebook = new Command('codebook')
    .summary('check a codebook, or find issues that it lacks')
    .description('Checks a codebook, the issues that coverage is read for, or finds issues that it lacks.')
    .addHelpText('after', CODEBOOK_HELP);
  codebook
    .command('check')
    .copyInheritedSettings(readout)
    .description('Prints all that is wrong or odd in codebooks.')
    .argument('<files...>', 'codebooks as YAML')
    .action(async (files: string[]) => {
      process.exitCode = await (await import('./codebook-command.ts')).runCodebookCheck(files);
    });
  const suggest = new Command('suggest')
    .description('Prints phrases that recur in what is said and that the codebook lacks, as issues to paste.')
    .argument('<files...>', FILES)
    .option(
      '--codebook <file>',
      'the codebook to look into (default: the fitting one that comes with Readout)',
    )
    .copyInheritedSettings(readout)
    .action(async (files: string[], options: SuggestOptions) => {
      const model = await startedModel();
      const { runCodebookSuggest } = await import('./codebook-command.ts');
      process.exitCode = await runCodebookSuggest(files, options, await model());
    });
  codebook.addCommand(withArticleOptions(suggest));
  return codebook;
}

const CODEBOOK_HELP = `
Examples:
  readout codebook check issues.yaml
  readout codebook suggest coverage/ --codebook issues.yaml`;

function conflictCommand(readout: Command): Command {
  const conflict = new Command('conflict')
    .summary('solve a conflict model')
    .description('Says which states of a conflict model hold, why, and what would change it.')
    .addHelpText('after', CONFLICT_HELP);
  const add = (name: string, summary: string): Command => {
    const command = new Command(name)
      .summary(summary)
      .description(`${summary[0]!.toUpperCase()}${summary.slice(1)}.`)
      .argument('<model>', 'a conflict model as YAML, .gmcr or .nfg, or - for YAML on standard input')
      .copyInheritedSettings(readout);
    conflict.addCommand(command);
    return command;
  };
  const concept = (command: Command, usual?: Concept): Command => {
    const option = new Option('--concept <name>', 'the solution concept').choices(CONCEPTS);
    return command.addOption(usual === undefined ? option : option.default(usual));
  };
  const STATE = 'a state by its letters (YNN), its name or its number';
  add('solve', 'print which states are stable, for whom and by which concept')
    .option('--where <states>', 'only states of a pattern such as Y-N, or of a condition over options')
    .option('--csv', 'print CSV')
    .action(async (path: string, options: ConflictOptions) => {
      process.exitCode = await (await import('./conflict-command.ts')).runSolve(path, options);
    });
  concept(add('why', 'print why a state is stable or not'))
    .argument('<state>', STATE)
    .option('--who <id>', 'one decision maker, or a coalition as one+other (default: each)')
    .action(async (path: string, state: string, options: ConflictOptions) => {
      process.exitCode = await (await import('./conflict-command.ts')).runWhy(path, state, options);
    });
  concept(add('moves', 'print what each decision maker may do at a state, and what answers it'))
    .argument('<state>', STATE)
    .option('--who <id>', 'one decision maker (default: each)')
    .action(async (path: string, state: string, options: ConflictOptions) => {
      process.exitCode = await (await import('./conflict-command.ts')).runMoves(path, state, options);
    });
  concept(add('paths', 'print shortest paths from the status quo to each equilibrium'), 'SEQ')
    .option('--from <state>', `${STATE} (default: the status quo)`)
    .option('--to <state>', `${STATE} (default: every equilibrium)`)
    .option('--moves', 'by any moves (default: by improvements of who moves)')
    .action(async (path: string, options: ConceptOptions) => {
      process.exitCode = await (await import('./conflict-command.ts')).runPaths(path, options);
    });
  concept(add('inverse', 'print what would have to be preferred for a state to be stable'), 'SEQ')
    .argument('<state>', STATE)
    .option('--who <id>', 'one decision maker (default: each)')
    .action(async (path: string, state: string, options: ConceptOptions) => {
      process.exitCode = await (await import('./conflict-command.ts')).runInverse(path, state, options);
    });
  concept(add('coalitions', 'print which states coalitions keep and which they leave'))
    .option('--of <ids>', 'one coalition, as one+other (default: those that the model names)')
    .action(async (path: string, options: ConflictOptions) => {
      process.exitCode = await (await import('./conflict-command.ts')).runCoalitions(path, options);
    });
  add('check', 'print all that is wrong or odd in a model').action(
    async (path: string, options: ConflictOptions) => {
      process.exitCode = await (await import('./conflict-command.ts')).runCheck(path, options);
    },
  );
  for (const command of conflict.commands) command.option('--json', 'print JSON');
  add('convert', 'print a model in another form')
    .addOption(new Option('--to <form>', 'the form').choices(MODEL_FORMS).default('yaml'))
    .action(async (path: string, options: ConvertOptions) => {
      process.exitCode = await (await import('./conflict-command.ts')).runConvert(path, options);
    });
  add('report', 'write a solved model as a page to read, with every state, paths and reasons')
    .option(
      '-o, --output <file>',
      'where the report goes; - for standard output (default: readout-conflict.html for HTML, else standard output)',
    )
    .addOption(
      new Option(
        '-f, --format <format>',
        'html or md (default: by the ending of --output, else html)',
      ).choices(['html', 'md']),
    )
    .action(async (path: string, options: ConflictReportOptions) => {
      process.exitCode = await (await import('./conflict-report-command.ts')).runConflictReport(
        path,
        options,
      );
    });
  return conflict;
}

function studyCommand(readout: Command): Command {
  const study = new Command('study')
    .summary('keep articles and decisions in one file')
    .description('Keeps articles, what was read in them and what you decided over that, in one file.')
    .addHelpText('after', STUDY_HELP);
  const load = () => import('./study-command.ts');
  const add = (name: string, summary: string, argument = '<study>'): Command => {
    const command = new Command(name)
      .summary(summary)
      .description(`${summary[0]!.toUpperCase()}${summary.slice(1)}.`)
      .argument(argument, 'the study, a file that ends in .readout')
      .copyInheritedSettings(readout);
    study.addCommand(command);
    return command;
  };
  const documents = (command: Command): Command =>
    command
      .option('--codebook <file>', 'the issues to read for, as YAML')
      .option('--actors <file>', 'people, offices and sides that Readout should know, as YAML')
      .option('--model <file>', 'the conflict model of its outlook, as YAML')
      .option(
        '--forecasts <file>',
        'forecasts that were written down before, as "readout forecast" keeps them',
      );
  const hand = (command: Command): Command =>
    command
      .option('--who <name>', 'who decides (default: the user of this machine)')
      .option('--why <text>', 'the reason, kept with it');
  hand(documents(add('new', 'make a study')))
    .option('--title <text>', 'title of its briefs')
    .action(async (path: string, options: DocumentOptions & HandOptions) => {
      process.exitCode = await (await load()).runStudyNew(path, options);
    });
  hand(documents(add('set', 'put a codebook, an actors file, a model or forecasts into a study'))).action(
    async (path: string, options: DocumentOptions & HandOptions) => {
      process.exitCode = await (await load()).runStudySet(path, options);
    },
  );
  withArticleOptions(add('add', 'add articles and read them'))
    .argument('<files...>', FILES)
    .action(async (path: string, files: string[], options: ReadCommandOptions) => {
      const model = await startedModel();
      process.exitCode = await (await load()).runStudyAdd(path, files, options, await model());
    });
  withArticleOptions(add('watch', 'add articles as they come, until it is stopped'))
    .argument('<places...>', 'folders, and addresses of feeds or pages')
    .option('--every <seconds>', 'time between two looks', secondsFrom, 60)
    .option('--once', 'look once')
    .action(async (path: string, places: string[], options: WatchOptions) => {
      const model = await startedModel();
      process.exitCode = await (await load()).runStudyWatch(path, places, options, await model());
    });
  add('status', 'say what a study holds').action(async (path: string) => {
    process.exitCode = await (await load()).runStudyStatus(path);
  });
  hand(add('decide', 'keep decisions over what was read'))
    .argument('[decisions]', 'JSON Lines, a decision each, or - for standard input', '-')
    .action(async (path: string, file: string, options: HandOptions) => {
      process.exitCode = await (await load()).runStudyDecide(path, file, options);
    });
  hand(add('undo', 'take the last decision back')).action(async (path: string, options: HandOptions) => {
    process.exitCode = await (await load()).runStudyUndo(path, options);
  });
  hand(add('redo', 'bring back what was undone last')).action(async (path: string, options: HandOptions) => {
    process.exitCode = await (await load()).runStudyRedo(path, options);
  });
  add('log', 'print who decided what when')
    .option('--json', 'print JSON Lines')
    .option('--prov', 'print PROV-JSON')
    .action(async (path: string, options: { json?: boolean; prov?: boolean }) => {
      process.exitCode = await (await load()).runStudyLog(path, options);
    });
  add('search', 'find articles by words')
    .argument('<words...>', 'words that must all stand in an article')
    .action(async (path: string, words: string[]) => {
      process.exitCode = await (await load()).runStudySearch(path, words);
    });
  add('check', 'look for anything wrong in a study').action(async (path: string) => {
    const model = await startedModel();
    process.exitCode = await (await load()).runStudyCheck(path, await model());
  });
  add('export', 'write a study as a folder of plain text')
    .argument('<folder>', 'an empty folder, or one that holds an export')
    .action(async (path: string, folder: string) => {
      process.exitCode = await (await load()).runStudyExport(path, folder);
    });
  study.addCommand(
    new Command('import')
      .summary('make a study of an export')
      .description('Makes a study of a folder that "readout study export" wrote.')
      .argument('<folder>', 'the folder')
      .argument('<study>', 'the study to make')
      .copyInheritedSettings(readout)
      .action(async (folder: string, path: string) => {
        process.exitCode = await (await load()).runStudyImport(folder, path);
      }),
  );
  return study;
}

function secondsFrom(text: string): number {
  const seconds = atMost(wholeNumber(text), 86_400, 'seconds');
  if (seconds === 0) throw new InvalidArgumentError('Write at least 1 second.');
  return seconds;
}

const STUDY_HELP = `
Examples:
  readout study new talks.readout --title "Border talks" --codebook issues.yaml
  readout study add talks.readout coverage/
  echo '{"decides":"name","of":"J. Kerrel","is":"Jon Kerel"}' | readout study decide talks.readout --why "typo"
  readout brief talks.readout -o talks.html`;

function serveCommand(): Command {
  return new Command('serve')
    .summary('serve a study to a browser and to programs')
    .description(
      'Serves a study on this machine: its brief as a page, and an HTTP API. Prints the address, with a token; Ctrl-C ends it.',
    )
    .argument('<study>', 'the study, a file that ends in .readout')
    .option(
      '--port <number>',
      'the port, 0 for any (default: one for each study, or any if it is taken)',
      portFrom,
    )
    .option('--host <name>', 'the address to listen on; one that others reach needs a password', '127.0.0.1')
    .option('--password-file <file>', 'a file with the password that is asked for in place of a token')
    .addHelpText('after', SERVE_HELP)
    .action(async (path: string, options: ServeOptions) => {
      const model = await startedModel();
      const { runServe } = await import('./serve-command.ts');
      process.exitCode = await runServe(path, options, await model());
    });
}

function portFrom(text: string): number {
  const port = wholeNumber(text);
  if (port > 65_535) throw new InvalidArgumentError('Write a port from 0 to 65535.');
  return port;
}

const SERVE_HELP = `
Examples:
  readout serve talks.readout
  readout serve talks.readout --port 4000 --host 192.168.1.7 --password-file secret.txt`;

function outlookCommand(readout: Command): Command {
  const outlook = new Command('outlook')
    .summary('draft a conflict model from coverage')
    .description(
      'From what the coverage says to a model of what may happen next, each part with what it rests on.',
    )
    .addHelpText('after', OUTLOOK_HELP);
  outlook.addCommand(
    withMakingOptions(withArticleOptions(new Command('draft')))
      .summary('write the conflict model that positions suggest')
      .description(
        'Writes a conflict model that the positions of a brief suggest, for a person to mend and to solve.',
      )
      .argument('<files...>', `a brief as JSON, or ${FILES}`)
      .option('-o, --output <file>', 'where the model goes (default: standard output)')
      .copyInheritedSettings(readout)
      .action(async (files: string[], options: DraftOptions) => {
        const { runOutlookDraft } = await import('./outlook-command.ts');
        process.exitCode = await runOutlookDraft(files, options, async () => (await startedModel())());
      }),
  );
  const drawn = (name: string, summary: string, description: string): Command => {
    const command = new Command(name)
      .summary(summary)
      .description(description)
      .argument('<model>', 'a conflict model with options as YAML, or - for standard input')
      .option('--draws <number>', 'how many models are drawn', drawsFrom, 1000)
      .option('--seed <number>', 'what the draws begin from', wholeNumber, 1)
      .addOption(new Option('--concept <name>', 'what counts as holding').choices(CONCEPTS).default('SEQ'))
      .copyInheritedSettings(readout);
    outlook.addCommand(command);
    return command;
  };
  drawn(
    'solve',
    'print what may happen by a model whose inputs are uncertain',
    'Draws many models from one by how sure its inputs are, solves each, and prints shares of draws.',
  )
    .option('--fix <option=yes|no>', 'decide an option beforehand; may be given several times', fixedFrom, {})
    .option('--json', 'print JSON')
    .action(async (path: string, options: SolveOptions) => {
      process.exitCode = await (await import('./outlook-command.ts')).runOutlookSolve(path, options);
    });
  drawn(
    'compare',
    'print scenarios side by side',
    'Prints the share of draws in which each option is taken, without and with each scenario.',
  )
    .requiredOption(
      '--scenario <name: option=yes, option=no>',
      'options that are decided; may be given several times',
      scenarioFrom,
      [],
    )
    .action(async (path: string, options: CompareOptions) => {
      process.exitCode = await (await import('./outlook-command.ts')).runOutlookCompare(path, options);
    });
  return outlook;
}

function scenarioFrom(text: string, before: readonly Scenario[]): readonly Scenario[] {
  const [, name, decided] = /^([^:]+):(.+)$/.exec(text) ?? [];
  if (name === undefined)
    throw new InvalidArgumentError('Write a name, a colon and options: "no truce: stop=no".');
  const fixed = decided!.split(',').reduce((all, one) => fixedFrom(one.trim(), all), {});
  return [...before, { name: name.trim(), fixed }];
}

function fixedFrom(text: string, before: Readonly<Record<string, boolean>>): Record<string, boolean> {
  const [, option, is] = /^([^\s=]+)=(yes|no)$/.exec(text) ?? [];
  if (option === undefined) throw new InvalidArgumentError("Write an option's id and yes or no: cede=no.");
  return { ...before, [option]: is === 'yes' };
}

const OUTLOOK_HELP = `
Examples:
  readout outlook draft coverage/ -o talks.yaml
  readout outlook solve talks.yaml
  readout outlook solve talks.yaml --fix north-truce=no
  readout outlook compare talks.yaml --scenario "no truce: north-truce=no, south-truce=no"`;

function forecastCommand(readout: Command): Command {
  const forecast = new Command('forecast')
    .summary('write forecasts down and score them')
    .description('Keeps forecasts in a file that shows when it was changed, and tells how good they were.')
    .addHelpText('after', FORECAST_HELP);
  const add = (name: string, summary: string): Command => {
    const command = new Command(name)
      .summary(summary)
      .description(`${summary[0]!.toUpperCase()}${summary.slice(1)}.`)
      .argument(
        '<ledger>',
        'the file of forecasts, such as forecasts.jsonl, or a study, such as talks.readout',
      )
      .copyInheritedSettings(readout);
    forecast.addCommand(command);
    return command;
  };
  add('add', 'write a forecast down')
    .option('--question <text>', 'what is asked')
    .option(
      '--option <answer=probability>',
      'an answer and its probability; once for each',
      probabilityFrom,
      {},
    )
    .requiredOption('--by <date>', 'the day by which it is decided, YYYY-MM-DD', calendarDay)
    .requiredOption('--criterion <text>', 'what must be so for an answer to be true')
    .option('--model <text>', 'what gave the probabilities', 'a person')
    .option('--outlook <model>', 'take yes and no from the outlook of this conflict model')
    .option('--about <option>', "the model's option that the forecast is about")
    .option('--draws <number>', 'how many models are drawn', drawsFrom, 1000)
    .option('--seed <number>', 'what the draws begin from', wholeNumber, 1)
    .addOption(new Option('--concept <name>', 'what counts as holding').choices(CONCEPTS).default('SEQ'))
    .option('--who <name>', 'in a study, who forecasts (default: the user of this machine)')
    .action(async (ledger: string, options: AddOptions) => {
      process.exitCode = await (await import('./forecast-command.ts')).runForecastAdd(ledger, options);
    });
  add('list', 'print all forecasts').action(async (ledger: string) => {
    process.exitCode = await (await import('./forecast-command.ts')).runForecastList(ledger);
  });
  add('resolve', 'write down how a forecast came out')
    .argument('<id>', 'its number', wholeNumber)
    .argument('<answer>', 'the answer that came true')
    .option('--note <text>', 'on what that rests')
    .option('--who <name>', 'in a study, who says so (default: the user of this machine)')
    .action(async (ledger: string, id: number, answer: string, options: ResolveOptions) => {
      process.exitCode = await (await import('./forecast-command.ts')).runForecastResolve(
        ledger,
        id,
        answer,
        options,
      );
    });
  add('score', 'print how good resolved forecasts were').action(async (ledger: string) => {
    process.exitCode = await (await import('./forecast-command.ts')).runForecastScore(ledger);
  });
  return forecast;
}

function probabilityFrom(text: string, before: Readonly<Record<string, number>>): Record<string, number> {
  const [, answer, written] = /^(.+)=(0(?:\.\d+)?|1(?:\.0+)?|\.\d+)$/.exec(text) ?? [];
  if (answer === undefined) throw new InvalidArgumentError('Write an answer and its probability: yes=0.7.');
  if (Object.hasOwn(before, answer)) throw new InvalidArgumentError(`"${answer}" stands twice.`);
  return { ...before, [answer]: Number(written) };
}

const FORECAST_HELP = `
Examples:
  readout forecast add f.jsonl --question "Truce by June?" --option yes=0.3 --option no=0.7 --by 2031-06-30 --criterion "both sides announce it"
  readout forecast add f.jsonl --outlook talks.yaml --about north-truce --by 2031-06-30 --criterion "North announces it"
  readout forecast resolve f.jsonl 1 no
  readout forecast score f.jsonl
  readout forecast list talks.readout`;

function bargainCommand(readout: Command): Command {
  return new Command('bargain')
    .summary('say where bargaining on an issue may end')
    .description(
      'Says what bargaining models make of an issue: who stands where, how much it matters, with what weight.',
    )
    .argument(
      '<issue>',
      'an issue as YAML or CSV (name, position, salience, capability), or - for YAML on standard input',
    )
    .option('--rounds <number>', 'rounds of the challenge model at most', roundsFrom, 10)
    .option('--draws <number>', 'draws from ranges such as 4..6', drawsFrom, 1000)
    .option('--seed <number>', 'what the draws begin from', wholeNumber, 1)
    .option('--picture <file>', 'write the rounds as a picture (SVG) to this file')
    .option('--json', 'print JSON')
    .addHelpText('after', BARGAIN_HELP)
    .copyInheritedSettings(readout)
    .action(async (path: string, options: BargainCommandOptions) => {
      process.exitCode = await (await import('./bargain-command.ts')).runBargain(path, options);
    });
}

const roundsFrom = (text: string): number => atMost(wholeNumber(text), 1000, 'rounds');

function drawsFrom(text: string): number {
  const draws = atMost(wholeNumber(text), 1_000_000, 'draws');
  if (draws === 0) throw new InvalidArgumentError('Write at least 1 draw.');
  return draws;
}

function atMost(value: number, most: number, what: string): number {
  if (value > most) throw new InvalidArgumentError(`Write at most ${most} ${what}.`);
  return value;
}

const BARGAIN_HELP = `
Examples:
  readout bargain tariff.yaml
  readout bargain tariff.csv --picture rounds.svg`;

const CONFLICT_HELP = `
Examples:
  readout conflict solve talks.yaml
  readout conflict why talks.yaml YNN --who syria --concept SEQ
  readout conflict moves talks.yaml YNN
  readout conflict inverse talks.yaml YNN`;

/** Starts loading the learned weights, which goes on while the command's own code is loaded. */
async function startedModel(): Promise<() => Promise<LoadedModel>> {
  const { loadModel } = await import('../pipeline/model.ts');
  const model = loadModel();
  return () => model;
}

/** What a brief is made with where articles are given in its place. */
function withMakingOptions(command: Command): Command {
  return command
    .option('--title <text>', 'title of a brief made from articles')
    .option('--as-of <date>', 'the day such a brief speaks of, YYYY-MM-DD', calendarDay)
    .option('--actors <file>', 'people, offices and sides that Readout should know, as YAML')
    .option(
      '--codebook <file>',
      'the issues to read for, as YAML (default: the fitting one of those that come with it)',
    )
    .option('--seed <number>', 'seed of all that is random', wholeNumber, 1);
}

function withArticleOptions(command: Command): Command {
  return command
    .option('--outlet <name>', 'who published the articles that do not say it')
    .option(
      '--published <date>',
      'when the articles that do not say it were published, YYYY-MM-DD',
      calendarDay,
    )
    .option('--as-is', "take a file's text unchanged, so that offsets point into the file")
    .option('-q, --quiet', 'print no notes, problems or progress')
    .option('--json', 'print notes, problems and errors as JSON Lines');
}

function calendarDay(text: string): string {
  const holds = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.startsWith(text);
  if (!holds) throw new InvalidArgumentError('Write a day as YYYY-MM-DD.');
  return text;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Write a whole number.');
  return Number(text);
}
