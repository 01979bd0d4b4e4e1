import fc from 'fast-check';
import type { Day } from '../../calendar/index.js';
import type { Descriptor } from '../../facts/index.js';
import { anyDay, dayNear } from './days.js';

/** Urban and county codes, some new, some retired, one too coarse to lie in a county, and places elsewhere. */
export const places: readonly string[] = [
  '330106',
  '330112',
  '330122',
  '330185',
  '330103',
  '330114',
  '330100',
  '340104',
  '110101',
  '310115',
  '440305',
  '429004',
];

const month = anyDay.map((day) => day.slice(0, 7));
const id = fc.constantFrom('stable-employment', 'stable-residence', 'continuous-study', 'long-stay', 'other');
const integer = fc.oneof(fc.integer({ min: 0, max: 13 }), fc.constant(1_000_000_000));

/** What begins and ends, with the earlier day first. */
export const forwards = <T extends object>(record: T): T => {
  const { from, through } = record as { readonly from?: unknown; readonly through?: unknown };
  return typeof from === 'string' && typeof through === 'string' && from > through
    ? { ...record, from: through, through: from }
    : record;
};

/** Any value of a fact's type, days near the limits that `asOf` makes; `null` where it may be. */
export const valuesOf = (is: Descriptor, asOf: Day): fc.Arbitrary<unknown> => valuesOn(asOf)(is);

type ValuesOf = (is: Descriptor) => fc.Arbitrary<unknown>;

/** {@link valuesOf} on one day, for many facts. */
export function valuesOn(asOf: Day): ValuesOf {
  const day = dayNear(asOf);
  const division = fc.constantFrom(...places);
  const orNone = (arbitrary: fc.Arbitrary<unknown>) => fc.option(arbitrary, { freq: 8 });
  const valuesOf: ValuesOf = (is) => {
    switch (is.type) {
      case 'boolean':
        return fc.boolean();
      case 'date':
        return orNone(day);
      case 'enum':
        return orNone(fc.constantFrom(...is.values));
      case 'enum-list':
        return fc.subarray([...is.values]);
      case 'list':
        return listsOf(is, valuesOf);
      default:
        return orNone({ month, division, integer, id }[is.type]);
    }
  };
  return valuesOf;
}

function listsOf({ of }: Extract<Descriptor, { type: 'list' }>, valuesOf: ValuesOf): fc.Arbitrary<unknown> {
  const requiredKeys = Object.keys(of).filter((name) => of[name]?.isRequired);
  const fields = Object.entries(of).map(([name, { is, isRequired }]) => {
    const value = valuesOf(is);
    return [name, isRequired ? value.filter((one) => one !== null) : value] as const;
  });
  return fc.array(fc.record(Object.fromEntries(fields), { requiredKeys }).map(forwards), { maxLength: 3 });
}
