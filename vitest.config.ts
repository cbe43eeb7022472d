import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, the longest first. */
const LONG: readonly string[] = [
  'tests/docs.test.ts',
  'tests/browser/',
  'tests/command-line/serve.test.ts',
  'tests/command-line/',
  'tests/linear-time.test.ts',
  'tests/conflict/',
  'src/server/',
  'src/pipeline/',
];

/** The long files first, so that all workers end at once: a fresh clone does not know yet how long a file takes. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((path) => moduleId.includes(`/${path}`));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A browser takes its time on a busy machine; nothing here is a measurement.
    expect: { poll: { timeout: 10_000 } },
    // Vitest leaves one processor out, which of two is half.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    coverage: { provider: 'v8', include: ['src/**/*.ts'] },
  },
});

export default config;
