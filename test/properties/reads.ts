import { parseDay } from '../../src/calendar/index.js';
import { factPaths } from '../../src/facts/index.js';
import {
  clausesOf,
  conditionsOf,
  factsOf,
  type Policy,
  type Procedure,
  partsOf,
  spellOn,
} from '../../src/policy/index.js';

const facts = new Set<string>(factPaths());

const ANCHORS = ['fact', 'from', 'until', 'on', 'doneOn', 'through'];
/** What endorsements are read from: events, and windows that recur. */
const EVENTS = ['permit.events', 'permit.endorsedOn'];

/** Every fact path that a value names: parameters of reasons, and the days that windows and terms run from. */
function named(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    if (key === 'event' || key === 'every') return EVENTS;
    if (typeof part !== 'string') return named(part);
    // A number stands in a list, of `after` or of `latest`.
    return (ANCHORS.includes(key) || /^\d+$/.test(key)) && facts.has(part) ? [part] : [];
  });
}

/**
 * The facts that a policy reads on a day, in any procedure: those of its conditions, those that
 * reasons show and terms run from, and the ground that a person relies on. None while not in force.
 */
export function factsReadBy(policy: Policy, asOf: string): ReadonlySet<string> {
  const version = spellOn(policy.spells, parseDay(asOf))?.resolved.version;
  if (!version) return new Set();
  const tested = conditionsOf(version).flatMap(({ path, condition }) =>
    partsOf(path, condition).flatMap(({ part }) => ('fact' in part ? factsOf(part.fact, part.value) : [])),
  );
  const shown = clausesOf(version).flatMap(({ clause: { claims: _, condition: __, ...rest } }) =>
    named(rest),
  );
  return new Set([...tested, ...shown, 'application.ground']);
}

/**
 * The facts that outcome, tier, grounds and materials of one procedure rest on: claims, caveats and
 * terms only stand beside them.
 */
export function factsDeciding(policy: Policy, asOf: string, procedure: Procedure): ReadonlySet<string> {
  const version = spellOn(policy.spells, parseDay(asOf))?.resolved.version;
  const rules = version?.procedures[procedure];
  const read = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { fact, condition, ground, claims: _, reason: __, ...rest } = value as { [key: string]: unknown };
    if (typeof fact === 'string' && fact !== 'asOf') read.add(fact);
    if (typeof ground === 'string') read.add('application.ground');
    if (typeof condition === 'string') visit({ ...version?.conditions, ...rules?.grounds }[condition]);
    else visit(condition);
    Object.values(rest).forEach(visit);
  };
  const { eligibility, exemptions, grounds, tiers, materials } = rules ?? {};
  visit({ eligibility, exemptions, grounds, tiers, materials });
  return read;
}

/** The facts of the vocabulary that it never reads. */
export const factsIgnoredBy = (policy: Policy, asOf: string): string[] => {
  const read = factsReadBy(policy, asOf);
  return factPaths().filter((path) => !read.has(path));
};
