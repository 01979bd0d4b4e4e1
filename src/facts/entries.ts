import type { Descriptor } from './descriptors.js';
import { type Reader, readers } from './readers.js';
import { describeFact, factPaths, own } from './vocabulary.js';

/** A fact as a compiled policy needs it: what it can hold, and how it is read from its subject. */
export interface FactEntry {
  readonly is: Descriptor;
  readonly read: Reader;
}

/** The whole vocabulary by path. */
export function vocabularyByPath(): { readonly [path: string]: FactEntry } {
  return Object.fromEntries(
    factPaths().map((path) => {
      const [subject = '', name = ''] = path.split('.');
      const read = own((own(readers, subject) ?? {}) as { [name: string]: Reader }, name) as Reader;
      return [path, { is: describeFact(path) as Descriptor, read }];
    }),
  );
}
