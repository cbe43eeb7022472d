/**
 * Where the command starts. Stages are loaded by the command that needs them, so that help comes at once. Whatever is
 * thrown and is no `InputError` is a bug, and says how to report it.
 */
import { CommanderError } from 'commander';
import { EXIT_CODE } from './exit-code.ts';
import { program } from './program.ts';

process.stdout.on('error', quietly);
process.stderr.on('error', quietly);

try {
  process.exitCode = EXIT_CODE.done;
  await program().parseAsync();
} catch (error) {
  await end(error);
}

/** A reader that has seen enough (`| head`) closes the pipe: that is no fault. */
function quietly(error: Error & { code?: string }): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

async function end(error: unknown): Promise<void> {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT_CODE.done : EXIT_CODE.usage;
    return;
  }
  const { failed } = await import('./failure.ts');
  process.exitCode = failed(error, process.argv.includes('--json'));
}
