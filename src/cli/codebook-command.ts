/** `readout codebook`: checks a person's codebook, and suggests issues that one lacks. */
import { counted } from '../core/phrases.ts';
import { readArticles } from '../pipeline/articles.ts';
import { checkedCodebook, codebooksOf } from '../pipeline/codebooks.ts';
import { inputsOf } from '../pipeline/inputs.ts';
import type { LoadedModel } from '../pipeline/model.ts';
import { machine } from '../pipeline/outside.ts';
import { suggestIssues, suggestionsYaml } from '../pipeline/suggestions.ts';
import { InputError } from '../record/problem.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { failed } from './failure.ts';
import { notes } from './notes.ts';
import { printLine } from './output.ts';
import type { ReadCommandOptions } from './read-command.ts';

export interface SuggestOptions extends ReadCommandOptions {
  readonly codebook?: string;
}

/** Prints what is wrong or odd in each file; `done` when nothing stands against any. */
export async function runCodebookCheck(files: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT_CODE.done;
  for (const file of files) {
    const checked = await checkedCodebook(file, machine).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      code = failed(error, false);
    });
    if (checked === undefined) continue;
    const { codebook, problems, warnings } = checked;
    for (const { where, problem, mend } of problems) await printLine(`${where}: ${problem}\n  ${mend}`);
    for (const { where, problem, mend } of warnings)
      await printLine(`${where}: warning: ${problem}\n  ${mend}`);
    if (codebook === undefined) code = EXIT_CODE.unreadable;
    else
      await printLine(
        `${file}: ${counted(codebook.issues.length, 'issue')}, ${counted(warnings.length, 'warning')}`,
      );
  }
  return code;
}

/** Prints issues that recur in the articles and that the codebook lacks. */
export async function runCodebookSuggest(
  files: readonly string[],
  options: SuggestOptions,
  model: LoadedModel,
): Promise<ExitCode> {
  const { inputs, problems } = await inputsOf(files, machine);
  const told = notes(options, inputs.length);
  told.problems(problems);
  const codebooks = await codebooksOf(options.codebook, machine);
  async function* heard(): ReturnType<typeof readArticles> {
    for await (const reading of readArticles(inputs, machine, options)) {
      told.reading(reading);
      yield reading;
    }
  }
  const suggestions = await suggestIssues(heard(), codebooks, model);
  await printLine(
    options.json ? JSON.stringify(suggestions, undefined, 2) : suggestionsYaml(suggestions).trimEnd(),
  );
  return told.close();
}
