import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../package/build.js';

/** A page followed as it stands: its files in a folder where the package is installed. */
export interface Recipe {
  readonly folder: string;
  readonly files: { readonly [name: string]: string };
}

/** Writes each block of a page that is marked `test=name` to a file of that name. */
export function followRecipe(page: string): Recipe {
  const text = readFileSync(join(ROOT, 'docs/recipes', page), 'utf8');
  const blocks = [...text.matchAll(/```\w+ test=(\S+)\n([\s\S]*?)```/g)];
  const files = Object.fromEntries(blocks.map(([, name = '', code = '']) => [name, code]));
  // Inside the repository, so that the libraries beside ours are found.
  const folder = mkdtempSync(join(ROOT, 'node_modules/.recipe-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/residence-permit-rules'));
  for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, name), code);
  return { folder, files };
}
