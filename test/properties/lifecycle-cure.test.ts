import { fc, it } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import type { Period } from '../../src/calendar/index.js';
import { status } from '../../src/lifecycle/index.js';
import { cureEffects, type Policy } from '../../src/policy/index.js';
import { band, citation, endorsing, permit, policyWith, yearly } from '../support/lifecycle.js';
import { issueDay } from './lifecycle-histories.js';
import {
  countOf,
  dayOf,
  type Life,
  lived,
  moved,
  type Rules,
  type SimulatedDay,
  turning,
} from './lifecycle-simulator.js';

vi.setConfig({ testTimeout: 120_000 });

/** Ends of bands, each later than the one before it, whatever the month. */
const ladder: readonly Period[] = [
  { days: 1 },
  { days: 30 },
  { days: 60 },
  { months: 3 },
  { days: 200 },
  { years: 1 },
  { years: 2 },
];

const tables: fc.Arbitrary<Rules> = fc
  .record({
    every: fc.constantFrom<Period>({ years: 1 }, { years: 1 }, { months: 6 }, { days: 365 }),
    opens: fc.constantFrom<Period>({ months: -1 }, { days: -60 }, { days: -30 }),
    closes: fc.constantFrom<Period>({ days: 0 }, { days: 0 }, { days: 60 }, { months: 1 }),
    ends: fc.subarray([...ladder], { maxLength: 3 }),
    isEndless: fc.boolean(),
    rules: fc.array(fc.record({ effect: fc.constantFrom(...cureEffects), movesAnchor: fc.boolean() }), {
      minLength: 4,
      maxLength: 4,
    }),
  })
  .map(({ ends, isEndless, rules, ...window }) => ({
    ...window,
    bands: [...ends, ...(isEndless || ends.length === 0 ? [null] : [])].map((within, i) => ({
      within,
      ...(rules[i] as (typeof rules)[number]),
    })),
  }));

/** How an endorsement lies to the window that counts: days from its last day. */
const acts = fc.array(
  fc.oneof(
    fc.constantFrom(-70, -30, -1, 0, 1, 2, 30, 31, 60, 61, 90, 93, 200, 201, 365, 366, 367, 730, 732),
    fc.integer({ min: -35, max: 0 }),
    fc.integer({ min: 1, max: 800 }),
  ),
  { maxLength: 5 },
);

const through = (issuedOn: string): string => dayOf(moved(countOf(issuedOn), { years: 9 }));

/** Lays each act at the window that counts after those before it. */
function lifeWith(rules: Rules, issuedOn: string, countedFrom: string, offsets: readonly number[]): Life {
  const endorsedOn: string[] = [];
  for (const offset of offsets) {
    const last = endorsedOn[endorsedOn.length - 1] ?? issuedOn;
    const days = lived(rules, { issuedOn, countedFrom, endorsedOn }, last);
    const window = [...days].pop()?.window;
    const day = window && dayOf(countOf(window.closesOn) + offset);
    if (day && day > last && day < through(issuedOn)) endorsedOn.push(day);
  }
  return { issuedOn, countedFrom, endorsedOn };
}

const policyOf = ({ every, opens, closes, bands }: Rules): Policy => {
  const cure = bands.map(({ within, effect, movesAnchor }, i) => [
    `band-${i}`,
    band(effect, within, movesAnchor ? { movesAnchor } : {}),
  ]);
  return policyWith(
    { endorse: endorsing(Object.fromEntries(cure), { only: { ...yearly, every, opens, closes } }) },
    { years: { residence: { from: 'residence.registeredOn', citation } } },
  );
};

/** What the table still offers on a day: each band from then on. */
function offered({ bands }: Rules, { state, window, day }: SimulatedDay): string[] {
  if (state !== 'suspended' || !window) return [];
  const closes = countOf(window.closesOn);
  let from = closes + 1;
  return bands.flatMap(({ within, effect }) => {
    const first = Math.max(from, countOf(day));
    const last = within && moved(closes, within);
    if (last !== null) from = last + 1;
    return last !== null && last < first
      ? []
      : [`${effect} ${dayOf(first)} ${last === null ? null : dayOf(last)}`];
  });
}

const cases = fc
  .record({
    rules: tables,
    issuedOn: issueDay,
    acts,
    before: fc.integer({ min: 0, max: 500 }),
  })
  .map(({ rules, issuedOn, acts: offsets, before }) => {
    const countedFrom = dayOf(countOf(issuedOn) - before);
    return { rules, life: lifeWith(rules, issuedOn, countedFrom, offsets) };
  });

/** Whether the years are told: not in a suspension, whose end decides, and not past every band. */
const isCounted = ({ state }: SimulatedDay): boolean => state === 'active' || state === 'endorsement-due';

describe('curing, then waiting', () => {
  it.prop([cases], { numRuns: 40 })(
    'always comes to what the table of cures says: state, window, years and what still cures',
    ({ rules, life }) => {
      const policy = policyOf(rules);
      const history = life.endorsedOn.map((on) => ['endorsed', on] as const);
      const facts = { ...permit(life.issuedOn, ...history), residence: { registeredOn: life.countedFrom } };
      for (const one of turning(lived(rules, life, through(life.issuedOn)), 37)) {
        if (one.state === 'unsaid') break;
        const found = status(policy, facts, { asOf: one.day });
        const { state, since, next, countedResidence: years, cure } = found;
        const window = next && { opensOn: next.opensOn, closesOn: next.closesOn, state: next.state };
        const cures = cure.map(({ effect, from, through: last }) => `${effect} ${from} ${last}`);
        expect({ day: one.day, state, since, window, cures, years: isCounted(one) && years }).toEqual({
          ...one,
          years: isCounted(one) && one.years,
          cures: offered(rules, one),
        });
      }
    },
  );
});
