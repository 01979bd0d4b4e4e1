import { type Day, parseDay, twoDigits } from '../calendar/index.js';
import type { Descriptor } from './descriptors.js';

/**
 * A fact's value as a 32-bit integer, so that conditions compare numbers only: a day as yyyymmdd,
 * a month as yyyymm, a division as its six digits, an enum value as its position, a list of enum
 * values as a bit set, a boolean as a truth value (0 false, 2 true), a list as 1.
 */
export type Cell = number;

/** Not stated. */
export const UNKNOWN_CELL: Cell = -0x80000000;
/** Stated to be none (`null`). */
export const NONE_CELL: Cell = -0x7fffffff;
/** Not a value of the fact's type. */
export const MALFORMED_CELL: Cell = -0x7ffffffe;

/** Days that facts and asOf may name; a hundred years from there, the longest period, are civil dates still. */
export const isFactDay = (day: Day): boolean => day >= 19000101 && day <= 29991231;

const MAX_INTEGER = 1_000_000_000;
/** The longest list that facts may hold. */
export const MAX_LIST = 1000;

/** Six ASCII digits as a number, -1 for anything else. */
export function parseDivision(value: unknown): number {
  if (typeof value !== 'string' || value.length !== 6) return -1;
  const code = twoDigits(value, 0) * 10000 + twoDigits(value, 2) * 100 + twoDigits(value, 4);
  return code < 0 ? -1 : code;
}

/** Turns a stated value into a cell; `idOf` gives the number of an id. */
export type Encoder = (value: unknown, idOf: (id: string) => number) => Cell;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const encodeBoolean: Encoder = (value) => (value === true ? 2 : value === false ? 0 : MALFORMED_CELL);

const encodeDate: Encoder = (value) => {
  if (value === null) return NONE_CELL;
  const day = parseDay(value);
  return isFactDay(day) ? day : MALFORMED_CELL;
};

const encodeDivision: Encoder = (value) => {
  if (value === null) return NONE_CELL;
  const code = parseDivision(value);
  return code === -1 ? MALFORMED_CELL : code;
};

const encodeInteger: Encoder = (value) => {
  if (value === null) return NONE_CELL;
  const isFine = typeof value === 'number' && value >= 0 && value <= MAX_INTEGER && value % 1 === 0;
  return isFine ? value : MALFORMED_CELL;
};

const encodeId: Encoder = (value, idOf) => {
  if (value === null) return NONE_CELL;
  return typeof value === 'string' && value.length <= 64 && ID.test(value) ? idOf(value) : MALFORMED_CELL;
};

const encodeEnum =
  (values: readonly string[]): Encoder =>
  (value) => {
    if (value === null) return NONE_CELL;
    const position = values.indexOf(value as string);
    return position < 0 ? MALFORMED_CELL : position;
  };

/** A plain JSON object, not a list. */
export function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * How single values of a type become cells; undefined for months, sets and lists, whose encoders a
 * policy's vocabulary brings along if its rules read such facts.
 */
export function singleEncoderOf(is: Descriptor): Encoder | undefined {
  switch (is.type) {
    case 'boolean':
      return encodeBoolean;
    case 'date':
      return encodeDate;
    case 'division':
      return encodeDivision;
    case 'integer':
      return encodeInteger;
    case 'id':
      return encodeId;
    case 'enum':
      return encodeEnum(is.values);
    default:
      return undefined;
  }
}
