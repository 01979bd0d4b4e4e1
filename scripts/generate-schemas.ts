import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../src/schema/index.js';

// Writes rules/schema/*.json from the zod schemas; with --check it only compares.
const folder = join(import.meta.dirname, '../rules/schema');
const isCheck = process.argv.includes('--check');
mkdirSync(folder, { recursive: true });
const stale: string[] = [];
for (const [name, schema] of Object.entries(jsonSchemas())) {
  const path = join(folder, name);
  const text = format(name, JSON.stringify(schema, null, 2));
  if (!isCheck) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) stale.push(name);
}
if (stale.length > 0) {
  console.error(`out of step with the code: ${stale.join(', ')}; run npm run schemas`);
  process.exit(1);
}

/** As Biome formats it, so that the linter and this script agree. */
function format(name: string, text: string): string {
  return execFileSync('npx', ['biome', 'format', `--stdin-file-path=${name}`], {
    input: text,
    encoding: 'utf8',
  });
}
