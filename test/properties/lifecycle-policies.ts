import fc from 'fast-check';
import type { Period } from '../../src/calendar/index.js';
import type { Condition } from '../../src/conditions/index.js';
import type { Facts } from '../../src/facts/index.js';
import {
  type Anchor,
  type CureClause,
  cureEffects,
  definePolicy,
  type Policy,
  type PolicyVersion,
  type WindowClause,
} from '../../src/policy/index.js';
import { citation, endorsing, text, versionWith } from '../support/lifecycle.js';

const offset = (min: number, max: number): fc.Arbitrary<Period> =>
  fc.oneof(
    fc.integer({ min: min * 30, max: max * 30 }).map((days) => ({ days })),
    fc.integer({ min, max }).map((months) => ({ months })),
  );

const isOwner: Condition = { fact: 'residence.housing', operator: 'equal', value: 'owned' };
/** A condition that time alone changes. */
const isHalfYear: Condition = {
  fact: 'residence.registeredOn',
  operator: 'periodElapsed',
  value: { months: 6 },
};

/** Which conditions the clauses of a policy may have; none where a test's simulator knows none. */
export interface Whens {
  readonly of: readonly Condition[];
}
const ownerOrTimed: Whens = { of: [isOwner, isHalfYear] };
export const steady: Whens = { of: [isOwner] };
export const without: Whens = { of: [] };

const when = ({ of }: Whens) =>
  of.length === 0
    ? fc.constant({})
    : fc.oneof(
        { weight: 3, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: fc.constantFrom(...of).map((condition) => ({ when: condition })) },
      );

const windowOf = (whens: Whens): fc.Arbitrary<WindowClause> =>
  fc
    .record({
      from: fc.constantFrom<Anchor>('permit.issuedOn', 'residence.registeredOn'),
      every: fc.constantFrom<Period>({ years: 1 }, { years: 1 }, { months: 6 }, { days: 365 }),
      opens: offset(-2, -1),
      closes: fc.oneof({ weight: 3, arbitrary: fc.constant({ days: 0 }) }, offset(0, 1)),
      rolls: fc.boolean(),
      after: fc.constantFrom<readonly Anchor[]>(
        ['permit.issuedOn'],
        ['permit.issuedOn', { event: 'replaced' }],
      ),
      more: when(whens),
    })
    .map(({ rolls, more, ...rest }) => ({
      ...rest,
      ...more,
      ...(rolls && { rollsForward: true as const }),
      citation,
    }));

/** Bands in ascending order, the last often without end. */
export const bandsOf = (whens: Whens): fc.Arbitrary<{ readonly [id: string]: CureClause }> =>
  fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(1, 30, 60, 200, 400, 730), { maxLength: 3 }),
      fc.boolean(),
      fc.array(
        fc.record({ effect: fc.constantFrom(...cureEffects), moves: fc.boolean(), more: when(whens) }),
        { minLength: 4, maxLength: 4 },
      ),
    )
    .map(([ends, isEndless, rules]) => {
      const withins: (Period | null)[] = ends.sort((a, b) => a - b).map((days) => ({ days }));
      if (isEndless) withins.push(null);
      return Object.fromEntries(
        withins.map((within, i): [string, CureClause] => {
          const { effect, moves, more } = rules[i] as (typeof rules)[number];
          return [
            `band-${i}`,
            { within, effect, ...more, ...(moves && { movesAnchor: true as const }), citation },
          ];
        }),
      );
    });

const maybeClause = <C>(clause: fc.Arbitrary<C>) =>
  fc.option(clause, { freq: 2, nil: undefined }).map((one) => (one ? { only: one } : {}));

const lifeOf = (whens: Whens): fc.Arbitrary<Partial<PolicyVersion>> =>
  fc.record({
    years: maybeClause(
      fc
        .record({
          from: fc.constantFrom<Anchor>('permit.issuedOn', 'residence.registeredOn'),
          more: when(whens),
        })
        .map(({ more, ...rest }) => ({ ...rest, ...more, citation })),
    ),
    suspensions: maybeClause(
      fc
        .record({
          from: fc.constantFrom<Anchor>({ event: 'suspended' }, 'residence.leaseEndedOn'),
          until: fc.constantFrom<Anchor>({ event: 'endorsed' }, 'residence.addressChangedOn'),
          more: when(whens),
        })
        .map(({ more, ...rest }) => ({ ...rest, ...more, citation })),
    ),
    terminations: maybeClause(
      fc
        .record({
          on: fc.constantFrom<Anchor>('residence.leftOn', 'identity.diedOn', { event: 'cancelled' }),
          more: when(whens),
        })
        .map(({ more, ...rest }) => ({ ...rest, ...more, citation })),
    ),
    terms: maybeClause(
      fc
        .record({
          from: fc.constantFrom<Anchor>('permit.issuedOn', {
            latest: ['permit.issuedOn', { event: 'endorsed' }],
          }),
          lasts: fc.constantFrom<Period | null>(null, { years: 1 }, { years: 5 }, { months: 6 }),
          more: when(whens),
        })
        .map(({ more, ...rest }) => ({ ...rest, ...more, citation })),
    ),
  });

/** Versions under which a permit is endorsed, suspended, ended and counted in every way there is. */
export const lifeVersions = (whens: Whens = ownerOrTimed): fc.Arbitrary<PolicyVersion> =>
  fc
    .record({
      windows: fc.array(windowOf(whens), { maxLength: 2 }),
      cure: bandsOf(whens),
      life: lifeOf(whens),
    })
    .map(({ windows, cure, life }) =>
      versionWith(
        {
          endorse: endorsing(cure, Object.fromEntries(windows.map((window, i) => [`window-${i}`, window]))),
          renew: {
            title: text,
            window: {
              renewal: { from: 'permit.expiresOn', opens: { days: -30 }, closes: { days: 0 }, citation },
            },
            validity: { next: { from: 'permit.issuedOn', lasts: { years: 1 }, citation } },
            deadlines: {
              move: {
                onWhom: 'holder',
                from: 'residence.addressChangedOn',
                within: { max: 10, unit: 'working-day' },
                doneOn: 'residence.leftOn',
                citation,
              },
            },
          },
        },
        life,
      ),
    );

/** Policies of one such version. */
export const lifePolicies = (whens?: Whens): fc.Arbitrary<Policy> =>
  lifeVersions(whens).map((version) => definePolicy([version]));

/** Policies whose second version is made up anew. */
export const changingPolicies: fc.Arbitrary<Policy> = fc
  .tuple(lifeVersions(), lifeVersions(), fc.constantFrom('2017-03-01', '2019-06-01', '2020-02-29'))
  .map(([first, second, effectiveFrom]) =>
    definePolicy([
      { ...first, effectiveFrom: '2010-01-01', verifiedOn: '2019-01-31' },
      { ...second, effectiveFrom },
    ]),
  );

/** A counterexample in full: the rules and the facts; a policy of the repository by name. */
export const shown = <T extends { readonly policy: Policy; readonly facts: Facts }>(one: T): T => ({
  ...one,
  [fc.toStringMethod]: () => {
    const { policy, facts, ...rest } = one;
    const rules = policy.spells.map(({ resolved: { version } }) => ({
      effectiveFrom: version.effectiveFrom,
      endorse: version.procedures.endorse,
      years: version.years,
      suspensions: version.suspensions,
      terminations: version.terminations,
      terms: version.terms,
    }));
    const isMadeUp = policy.id.startsWith('somewhere/');
    return `${JSON.stringify({ facts, ...rest })} under ${isMadeUp ? JSON.stringify(rules) : policy.id}`;
  },
});
