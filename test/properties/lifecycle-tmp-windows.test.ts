import { fc, it } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import { isCivilDate, parseDay } from '../../src/calendar/index.js';
import { own } from '../../src/facts/index.js';
import { type PermitStatus, status, timeline } from '../../src/lifecycle/index.js';
import type { Procedure, ProcedureRules } from '../../src/policy/index.js';
import { spellOn } from '../../src/policy/index.js';
import { evaluate, type Window } from '../../src/verdict/index.js';
import { type Held, holders, realLives } from './lifecycle-histories.js';
import { changingPolicies, lifePolicies, shown } from './lifecycle-policies.js';
import { later, questions } from './questions.js';

vi.setConfig({ testTimeout: 120_000 });

const madeUpLives: fc.Arbitrary<Held> = fc
  .record({
    policy: fc.oneof(lifePolicies(), changingPolicies),
    facts: holders,
    procedure: fc.constantFrom<Procedure>('endorse', 'renew'),
    from: fc.integer({ min: 0, max: 3600 }).map((days) => later('2014-01-15', days)),
  })
  .map(shown);

/** Holds a window to what windows are, whatever the rules. */
function expectWindow(window: Window, asOf: string): void {
  const { opensOn, closesOn, lastSafeOn, state, range } = window;
  expect(isCivilDate(opensOn)).toBe(true);
  if (closesOn === null) {
    expect({ lastSafeOn, range }).toEqual({ lastSafeOn: null, range: null });
    expect(state).toBe(asOf < opensOn ? 'not-yet-open' : 'open');
    return;
  }
  expect(`${opensOn} to ${closesOn}, ${opensOn <= closesOn}`).toBe(`${opensOn} to ${closesOn}, true`);
  expect(lastSafeOn).toBe(later(closesOn, -1));
  const last = range?.latest ?? closesOn;
  if (range) expect(range.earliest).toBe(closesOn);
  expect(last >= closesOn).toBe(true);
  if (asOf < opensOn) expect(state).toBe('not-yet-open');
  else if (asOf <= last) expect(state).toBe('open');
  else expect(['late', 'closed']).toContain(state);
}

/** What goes together in a status, whatever the rules. */
function expectStatus({
  state,
  since,
  next,
  cure,
  reasons,
  countedResidence,
  asOf,
  validThrough,
}: PermitStatus): void {
  expect(reasons.length).toBeGreaterThan(0);
  if (since !== null) expect(since <= asOf).toBe(true);
  if (state === 'endorsement-due') expect(next?.state).toBe('open');
  if (cure.length > 0) expect([state, next?.state]).toEqual(['suspended', 'late']);
  if (validThrough !== null && validThrough < asOf) expect(['expired', 'terminated']).toContain(state);
  if (state === 'expired' || state === 'terminated') expect({ next, cure }).toEqual({ next: null, cure: [] });
  cure.forEach(({ from, through }, i) => {
    if (through !== null) expect(from <= through).toBe(true);
    expect(from).toBe(i === 0 ? asOf : later(cure[i - 1]?.through as string, 1));
  });
  for (const { from, through } of countedResidence?.excluded ?? []) expect(from <= through).toBe(true);
  if (countedResidence) expect(countedResidence.completedYears).toBeGreaterThanOrEqual(0);
}

const has = ({ policy, procedure }: Pick<Held, 'policy' | 'procedure'>, asOf: string): boolean => {
  const version = spellOn(policy.spells, parseDay(asOf))?.resolved.version;
  return !version || own(version.procedures as { [name: string]: ProcedureRules }, procedure) !== undefined;
};

/** The windows of a person on one day. */
function expectDay({ policy, facts, procedure }: Omit<Held, 'from'>, asOf: string): void {
  const found = status(policy, facts, { asOf });
  expectStatus(found);
  if (found.next) expectWindow(found.next, asOf);
  if (!has({ policy, procedure }, asOf)) return;
  const { window } = evaluate(policy, facts, { asOf, procedure });
  if (window) expectWindow(window, asOf);
  if (window && found.next?.procedure === procedure) expect({ procedure, ...window }).toEqual(found.next);
}

describe('a window', () => {
  it.prop([fc.oneof(madeUpLives, realLives), fc.array(fc.nat({ max: 3000 }), { minLength: 8 })], {
    numRuns: 500,
  })('is never empty, and always opens before it closes', (held, offsets) => {
    for (const offset of offsets) expectDay(held, later(held.from, offset));
  });

  it.prop([questions], { numRuns: 500 })(
    'is never empty under any policy of the repository, on any day',
    (question) => expectDay(question, question.asOf),
  );

  it.prop([fc.oneof(madeUpLives, realLives)], { numRuns: 500 })(
    'is always listed in a timeline once, in the order of opening',
    ({ policy, facts, procedure, from }) => {
      const to = later(from, 3000);
      const { windows } = timeline(policy, facts, { from, to, procedure });
      const names = windows.map(({ procedure: name, opensOn, closesOn, clause }) =>
        [opensOn, name, closesOn, clause].join(' '),
      );
      expect(new Set(names).size).toBe(names.length);
      expect(windows.map(({ opensOn }) => opensOn)).toEqual(windows.map(({ opensOn }) => opensOn).sort());
      for (const { opensOn, closesOn } of windows)
        expect(closesOn === null || opensOn <= closesOn).toBe(true);
    },
  );
});
