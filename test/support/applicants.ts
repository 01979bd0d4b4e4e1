import fc from 'fast-check';
import { addDays, addMonths, formatDay, isCivilDate, parseDay } from '../../src/calendar/index.js';
import {
  type Descriptor,
  dateOrders,
  describeFact,
  type Facts,
  factPaths,
  type HeldMaterial,
  isRecord,
  type LocalFacts,
  materialKinds,
} from '../../src/facts/index.js';

/** Xihu, Binjiang, Lin'an before and after 2017, two districts gone in 2021, and places elsewhere. */
const divisions = '330106 330122 330112 330185 330103 330114 340104 110101 429004'.split(' ');

/** Month ends, leap days, days on which codes, versions or a zone changed, and the limits of dates. */
export const oddDays = (
  '2016-02-29 2020-02-29 2024-02-29 2023-08-31 2023-08-30 2023-02-28 2024-12-31 2025-01-31 ' +
  '2011-12-30 2017-07-18 2021-04-09 1900-01-01 2999-12-31'
).split(' ');

/** Offsets on which clauses of ours turn: half a year, a year, sixteen years, 15, 30 and 31 days. */
const turns: readonly (readonly [months: number, days: number])[] = [
  ...[-192, -12, -6, 0, 6, 12].map((months) => [months, 0] as const),
  ...[-31, -15, 15, 30].map((days) => [0, days] as const),
];

/** Any day from 1990 to 2030. */
export const anyDay = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 864e5, max: Date.UTC(2030, 11, 31) / 864e5 })
  .map((day) => new Date(day * 864e5).toISOString().slice(0, 10));

/** So many months and days from a day; the day itself where no civil date can say it. */
const shifted = (day: string, months: number, days: number): string => {
  const moved = formatDay(addDays(addMonths(parseDay(day), months), days));
  // Facts lie between 1900 and 2999.
  return isCivilDate(moved) && moved >= '1900' && moved < '3000' ? moved : day;
};

/** A day near the limits that a day of evaluation makes: half a year before it, its eve, a month end. */
export const dayNear = (asOf: string): fc.Arbitrary<string> => {
  const near = fc
    .tuple(fc.constantFrom(...turns), fc.integer({ min: -1, max: 1 }))
    .map(([[months, days], off]) => shifted(asOf, months, days + off));
  return fc.oneof(
    { weight: 7, arbitrary: near },
    { weight: 2, arbitrary: anyDay },
    { weight: 1, arbitrary: fc.constantFrom(...oddDays) },
  );
};

const often = <T>(likely: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(likely) }, { weight: 1, arbitrary: other });

const month = anyDay.map((day) => day.slice(0, 7));
const id = fc.constantFrom('stable-employment', 'stable-residence', 'continuous-study', 'long-stay', 'other');
const integer = fc.oneof(fc.integer({ min: 0, max: 13 }), fc.constant(1_000_000_000));

/** A stay, or anything else with two ends, runs forwards. */
export const forwards = <T extends { readonly from?: unknown; readonly through?: unknown }>(record: T): T => {
  const { from, through } = record;
  return typeof from === 'string' && typeof through === 'string' && from > through
    ? { ...record, from: through, through: from }
    : record;
};

/** Any value of a fact's type, `null` where it may be. */
export function valuesOf(is: Descriptor, asOf: string): fc.Arbitrary<unknown> {
  const orNone = (arbitrary: fc.Arbitrary<unknown>) => fc.option(arbitrary, { freq: 8 });
  if (is.type === 'boolean') return often(true, fc.boolean());
  if (is.type === 'date') return orNone(dayNear(asOf));
  if (is.type === 'enum') return orNone(fc.constantFrom(...is.values));
  if (is.type === 'enum-list') return fc.subarray([...is.values]);
  if (is.type === 'list') {
    const required = Object.keys(is.of).filter((name) => is.of[name]?.isRequired);
    const fields = Object.entries(is.of).map(([name, field]) => {
      const value = valuesOf(field.is, asOf);
      return [name, field.isRequired ? value.filter((one) => one !== null) : value] as const;
    });
    const record = fc.record(Object.fromEntries(fields), { requiredKeys: required });
    return fc.array(record.map(forwards), { maxLength: 3 });
  }
  return orNone({ month, division: fc.constantFrom(...divisions), integer, id }[is.type]);
}

const around = (asOf: string) => fc.integer({ min: -1, max: 1 }).map((off) => shifted(asOf, 0, off));
const lastHalfYear = (asOf: string) => fc.integer({ min: -190, max: 0 }).map((off) => shifted(asOf, 0, off));

/** Values that a person who qualifies mostly has, so that samples hold every outcome. */
const likely: { readonly [path: string]: (asOf: string) => fc.Arbitrary<unknown> } = {
  'identity.region': () =>
    often('mainland', fc.constantFrom('hong-kong', 'macao', 'taiwan', 'foreign', null)),
  'identity.hukouDivision': () => often('429004', fc.constantFrom(...divisions)),
  'residence.division': () => often('330106', fc.constantFrom(...divisions)),
  'residence.registeredOn': (asOf) => fc.oneof(lastHalfYear(asOf), dayNear(asOf)),
  'employment.division': () => often('330106', fc.constantFrom(...divisions)),
  'study.division': () => often('330106', fc.constantFrom(...divisions)),
  'standing.isRecognisedTalent': () => often(false, fc.boolean()),
  'standing.isRecognisedInvestor': () => often(false, fc.boolean()),
  'employment.contractThrough': (asOf) => fc.option(fc.oneof(dayNear(asOf), around(asOf)), { freq: 4 }),
  'permit.kind': () =>
    often('temporary-residence-permit', fc.constantFrom('residence-permit', 'registration-card', null)),
  'permit.expiresOn': (asOf) => often(shifted(asOf, 0, 29), dayNear(asOf)),
  'application.ground': () => fc.option(id, { freq: 3 }),
};

const paper = (asOf: string): fc.Arbitrary<HeldMaterial> =>
  fc.record(
    {
      kind: fc.constantFrom(...materialKinds),
      originals: fc.integer({ min: 0, max: 2 }),
      copies: fc.integer({ min: 0, max: 2 }),
      issuedOn: fc.option(dayNear(asOf)),
      validFrom: fc.option(dayNear(asOf)),
      validThrough: fc.option(dayNear(asOf)),
      isStamped: fc.boolean(),
      format: fc.constantFrom('jpg', 'pdf', null),
      attributes: fc.record(
        { sizeInInches: fc.constantFrom(1, 2), isBareheaded: fc.boolean(), background: fc.string() },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['kind'] },
  );

/** A list of papers, bare kinds and described ones mixed. */
export const materialsOn = (asOf: string): fc.Arbitrary<NonNullable<Facts['materials']>> =>
  fc
    .array(fc.oneof(fc.constantFrom(...materialKinds), paper(asOf)), { maxLength: 8 })
    .map((list) => list.map(inOrder));

const inOrder = (entry: string | HeldMaterial): HeldMaterial | HeldMaterial['kind'] => {
  if (typeof entry === 'string') return entry as HeldMaterial['kind'];
  const { validFrom, validThrough } = entry;
  return validFrom && validThrough && validFrom > validThrough
    ? { ...entry, validFrom: validThrough, validThrough: validFrom }
    : entry;
};

/** What facts say at a path; undefined if nothing. */
export function factAt(facts: object, path: string): unknown {
  const [subject = '', name = ''] = path.split('.');
  const stated = (facts as { [subject: string]: { [name: string]: unknown } | undefined })[subject];
  return stated?.[name];
}

/** The same facts with one stated (or, by undefined, left out). */
export function withFact(facts: Facts, path: string, value: unknown): Facts {
  const [subject = '', name = ''] = path.split('.');
  const { [name]: _, ...rest } = (facts as { [subject: string]: { [name: string]: unknown } })[subject] ?? {};
  return { ...facts, [subject]: value === undefined ? rest : { ...rest, [name]: value } };
}

/** Leaves out the earlier of two days that contradict each other. */
export function consistent(facts: Facts): Facts {
  const orders = dateOrders.filter(([earlier, later]) => {
    const [first, second] = [factAt(facts, earlier), factAt(facts, later)];
    return typeof first === 'string' && typeof second === 'string' && first > second;
  });
  return orders.reduce((kept, [earlier]) => withFact(kept, earlier, undefined), facts);
}

/** What a policy makes of facts: values that it turns on, and facts of its own. */
export interface Slant {
  readonly hints: ReadonlyMap<string, readonly unknown[]>;
  readonly local: LocalFacts;
}

const NO_SLANT: Slant = { hints: new Map(), local: {} };

/**
 * Facts of a person asked about on a day: complete, partial or nearly nothing; never contradictory.
 * With a slant, values lean to those on which a policy turns.
 */
export function applicantOn(asOf: string, { hints, local }: Slant = NO_SLANT): fc.Arbitrary<Facts> {
  const paths = [...factPaths(), ...Object.keys(local).map((name) => `local.${name}`)];
  const factsWith = (keys: { requiredKeys?: string[] }) => {
    const stated = paths.map((path) => {
      const any = likely[path]?.(asOf) ?? valuesOf(describeFact(path, local) as Descriptor, asOf);
      const turning = hints.get(path) ?? [];
      const value = turning.length === 0 ? any : fc.oneof(fc.constantFrom(...turning), any);
      return [path, value] as const;
    });
    return fc.record(Object.fromEntries(stated), keys as { requiredKeys: [] });
  };
  const flat = fc.oneof(
    { weight: 1, arbitrary: factsWith({ requiredKeys: [] }) },
    { weight: 3, arbitrary: factsWith({}) },
  );
  return fc
    .tuple(flat, fc.option(materialsOn(asOf), { nil: undefined }))
    .map(([stated, materials]) =>
      Object.entries(stated).reduce(
        (facts: Facts, [path, value]) => withFact(facts, path, value),
        materials ? { materials } : {},
      ),
    )
    .map(consistent)
    .filter(isRecord) as fc.Arbitrary<Facts>;
}
