import { parseDay } from '../calendar/index.js';
import { isRecord, own } from '../facts/index.js';
import { status } from '../lifecycle/index.js';
import { type Policy, type Spell, spellOn } from '../policy/index.js';
import type { PolicyCase } from '../schema/index.js';
import { evaluate } from '../verdict/index.js';
import type { CaseFile } from './case-files.js';

/**
 * One thing that is not as a case expects: plain JSON.
 * @since 0.3.0
 */
export interface Mismatch {
  /** Where in the expectation: `reasons.0.params.completeOn`, `status.state`; `policy` or `evaluation` where nothing could be asked. */
  readonly path: string;
  /** Absent where nothing was expected. */
  readonly expected?: unknown;
  /** Absent where there is nothing. */
  readonly actual?: unknown;
}

/**
 * Runs a case.
 *
 * @param policies by id
 * @returns everything that is not as expected; empty if all is. Nothing is thrown: facts or a day that cannot be
 *   evaluated are a mismatch of the path `evaluation`
 * @example const failures = runCase(policyCase, policiesIn())
 * @since 0.3.0
 */
export function runCase(
  policyCase: PolicyCase,
  policies: { readonly [id: string]: Policy },
): readonly Mismatch[] {
  const { policy: id, procedure, asOf, facts, expect } = policyCase;
  const { clauses = {}, origins = {}, status: permit, ...verdict } = expect;
  const policy = own(policies, id);
  if (!policy) return [mismatch('policy', id, undefined)];
  try {
    const actual = evaluate(policy, facts, { asOf, ...(procedure && { procedure }) });
    const resolved = spellOn(spellsOnce(policy), parseDay(asOf))?.resolved;
    return [
      ...compare('', verdict, actual),
      ...(permit ? compare('status', permit, status(policy, facts, { asOf })) : []),
      ...Object.entries(clauses).flatMap(([path, expected]) =>
        compareClause(`clauses.${path}`, expected, at(resolved?.version, path)),
      ),
      ...Object.entries(origins).flatMap(([path, expected]) =>
        compare(`origins.${path}`, expected, resolved && own(resolved.origins, path)),
      ),
    ];
  } catch (error) {
    return [mismatch('evaluation', 'a verdict', String(error))];
  }
}

/**
 * A case that was run.
 * @since 0.3.0
 */
export interface CaseRun extends CaseFile {
  /** Empty if the case passes. */
  readonly mismatches: readonly Mismatch[];
}

/** A mismatch on one line: `outcome: expected "eligible", actual "ineligible"`. */
export const mismatchLine = ({ path, expected, actual }: Mismatch): string =>
  `${path}: expected ${show(expected)}, actual ${show(actual)}`;

const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const spellsByPolicy = new WeakMap<Policy, readonly Spell[]>();

/** The modules of `./rules/` work their spells out when read, which is most of the work of a case. */
export function spellsOnce(policy: Policy): readonly Spell[] {
  const spells = spellsByPolicy.get(policy) ?? policy.spells;
  spellsByPolicy.set(policy, spells);
  return spells;
}

const compareClause = (path: string, expected: unknown, actual: unknown): Mismatch[] =>
  expected === null
    ? actual === undefined
      ? []
      : [mismatch(path, undefined, actual)]
    : compare(path, expected, actual);

/** Objects by the keys expected, lists entry by entry and in full, anything else exactly. */
function compare(path: string, expected: unknown, actual: unknown): Mismatch[] {
  const below = (key: string | number) => (path === '' ? `${key}` : `${path}.${key}`);
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [mismatch(path, expected, actual)];
    return [
      ...expected.flatMap((entry, i) => compare(below(i), entry, actual[i])),
      ...actual
        .slice(expected.length)
        .map((entry, i) => mismatch(below(expected.length + i), undefined, entry)),
    ];
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [mismatch(path, expected, actual)];
    return Object.keys(expected).flatMap((key) => compare(below(key), expected[key], own(actual, key)));
  }
  return expected === actual ? [] : [mismatch(path, expected, actual)];
}

/** What stands at a dotted path. */
const at = (root: unknown, path: string): unknown =>
  path.split('.').reduce((value, key) => (isRecord(value) ? own(value, key) : undefined), root);

const mismatch = (path: string, expected: unknown, actual: unknown): Mismatch => ({
  path,
  ...(expected !== undefined && { expected }),
  ...(actual !== undefined && { actual }),
});
