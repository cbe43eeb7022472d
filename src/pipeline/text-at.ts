/** Text that a person names: a file, or standard input. */
import { type Outside, STANDARD_INPUT } from './outside.ts';

/** The text at `path`, or of standard input for `-`. Throws an `InputError` for what can't be read. */
export async function textAt(path: string, outside: Outside): Promise<string> {
  if (path !== STANDARD_INPUT) return new TextDecoder().decode(await outside.read(path));
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of outside.standardInput()) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** Whether `path` is a file or stands for standard input. */
export async function isFile(path: string, outside: Outside): Promise<boolean> {
  return path === STANDARD_INPUT || (await outside.look(path))?.kind === 'file';
}
