/** `readout bargain`: what the bargaining models say of an issue whose actors a person has written down. */
import { bargain, bargainJson, bargainSvg, bargainText } from '../pipeline/bargaining.ts';
import { machine } from '../pipeline/outside.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { print, writeWhole } from './output.ts';

export interface BargainCommandOptions {
  readonly rounds: number;
  readonly draws: number;
  readonly seed: number;
  readonly picture?: string;
  readonly json?: boolean;
}

export async function runBargain(path: string, options: BargainCommandOptions): Promise<ExitCode> {
  const answer = await bargain(path, options, machine);
  if (options.picture !== undefined) writeWhole(options.picture, bargainSvg(answer));
  await print(options.json ? bargainJson(answer) : bargainText(answer));
  return EXIT_CODE.done;
}
