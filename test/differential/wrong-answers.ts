import type { Operators } from '../../src/conditions/index.js';
import { type CompiledPolicy, compile, type Verdict } from '../../src/verdict/index.js';
import { civilDate, dayNumber } from '../oracle/civil-days.js';

/** Makes an answer wrong in one point. */
export type Spoil = (handle: CompiledPolicy) => CompiledPolicy;

/** Made once for each policy, as a right one is. */
function once(make: Spoil): Spoil {
  const made = new WeakMap<CompiledPolicy, CompiledPolicy>();
  return (handle) => {
    const known = made.get(handle) ?? make(handle);
    made.set(handle, known);
    return known;
  };
}

/** The operators with some of them replaced. */
const withOperators = (replace: (operators: Operators) => Partial<Operators>): Spoil =>
  once(({ policy }) =>
    compile({ ...policy, operators: { ...policy.operators, ...(replace(policy.operators) as Operators) } }),
  );

const withVerdict = (change: (verdict: Verdict) => Partial<Verdict>): Spoil =>
  once((handle) => ({
    ...handle,
    evaluate(facts, options) {
      const verdict = handle.evaluate(facts, options);
      return { ...verdict, ...change(verdict) };
    },
  }));

/** One operator seen on another day: a period is complete a day late, a window is open a day longer. */
const aDayOff = (name: string, days: number): Spoil =>
  withOperators((operators) => ({
    [name]: (slot, value, scope, is) => {
      const atom = (operators[name] as NonNullable<Operators[string]>)(slot, value, scope, is);
      return {
        ...atom,
        test: (row) => {
          const cells = Int32Array.from(row.cells);
          const [asOf = 0] = cells;
          const moved = civilDate(dayNumber(String(asOf).replace(/(....)(..)(..)/, '$1-$2-$3')) + days);
          cells[0] = Number(moved.replace(/-/g, ''));
          return atom.test({ ...row, cells });
        },
      };
    },
  }));

const swapped = (one: string, other: string): Spoil =>
  withOperators((operators) => ({ [one]: operators[other] }));

const aDayLater = (day: string | null): string | null =>
  day === null ? null : civilDate(dayNumber(day) + 1);

/** Answers that are wrong in one point each, by what is wrong with them. */
export const wrongAnswers: { readonly [what: string]: Spoil } = {
  'at least is taken for more than': swapped('greaterThanInclusive', 'greaterThan'),
  'equal is taken for not equal': swapped('equal', 'notEqual'),
  'one of is taken for none of': swapped('in', 'notIn'),
  'a period is complete a day late': aDayOff('periodElapsed', -1),
  'a period is complete a day early': aDayOff('periodElapsed', 1),
  'what still lasts ends a day early': aDayOff('lastsFor', 1),
  'unknown is false': withVerdict(({ outcome }) =>
    outcome === 'indeterminate' ? { outcome: 'ineligible' } : {},
  ),
  'a tier is never settled': withVerdict(() => ({ tier: null })),
  'a ground is left out': withVerdict(({ grounds }) => ({ grounds: grounds.slice(1) })),
  'the last reason is left out': withVerdict(({ reasons }) => ({ reasons: reasons.slice(0, -1) })),
  'the first missing fact is left out': withVerdict(({ missingFacts }) => ({
    missingFacts: missingFacts.slice(1),
  })),
  'papers that may be missing are missing': withVerdict(({ missingMaterials }) => ({
    missingMaterials: missingMaterials.map((one) => ({ ...one, status: 'missing' as const })),
  })),
  'unfit papers are not named': withVerdict(({ missingMaterials }) => ({
    missingMaterials: missingMaterials.map((one) => ({ ...one, unfit: [] })),
  })),
  'late is too late': withVerdict(({ window }) =>
    window?.state === 'late' ? { window: { ...window, state: 'closed' } } : {},
  ),
  'a window closes a day late': withVerdict(({ window }) =>
    window ? { window: { ...window, closesOn: aDayLater(window.closesOn) } } : {},
  ),
  'a permit runs a day longer': withVerdict(({ validity }) =>
    validity ? { validity: { ...validity, through: aDayLater(validity.through) } } : {},
  ),
  'deadlines end a day late': withVerdict(({ deadlines }) => ({
    deadlines: deadlines.map((one) => ({ ...one, by: aDayLater(one.by) })),
  })),
  'disputes are kept back': withVerdict(() => ({ disputes: [] })),
  'eligibility begins a day late': withVerdict(({ earliestEligibleOn }) => ({
    earliestEligibleOn: aDayLater(earliestEligibleOn),
  })),
  'eligibility ends a day late': withVerdict(({ eligibleThrough }) => ({
    eligibleThrough: aDayLater(eligibleThrough),
  })),
};
