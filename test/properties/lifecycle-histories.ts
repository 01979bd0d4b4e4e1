import fc from 'fast-check';
import { addDays, addMonths, type CivilDate, formatDay, parseDay } from '../../src/calendar/index.js';
import { type Facts, permitEventKinds } from '../../src/facts/index.js';
import type { Policy, Procedure } from '../../src/policy/index.js';
import { consistent, questions } from '../../src/testing/applicants/index.js';
import { policies } from '../support/policies.js';
import { shown } from './lifecycle-policies.js';
import { later } from './questions.js';

/** Days of issue: any, with month ends and leap days often among them. */
export const issueDay: fc.Arbitrary<CivilDate> = fc.oneof(
  fc.constantFrom('2016-02-29', '2015-08-31', '2018-01-31', '2017-02-28', '2019-12-31', '2018-03-30'),
  fc.integer({ min: 0, max: 2500 }).map((days) => formatDay(addDays(20140101, days))),
);

/** A day near the end of some month of a permit, a year's end more often than another's. */
const dayOfLife = (issuedOn: CivilDate): fc.Arbitrary<CivilDate> =>
  fc
    .tuple(
      fc.oneof(
        fc.integer({ min: 0, max: 9 }).map((years) => 12 * years),
        fc.integer({ min: 0, max: 100 }),
      ),
      fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -70, max: 70 })),
    )
    .map(([months, days]) => formatDay(addDays(addMonths(parseDay(issuedOn), months), days)));

type Permit = NonNullable<Facts['permit']>;
type Events = NonNullable<Permit['events']>;

const kinds = fc.oneof(
  { weight: 6, arbitrary: fc.constant('endorsed' as const) },
  { weight: 2, arbitrary: fc.constant('suspended' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...permitEventKinds) },
);

/** What happened to a permit; `kinds` may be narrowed. */
export const eventsOf = (issuedOn: CivilDate, among: fc.Arbitrary<Events[number]['kind']> = kinds) =>
  fc.array(fc.record({ kind: among, on: dayOfLife(issuedOn) }), { maxLength: 8 });

/** A permit and what is known of it: all, the last endorsement alone, or little. */
export const heldPermits: fc.Arbitrary<Permit> = issueDay.chain((issuedOn) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ issuedOn: fc.constant(issuedOn), events: eventsOf(issuedOn) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        issuedOn: fc.constant(issuedOn),
        endorsedOn: fc.option(dayOfLife(issuedOn), { freq: 3 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record(
        {
          issuedOn: fc.constantFrom(issuedOn, null),
          endorsedOn: dayOfLife(issuedOn),
          events: eventsOf(issuedOn),
          expiresOn: fc.option(dayOfLife(issuedOn)),
        },
        { requiredKeys: [] },
      ),
    },
  ),
);

/** A person with such a permit, and a few days of the rest of life. */
export const holders: fc.Arbitrary<Facts> = heldPermits.chain((permit) => {
  const near = dayOfLife(typeof permit.issuedOn === 'string' ? permit.issuedOn : '2016-02-29');
  const maybe = fc.option(near, { freq: 4 });
  return fc
    .record({
      permit: fc.constant(permit),
      identity: fc.record({ diedOn: maybe }, { requiredKeys: [] }),
      residence: fc.record(
        {
          registeredOn: near,
          leftOn: maybe,
          addressChangedOn: maybe,
          leaseEndedOn: maybe,
          leaseThrough: maybe,
          housing: fc.constantFrom('owned' as const, 'rented' as const),
        },
        { requiredKeys: [] },
      ),
    })
    .map(consistent);
});

/** A question over time: whose facts, under which policy, for what, from which day on. */
export interface Held {
  readonly policy: Policy;
  readonly facts: Facts;
  readonly procedure: Procedure;
  readonly from: CivilDate;
}

/** Policies of the repository whose permits are endorsed more often than the rest. */
const lasting = Object.values(policies);
const endorsed = lasting.filter(({ spells }) =>
  spells.some(({ resolved }) => resolved.version.procedures.endorse?.window),
);

/** People under the policies of the repository, with a permit issued not long before, or as it comes. */
export const realLives: fc.Arbitrary<Held> = fc
  .oneof(fc.constantFrom(...endorsed), fc.constantFrom(...lasting))
  .chain((policy) =>
    fc.record({
      policy: fc.constant(policy),
      from: fc
        .tuple(fc.constantFrom(...policy.spells), fc.integer({ min: -60, max: 3000 }))
        .map(([{ from }, days]) => later(formatDay(from), days)),
    }),
  )
  .chain(({ policy, from }) => {
    const issuedOn = fc.integer({ min: -900, max: 500 }).map((days) => later(from, days));
    const near = issuedOn.chain((on) =>
      fc.record({
        kind: fc.constantFrom('residence-permit' as const, 'temporary-residence-permit' as const),
        issuedOn: fc.constant(on),
        events: eventsOf(on),
      }),
    );
    return fc
      .tuple(questions(policy, { asOf: [from], hasNoise: true }), fc.option(near, { freq: 4 }))
      .map(([{ procedure, facts }, permit]) => ({
        policy,
        from,
        procedure,
        facts: consistent(permit ? { ...facts, permit: { ...facts.permit, ...permit } } : facts),
      }));
  })
  .map(shown);
