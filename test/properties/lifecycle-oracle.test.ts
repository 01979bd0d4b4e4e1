import { fc, it } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { status } from '../../src/lifecycle/index.js';
import type { Policy } from '../../src/policy/index.js';
import { policies } from '../support/policies.js';
import { countOf, dayOf, type Life, lived, moved, type Rules, turning } from './lifecycle-simulator.js';

vi.setConfig({ testTimeout: 120_000 });

const hangzhou = policies['hangzhou/residence-permit'] as Policy;

/** 杭州市流动人口服务管理规定 第二十一条: the month before each full year; late, the suspended time is left out. */
const yearly: Rules = {
  every: { years: 1 },
  opens: { months: -1 },
  closes: { days: 0 },
  bands: [{ within: null, effect: 'years-continue' }],
};

/** Permits of the provincial regulation and after, month ends and leap days often among their issues. */
const issues = fc.oneof(
  fc.constantFrom('2020-02-29', '2016-08-31', '2017-01-31', '2018-03-30', '2018-03-31', '2018-07-01'),
  fc.integer({ min: 0, max: 1800 }).map((days) => dayOf(countOf('2016-07-01') + days)),
);

/** Days of endorsement: on the edges of a window, in it, or anywhere. */
const endorsementsOf = (issuedOn: string) =>
  fc.array(
    fc
      .tuple(
        fc.integer({ min: 1, max: 6 }),
        fc.oneof(
          fc.constantFrom([-1, -1], [-1, 0], [0, 0], [0, 1], [0, 30], [12, -31]),
          fc.tuple(fc.constantFrom(-1, 0), fc.integer({ min: 0, max: 29 })),
          fc.tuple(fc.constant(0), fc.integer({ min: -200, max: 400 })),
        ),
      )
      .map(([years, [months, days]]) =>
        dayOf(moved(countOf(issuedOn), { months: 12 * years + (months as number) }) + (days as number)),
      ),
    { maxLength: 6 },
  );

interface Ending {
  readonly kind: 'death' | 'refusal';
  readonly on: string;
}
type Lived = Life & { readonly ending: Ending | null };

/** The Provisions, which say what terminates, are in force from this day. */
const PROVISIONS = '2018-07-01';

const lives: fc.Arbitrary<Lived> = issues.chain((issuedOn) =>
  fc.record({
    issuedOn: fc.constant(issuedOn),
    countedFrom: fc.integer({ min: 0, max: 700 }).map((days) => dayOf(countOf(issuedOn) - days)),
    endorsedOn: endorsementsOf(issuedOn),
    ending: fc.option(
      fc.record({
        kind: fc.constantFrom('death' as const, 'refusal' as const),
        on: fc
          .integer({ min: 1, max: 2400 })
          .map((days) => dayOf(Math.max(countOf(issuedOn), countOf(PROVISIONS) - 1) + days)),
      }),
      { freq: 2 },
    ),
  }),
);

const factsOf = ({ issuedOn, countedFrom, endorsedOn, ending }: Lived): Facts => ({
  identity: { diedOn: ending?.kind === 'death' ? ending.on : null },
  residence: { registeredOn: countedFrom },
  permit: {
    kind: 'residence-permit',
    issuedOn,
    events: [
      ...endorsedOn.map((on) => ({ kind: 'endorsed' as const, on })),
      ...(ending?.kind === 'refusal' ? [{ kind: 'endorsement-refused' as const, on: ending.on }] : []),
    ],
  },
});

describe("Hangzhou's yearly endorsement", () => {
  it.prop([lives], { numRuns: 30 })(
    'always stands, day by day, as it does when lived without looking ahead or back',
    (life) => {
      const facts = factsOf(life);
      const through = dayOf(countOf(life.issuedOn) + 7 * 366);
      const ended = life.ending ? { endedOn: life.ending.on } : {};
      const simulated = lived(yearly, { ...life, ...ended }, through);
      for (const { day, ...expected } of turning(simulated, 29)) {
        const { state, since, next, countedResidence } = status(hangzhou, facts, { asOf: day });
        const window = next && { opensOn: next.opensOn, closesOn: next.closesOn, state: next.state };
        expect({ day, state, since, window, years: countedResidence }).toEqual({
          day,
          ...expected,
        });
      }
    },
  );
});
