import { addPeriod, type Day, formatDay, parseDay } from '../calendar/index.js';
import { type HeldMaterial, isFactDay, isRecord, own } from '../facts/index.js';
import type { Item, UnfitCode, UnfitMaterial } from './types.js';

/** Everything that keeps a held paper from counting as the item; empty if it is in order. */
export function unfitnessOf(held: HeldMaterial<string>, item: Item, asOf: Day): UnfitMaterial[] {
  const found: UnfitMaterial[] = [];
  const add = (code: UnfitCode, params: UnfitMaterial['params']) =>
    found.push({ kind: held.kind, code, params });
  const { validFrom, validThrough, issuedOn, isStamped, format } = held;
  if (validThrough && parseDay(validThrough) < asOf) add('MATERIAL_EXPIRED', { validThrough });
  if (validFrom && parseDay(validFrom) > asOf) add('MATERIAL_NOT_YET_VALID', { validFrom });
  if (item.isStamped && isStamped === false) add('MATERIAL_NOT_STAMPED', {});
  checkQuantity(held, item, add);
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
  return found;
}

function checkQuantity(
  { originals, copies }: HeldMaterial<string>,
  item: Item,
  add: (code: UnfitCode, params: UnfitMaterial['params']) => void,
): void {
  const wanted = item.originals ?? 1;
  if (originals !== undefined && originals < wanted)
    add('MATERIAL_TOO_FEW_ORIGINALS', { needed: wanted, held: originals });
  const wantedCopies = item.copies ?? 0;
  if (copies !== undefined && copies < wantedCopies)
    add('MATERIAL_TOO_FEW_COPIES', { needed: wantedCopies, held: copies });
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
