import {
  addPeriod,
  formatDay,
  negate,
  type Period,
  parseDay,
  type WindowRule,
} from '../../src/calendar/index.js';
import type { Comparison } from '../../src/conditions/index.js';
import {
  type Descriptor,
  describeFact,
  isFactDay,
  isRecord,
  type LocalFacts,
} from '../../src/facts/index.js';
import { conditionsOf, type Policy, partsOf, spellOn } from '../../src/policy/index.js';

/** Values of a fact on which some condition of a policy turns, by the fact's path. */
export type Hints = ReadonlyMap<string, readonly unknown[]>;

/** The facts that the version in force declares for itself. */
export const localFactsOn = (policy: Policy, asOf: string): LocalFacts =>
  (spellOn(policy.spells, parseDay(asOf))?.resolved.version.facts ?? {}) as LocalFacts;

/** The descriptor of a fact as the version in force knows it. */
export const describedBy = (policy: Policy, asOf: string, path: string): Descriptor =>
  describeFact(path, localFactsOn(policy, asOf)) as Descriptor;

/** What the conditions of the version in force compare facts with, and the days that their periods make. */
export function hintsOf(policy: Policy, asOf: string): Hints {
  const hints = new Map<string, unknown[]>();
  const version = spellOn(policy.spells, parseDay(asOf))?.resolved.version;
  if (!version) return hints;
  const add = (path: string, values: readonly unknown[]): void => {
    hints.set(path, [...(hints.get(path) ?? []), ...values]);
  };
  for (const { path, condition } of conditionsOf(version))
    for (const { part } of partsOf(path, condition))
      if ('fact' in part && !isRecord(part.value as object & { fact?: unknown }))
        add(part.fact, literalsOf(part));
      else if ('fact' in part) add(part.fact, daysOf(part, asOf));
  const { division } = version;
  const home =
    division === '000000'
      ? '330106'
      : division.endsWith('00')
        ? `${division.slice(0, 2)}${division.slice(2, 4) === '00' ? '01' : division.slice(2, 4)}06`
        : division;
  for (const path of ['residence.division', 'employment.division', 'study.division']) add(path, [home]);
  add(
    'permit.issuedOn',
    [-12, -11, -6].map((months) => shifted(asOf, { months })),
  );
  return hints;
}

function literalsOf({ operator, value, fact }: Comparison): unknown[] {
  if (operator === 'inDivision') return [`${value}${'0106'.slice((value as string).length - 2)}`];
  if (operator === 'contains') return [[value]];
  if (operator === 'doesNotContain') return [[]];
  if (fact === 'asOf') return [];
  if (typeof value === 'number') return [value - 1, value, value + 1].filter((one) => one >= 0);
  return Array.isArray(value) ? value : [value];
}

/** The last day that meets a period and the first that does not. */
function daysOf({ operator, value }: Comparison, asOf: string): unknown[] {
  if (operator === 'periodElapsed')
    return [shifted(asOf, negate(value as Period)), shifted(asOf, { days: -1 })];
  if (operator === 'lastsFor') return [shifted(asOf, value as Period), asOf];
  if (operator !== 'inWindow') return [];
  const { opens, closes } = value as WindowRule;
  return [shifted(asOf, negate(opens)), shifted(asOf, negate(closes))];
}

/** A day so much later or earlier; the day itself where facts cannot say it. */
const shifted = (day: string, period: Period): string => {
  const moved = addPeriod(parseDay(day), period);
  return isFactDay(moved) ? formatDay(moved) : day;
};
