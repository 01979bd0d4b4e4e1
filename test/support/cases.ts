import { join, relative } from 'node:path';
import { parseDay } from '../../src/calendar/index.js';
import { type Facts, own } from '../../src/facts/index.js';
import { status } from '../../src/lifecycle/index.js';
import { type Citation, type Policy, type Procedure, type Spell, spellOn } from '../../src/policy/index.js';
import { evaluate } from '../../src/verdict/index.js';
import { jsonFilesIn, readJson } from './policies.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures/policies');

type Expected = { readonly [key: string]: unknown };

/** A worked case: what a policy says of one person on one day, and why. */
export interface PolicyCase {
  readonly title: string;
  /** The articles that the expectation follows from, with the reason in our words. */
  readonly authority: readonly (Citation & { readonly reading: string })[];
  readonly policy: string;
  readonly procedure?: Procedure;
  readonly asOf: string;
  readonly facts: Facts;
  /**
   * A partial verdict; `status` holds a partial permit status. `clauses` holds partial clauses by their path in the resolved version, `null`
   * for a clause that must be absent; `origins` the `id@version` that a clause stands in.
   */
  readonly expect: Expected & {
    readonly status?: Expected;
    readonly clauses?: Expected;
    readonly origins?: Expected;
  };
}

/** A case and where it is written, below the folder it was loaded from. */
export interface CaseFile {
  readonly path: string;
  readonly policyCase: PolicyCase;
}

/** Policies by id, as `assemble` puts them together. */
export type Policies = { readonly [id: string]: Policy };

/** Every case under a folder. */
export function casesIn(folder: string = FIXTURES): CaseFile[] {
  return jsonFilesIn(folder).map((path) => ({
    path: relative(folder, path),
    policyCase: readJson<PolicyCase>(path),
  }));
}

/** Runs a case: one line for each thing that is not as expected, none if all is. */
export function mismatchesOf(policyCase: PolicyCase, policies: Policies): string[] {
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
        compare(`origins.${path}`, expected, resolved?.origins[path]),
      ),
    ];
  } catch (error) {
    return [mismatch('evaluation', 'a verdict', String(error))];
  }
}

const spellsByPolicy = new WeakMap<Policy, readonly Spell[]>();

/** Resolving inheritance is most of the work of a case, and a policy never changes. */
function spellsOnce(policy: Policy): readonly Spell[] {
  const spells = spellsByPolicy.get(policy) ?? policy.spells;
  spellsByPolicy.set(policy, spells);
  return spells;
}

const compareClause = (path: string, expected: unknown, actual: unknown): string[] =>
  expected === null
    ? actual === undefined
      ? []
      : [mismatch(path, undefined, actual)]
    : compare(path, expected, actual);

/** Objects by the keys expected, values entry by entry and in full, anything else exactly. */
function compare(path: string, expected: unknown, actual: unknown): string[] {
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
  if (isObject(expected)) {
    if (!isObject(actual)) return [mismatch(path, expected, actual)];
    return Object.keys(expected).flatMap((key) => compare(below(key), expected[key], own(actual, key)));
  }
  return expected === actual ? [] : [mismatch(path, expected, actual)];
}

const isObject = (value: unknown): value is Expected =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a dotted path. */
const at = (root: unknown, path: string): unknown =>
  path.split('.').reduce((value, key) => (isObject(value) ? own(value, key) : undefined), root);

const mismatch = (path: string, expected: unknown, actual: unknown): string =>
  `${path}: expected ${show(expected)}, actual ${show(actual)}`;

const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
