/** Writes `docs/brief.schema.json` from the schema in `src/record/brief-schema.ts`. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { briefJsonSchema } from '../src/record/brief-schema.ts';

const path = fileURLToPath(new URL('../docs/brief.schema.json', import.meta.url));
writeFileSync(path, briefJsonSchema());
execFileSync('npx', ['biome', 'format', '--write', path], { stdio: 'inherit' });
