/**
 * `readout conflict solve` as a whole process, from the model's file to the table: models of a million and of
 * sixteen million states, by preference statements and by weights.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../src/core/seeded-random.ts';
import { runOf } from './peak-memory.ts';
import { installed } from './process-times.ts';

export interface CommandTime {
  readonly command: string;
  readonly preferences: (typeof PREFERENCES)[number];
  readonly states: number;
  readonly seconds: number;
  readonly goalSeconds?: number;
  readonly peakMB: number;
  readonly goalMB?: number;
}

const PREFERENCES = ['16 statements', 'weights'] as const;
const MAKERS = 4;

export function conflictCommands(): readonly CommandTime[] {
  const home = installed();
  const cases = [
    { options: 20, further: [] },
    { options: 20, further: ['--json'] },
    { options: 24, further: [], goalSeconds: 10, goalMB: 1e9 / 2 ** 20 },
  ];
  const rows = cases.flatMap(({ options, further, ...goals }) =>
    PREFERENCES.map((preferences): CommandTime => {
      const file = join(home, 'model.yaml');
      writeFileSync(file, modelText(options, preferences));
      const words = ['conflict', 'solve', file, ...further];
      return {
        command: ['conflict solve', ...further].join(' '),
        preferences,
        states: 2 ** options,
        ...runOf(home, words),
        ...goals,
      };
    }),
  );
  rmSync(home, { recursive: true, force: true });
  return rows;
}

/** A model of four decision makers that own equally many options and prefer at random. */
function modelText(options: number, preferences: (typeof PREFERENCES)[number]): string {
  const random = seededRandom(7);
  const draw = (count: number): number => Math.floor(random() * count);
  const ids = Array.from({ length: options }, (_, k) => `o${k}`);
  const literal = (): string => `${draw(2) === 0 ? 'not ' : ''}${ids[draw(options)]}`;
  const statement = (): string => {
    const word = ['and', 'or', 'if', 'iff', undefined][draw(5)];
    return word === undefined ? literal() : `${literal()} ${word} ${literal()}`;
  };
  const lines = ['title: Large', 'decisionMakers:'];
  for (let i = 0; i < MAKERS; i++) {
    const own = ids.slice((i * options) / MAKERS, ((i + 1) * options) / MAKERS);
    lines.push(`  - name: Maker ${i}`, `    options: [${own.map((id) => `{ id: ${id} }`).join(', ')}]`);
    if (preferences === 'weights')
      lines.push(`    weights: { ${ids.map((id) => `${id}: ${draw(101) - 50}`).join(', ')} }`);
    else lines.push('    preferences:', ...Array.from({ length: 16 }, () => `      - ${statement()}`));
  }
  return `${lines.join('\n')}\n`;
}
