/** Writes `docs/brief.schema.json` from the schema in `src/record/brief-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { briefJsonSchema } from '../src/record/brief-schema.ts';

writeFileSync(new URL('../docs/brief.schema.json', import.meta.url), briefJsonSchema());
