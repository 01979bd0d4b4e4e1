import {
  addDays,
  addMonths,
  addPeriod,
  type Day,
  dayAfter,
  daysBetween,
  formatDay,
  NEVER,
  type Period,
  parseDay,
} from '../calendar/index.js';
import { type Facts, isFactDay } from '../facts/index.js';
import { type CureClause, clausesOf, type Policy, spellOn } from '../policy/index.js';
import { entries, handleOf, staleFrom } from '../verdict/index.js';
import { firstAfterDay, fixedDays } from './fixed-days.js';
import type { Moment } from './moments.js';
import { changesAfter } from './standing.js';

/**
 * The fixed days, and what a verdict shows beside the permit: sources grow old, papers too. Too many days
 * do no harm; each is looked at.
 */
export function verdictDays(policy: Policy, facts: Facts): readonly Day[] {
  const versions = policy.spells.map(({ resolved }) => resolved.version);
  const limits = versions.flatMap((version) => clausesOf(version).flatMap(({ clause }) => periodsIn(clause)));
  const issued = (facts.materials ?? []).flatMap((held) => {
    const day = typeof held === 'string' ? -1 : parseDay(held.issuedOn);
    return isFactDay(day) ? [day] : [];
  });
  const days = [
    ...fixedDays(policy, facts),
    ...versions.map(staleFrom),
    ...issued.flatMap((day) => limits.map((limit) => dayAfter(addPeriod(day, limit)))),
  ];
  return [...new Set(days)].sort((a, b) => a - b);
}

/** How long papers stay good. */
function periodsIn(clause: { readonly [key: string]: unknown }): Period[] {
  const alternatives = (clause.alternatives ?? []) as readonly { readonly items: readonly unknown[] }[];
  return alternatives.flatMap(({ items }) =>
    items.flatMap((item) => {
      const { issuedWithin } = (item ?? {}) as { issuedWithin?: Period };
      return issuedWithin ? [issuedWithin] : [];
    }),
  );
}

/** The next day on which anything may be otherwise than at a moment; NEVER if there is none. */
export function nextCandidate(fixed: readonly Day[], moment: Moment): Day {
  const { day, judged } = moment;
  const moving = [
    ...comparisons(moment),
    ...windowEnds(moment),
    ...fullYear(moment),
    ...(judged ? changesAfter(judged, day) : []),
  ];
  return Math.min(NEVER, ...moving.filter((next) => next > day), firstAfterDay(fixed, day));
}

function comparisons({ policy, facts, day, procedure, verdict }: Moment): Day[] {
  if (!verdict || verdict.outcome === 'out-of-force') return [];
  const changesOn = handleOf(policy).nextChangeOn(facts, { asOf: formatDay(day), procedure });
  return changesOn === null ? [] : [parseDay(changesOn)];
}

/** Where windows open and close, and lateness gets worse. */
function windowEnds({ windows, policy, day }: Moment): Day[] {
  const procedures = spellOn(policy.spells, day)?.resolved.version.procedures;
  return windows.flatMap(({ procedure, opensOn, closesOn, range }) => {
    const opens = parseDay(opensOn);
    if (closesOn === null) return [opens];
    const closes = parseDay(range?.latest ?? closesOn);
    const bands = entries<CureClause>(procedures?.[procedure]?.cure).flatMap(([, { within }]) =>
      within ? [dayAfter(addPeriod(closes, within))] : [],
    );
    return [opens, dayAfter(closes), ...bands];
  });
}

/** The day on which the next year of residence is full. */
function fullYear({ status: { countedResidence } }: Moment): Day[] {
  if (!countedResidence) return [];
  const { from, excluded, completedYears } = countedResidence;
  const lost = excluded.reduce(
    (sum, span) => sum + daysBetween(parseDay(span.from), parseDay(span.through)) + 1,
    0,
  );
  return [addDays(addMonths(parseDay(from), 12 * (completedYears + 1)), lost)];
}
