import { parseDay } from '../calendar/index.js';
import {
  type Encoder,
  isFactDay,
  isRecord,
  MALFORMED_CELL,
  MAX_LIST,
  NONE_CELL,
  singleEncoderOf,
} from './cells.js';
import type { Descriptor, Field } from './descriptors.js';

/** A month as yyyymm. */
export const encodeMonth: Encoder = (value) => {
  if (value === null) return NONE_CELL;
  const day = typeof value === 'string' && value.length === 7 ? parseDay(`${value}-01`) : -1;
  return isFactDay(day) ? (day / 100) | 0 : MALFORMED_CELL;
};

/** A list of the values as a bit set. */
export const encodeSet =
  (values: readonly string[]): Encoder =>
  (value) => {
    if (!Array.isArray(value) || value.length > MAX_LIST) return MALFORMED_CELL;
    let bits = 0;
    for (const member of value) {
      const position = values.indexOf(member);
      if (position < 0) return MALFORMED_CELL;
      bits |= 1 << position;
    }
    return bits;
  };

/** A list of records as 1. */
export const encodeList =
  (of: { readonly [name: string]: Field }): Encoder =>
  (value) =>
    isListOf(of, value) ? 1 : MALFORMED_CELL;

/** The encoder of months, sets and lists; undefined for single values. */
export function wideEncoderOf(is: Descriptor): Encoder | undefined {
  if (is.type === 'month') return encodeMonth;
  if (is.type === 'enum-list') return encodeSet(is.values);
  return is.type === 'list' ? encodeList(is.of) : undefined;
}

/**
 * A value of any type as a cell; MALFORMED_CELL for what is not of the type. `undefined` is for the
 * caller: it is not a stated value. `idOf` gives the number of an id.
 */
export function encodeCell(is: Descriptor, value: unknown, idOf: (id: string) => number): number {
  const encode = (singleEncoderOf(is) ?? wideEncoderOf(is)) as Encoder;
  return encode(value, idOf);
}

/** Checks a list of records; the parser that names each problem is in parse.ts. */
function isListOf(fields: Extract<Descriptor, { type: 'list' }>['of'], value: unknown): boolean {
  if (!Array.isArray(value) || value.length > MAX_LIST) return false;
  return value.every(
    (record) =>
      isRecord(record) &&
      Object.keys(record).every((name) => Object.prototype.hasOwnProperty.call(fields, name)) &&
      Object.keys(fields).every((name) => {
        const field = fields[name];
        const stated = record[name];
        if (!field || stated === undefined) return !field?.isRequired;
        return (
          encodeCell(field.is, stated, () => 0) !== MALFORMED_CELL && !(field.isRequired && stated === null)
        );
      }),
  );
}
