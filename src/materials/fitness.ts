import { addPeriod, type Day, formatDay, parseDay } from '../calendar/index.js';
import { type HeldMaterial, isFactDay, isRecord, own } from '../facts/index.js';
import type { Item, UnfitCode, UnfitMaterial } from './types.js';

/** Everything that keeps a held paper from counting as the item; empty if it is in order. */
export type FaultsOf = (held: HeldMaterial<string>, item: Item, asOf: Day) => UnfitMaterial[];

type Add = (code: UnfitCode, params: UnfitMaterial['params']) => void;

/** Makes a reader of faults: those of the paper itself come first, then those for the item. */
const faults =
  (addForItem: (held: HeldMaterial<string>, item: Item, add: Add, asOf: Day) => void): FaultsOf =>
  (held, item, asOf) => {
    const found: UnfitMaterial[] = [];
    const add: Add = (code, params) => found.push({ kind: held.kind, code, params });
    const { validFrom, validThrough } = held;
    if (validThrough && parseDay(validThrough) < asOf) add('MATERIAL_EXPIRED', { validThrough });
    if (validFrom && parseDay(validFrom) > asOf) add('MATERIAL_NOT_YET_VALID', { validFrom });
    addForItem(held, item, add, asOf);
    return found;
  };

/** For items that are a kind and nothing more. */
export const plainUnfitnessOf: FaultsOf = /* @__PURE__ */ faults(checkOriginals);

/** For any item. */
export const unfitnessOf: FaultsOf = /* @__PURE__ */ faults((held, item, add, asOf) => {
  const { issuedOn, isStamped, format } = held;
  if (item.isStamped && isStamped === false) add('MATERIAL_NOT_STAMPED', {});
  checkOriginals(held, item, add);
  checkCopies(held, item, add);
  if (item.formats && format && !item.formats.includes(format))
    add('MATERIAL_WRONG_FORMAT', { format, formats: item.formats });
  if (item.issuedWithin && issuedOn) {
    const goodThrough = addPeriod(parseDay(issuedOn), item.issuedWithin);
    if (goodThrough < asOf) add('MATERIAL_TOO_OLD', { issuedOn, goodThrough: formatDay(goodThrough) });
  }
  for (const [name, needed] of Object.entries(item.attributes ?? {})) {
    const given = own(held.attributes ?? {}, name);
    if (given !== undefined && given !== needed) add('MATERIAL_ATTRIBUTE', { name, needed, given });
  }
});

function checkOriginals(
  { originals: held }: HeldMaterial<string>,
  { originals: needed = 1 }: Item,
  add: Add,
): void {
  if (held !== undefined && held < needed) add('MATERIAL_TOO_FEW_ORIGINALS', { needed, held });
}

function checkCopies({ copies: held }: HeldMaterial<string>, { copies: needed = 0 }: Item, add: Add): void {
  if (held !== undefined && held < needed) add('MATERIAL_TOO_FEW_COPIES', { needed, held });
}

const isAmount = (value: unknown): boolean =>
  value === undefined || (typeof value === 'number' && value >= 0);
const isDay = (value: unknown): boolean =>
  value === undefined || value === null || isFactDay(parseDay(value));

/** Whether a held paper's details can be read; `parseFacts` says what is wrong with one that cannot. */
export function isReadable(held: unknown): held is HeldMaterial<string> {
  if (!isRecord(held) || typeof held.kind !== 'string') return false;
  const {
    originals,
    copies,
    issuedOn,
    validFrom,
    validThrough,
    isStamped = false,
    format = null,
    attributes = {},
  } = held;
  return (
    [originals, copies].every(isAmount) &&
    [issuedOn, validFrom, validThrough].every(isDay) &&
    typeof isStamped === 'boolean' &&
    (format === null || typeof format === 'string') &&
    isRecord(attributes)
  );
}
