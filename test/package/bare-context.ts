import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Context, createContext, runInContext } from 'node:vm';

/** What mini-programs may lack … */
const LACKING = ['Intl', 'Promise', 'Proxy', 'Function', 'eval', 'globalThis', 'WeakRef', 'BigInt'];
/** … and what came after the library of ES2019, which old phones have not. */
const YOUNGER = {
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'],
  'String.prototype': ['at', 'replaceAll', 'matchAll', 'isWellFormed'],
  Object: ['hasOwn', 'groupBy'],
};

/** A context as bare as the barest runtime: no code from strings either, and nothing of Node. */
export function bareContext(): Context {
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  for (const [holder, names] of Object.entries(YOUNGER))
    for (const name of names) runInContext(`delete ${holder}.${name}`, context);
  for (const name of LACKING) runInContext(`delete this.${name}`, context);
  return context;
}

/** The types of what a bare context lacks, as seen inside. */
export const lackingIn = (context: Context): string[] =>
  [...LACKING, 'process', 'require', '[].at', 'Object.hasOwn'].filter(
    (name) => runInContext(`typeof ${name}`, context) !== 'undefined',
  );

/** CommonJS as a mini-program has it: each file once, by relative paths within the folder alone. */
export function requireFrom(folder: string, context: Context): (path: string) => { [name: string]: never } {
  const loaded = new Map<string, object>();
  const load = (path: string): never => {
    const known = loaded.get(path);
    if (known) return known as never;
    const exports = {};
    loaded.set(path, exports);
    const text = `(exports, require) => {${readFileSync(path, 'utf8')}\n}`;
    const run = runInContext(text, context, { filename: path });
    run(exports, (to: string) => {
      if (!to.startsWith('.')) throw new Error(`${path} requires ${to}, which is outside the folder`);
      return load(join(dirname(path), to));
    });
    return exports as never;
  };
  return (path) => load(join(folder, path));
}
