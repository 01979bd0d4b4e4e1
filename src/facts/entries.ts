import type { Encoder } from './cells.js';
import type { Descriptor } from './descriptors.js';
import { wideEncoderOf } from './encoders.js';
import { type Reader, readers } from './readers.js';
import { describeFact, factPaths, own } from './vocabulary.js';

/** A fact as a compiled policy needs it: what it can hold, and how it is read from its subject. */
export interface FactEntry {
  readonly is: Descriptor;
  readonly read: Reader;
  /** How its values become cells, if it holds a month, a set or a list. */
  readonly encode?: Encoder | undefined;
}

/** The whole vocabulary by path. */
export function vocabularyByPath(): { readonly [path: string]: FactEntry } {
  return Object.fromEntries(
    factPaths().map((path) => {
      const [subject = '', name = ''] = path.split('.');
      const read = own((own(readers, subject) ?? {}) as { [name: string]: Reader }, name) as Reader;
      const is = describeFact(path) as Descriptor;
      return [path, { is, read, encode: wideEncoderOf(is) }];
    }),
  );
}
