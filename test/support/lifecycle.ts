import { addDays, type CivilDate, formatDay, type Period, parseDay } from '../../src/calendar/index.js';
import type { Facts, PermitEventKind } from '../../src/facts/index.js';
import { type PermitStatus, status } from '../../src/lifecycle/index.js';
import {
  type CureClause,
  type CureEffect,
  definePolicy,
  type Policy,
  type PolicyVersion,
  type ProcedureRules,
  type WindowClause,
} from '../../src/policy/index.js';

export const text = { zh: '-', en: '-' };
/** Where every clause of these policies is from. */
export const citation = { instrument: 'somewhere', article: '1' };

/** A version of a permit that nobody is refused, with the parts that a test is about. */
export const versionWith = (
  procedures: PolicyVersion['procedures'] = {},
  more: Partial<PolicyVersion> = {},
): PolicyVersion => ({
  id: 'somewhere/residence-permit',
  title: text,
  division: '000000',
  effectiveFrom: '1900-01-01',
  authority: 'secondary',
  instruments: { somewhere: 'secondary' },
  verifiedOn: '2090-01-01',
  ...more,
  procedures: { apply: { title: text }, ...procedures },
});

/** A policy of one such version. */
export const policyWith = (procedures?: PolicyVersion['procedures'], more?: Partial<PolicyVersion>): Policy =>
  definePolicy([versionWith(procedures, more)]);

/** The month before each full year from issue, both ends inside: Hangzhou's. */
export const yearly: WindowClause = {
  from: 'permit.issuedOn',
  every: { years: 1 },
  after: ['permit.issuedOn'],
  opens: { months: -1 },
  closes: { days: 0 },
  citation,
};

/** A band of lateness. */
export const band = (
  effect: CureEffect,
  within: Period | null,
  more: Partial<CureClause> = {},
): CureClause => ({
  effect,
  within,
  citation,
  ...more,
});

/** An endorsement procedure, by default with the yearly window, and with these bands by name. */
export const endorsing = (
  cure: { readonly [id: string]: CureClause } = {},
  window: { readonly [id: string]: WindowClause } = { yearly },
): ProcedureRules => ({ title: text, window, cure });

/** A policy with yearly endorsement and one way or more of being late. */
export const endorsedYearly = (
  cure: { readonly [id: string]: CureClause },
  more: Partial<PolicyVersion> = {},
): Policy => policyWith({ endorse: endorsing(cure) }, more);

type Event = readonly [kind: PermitEventKind, on: CivilDate];

/** A permit whose whole history is known. */
export const permit = (issuedOn: CivilDate, ...events: readonly Event[]): Facts => ({
  permit: { issuedOn, events: events.map(([kind, on]) => ({ kind, on })) },
});

/** What a permit is on a day. */
export const statusOn = (policy: Policy, facts: Facts, asOf: CivilDate): PermitStatus =>
  status(policy, facts, { asOf });

/** State and first day of it, as one text: `suspended since 2024-08-09`. */
export const stateOn = (policy: Policy, facts: Facts, asOf: CivilDate): string => {
  const { state, since } = statusOn(policy, facts, asOf);
  return since === null ? state : `${state} since ${since}`;
};

/** The day so many days later. */
export const later = (day: CivilDate, days: number): CivilDate => formatDay(addDays(parseDay(day), days));

/** Endorsed yearly, late without limit, as in Hangzhou; and a permit of 8 August 2023 under it. */
export const hangzhou = endorsedYearly({ late: band('years-continue', null) });
export const issued = permit('2023-08-08');
export const held = (more: NonNullable<Facts['permit']>): Facts => ({
  permit: { issuedOn: '2023-08-08', ...more },
});
