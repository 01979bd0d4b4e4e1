import { fc } from '@fast-check/vitest';
import { parseDay } from '../../src/calendar/index.js';
import { type Descriptor, describeFact, type Facts } from '../../src/facts/index.js';
import { forwards, valuesOf, withFact } from '../../src/testing/applicants/index.js';
import { later } from './questions.js';

/** The day on which people are asked about under policies made up: a leap day, for its month ends. */
export const ASKED_ON = '2024-02-29';

/** Dates that no axiom orders, so that any values go together. */
export const dates = [
  'residence.registeredOn',
  'employment.contractThrough',
  'permit.issuedOn',
  'residence.leaseThrough',
];
const others = [
  'identity.hukouDivision',
  'residence.housing',
  'residence.isContinuous',
  'residence.purposes',
  'residence.spells',
  'employment.insuredMonths',
  'employment.socialInsuranceMonths',
];

/** The facts that policies made up may read. */
export const readableFacts: readonly string[] = [...dates, ...others];

const day = fc.integer({ min: -420, max: 420 }).map((days) => later(ASKED_ON, days));
const insuredMonth = fc.record(
  {
    month: fc.constantFrom('2023-11', '2023-12', '2024-01', '2024-02', '2024-03', '2024-05'),
    division: fc.constantFrom('330106', '340104', null),
    isBackPaid: fc.boolean(),
  },
  { requiredKeys: ['month'] },
);

const stay = fc.record(
  { division: fc.constantFrom('330106', '340104', null), from: day, through: fc.option(day, { freq: 4 }) },
  { requiredKeys: ['from'] },
);

/** People for {@link conditions made up}: days within reach of {@link ASKED_ON}, half the facts unknown. */
export const madeUpPeople: fc.Arbitrary<Facts> = fc
  .record(
    Object.fromEntries(readableFacts.map((path) => [path, valueOfFact(path)])) as {
      [path: string]: fc.Arbitrary<unknown>;
    },
    { requiredKeys: [] },
  )
  .map((stated) =>
    Object.entries(stated).reduce((facts: Facts, [path, value]) => withFact(facts, path, value), {}),
  );

/** A value for such a fact. */
export function valueOfFact(path: string): fc.Arbitrary<unknown> {
  if (dates.includes(path)) return fc.option(day, { freq: 8 });
  if (path === 'identity.hukouDivision') return fc.constantFrom('330185', '330112', '330103', '340104', null);
  if (path === 'employment.insuredMonths') return fc.array(insuredMonth, { maxLength: 5 });
  if (path === 'residence.spells') return fc.array(stay.map(forwards), { maxLength: 3 });
  return valuesOf(describeFact(path) as Descriptor, parseDay(ASKED_ON));
}
