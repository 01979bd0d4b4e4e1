import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

/**
 * Finishes the folder for mini-programs: tsup splits CommonJS into shared files, but writes calls as
 * `f.call(void 0, )`, which no parser of 2015 takes; and the package's own manifest says that `.js` is ESM.
 */
export function finishMiniProgram(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const path = join(folder, name);
    const { code } = transformSync(readFileSync(path, 'utf8'), { target: 'es2015', minify: true });
    writeFileSync(path, code);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
}
