import { parseDay } from '../calendar/index.js';
import { own } from '../facts/index.js';
import { type Mutation, type MutationScore, mutationScore } from '../impact/index.js';
import { type AuthoredPolicy, type Policies, spellOn } from '../policy/index.js';
import type { PolicyCase } from '../schema/index.js';
import type { CaseFile } from './case-files.js';
import { exercisedBy } from './coverage/index.js';
import { runCase, spellsOnce } from './run-case.js';

/**
 * On what to report, and whom to tell how far it is.
 * @since 0.3.0
 */
export interface MutationOfOptions {
  /** Ids of policies; left out, those that the cases ask about. */
  readonly of?: readonly string[];
  readonly onProgress?: (policy: string, done: number, of: number) => void;
}

/**
 * Says how many of a policy's mutants its own cases catch, those that ask about it by name. A case that fails anyhow
 * would catch all, and so counts for none. What a case expects of the text of clauses (`clauses`, `origins`) is left
 * out: it repeats the rule file, and every mutant differs from it.
 *
 * @param policies by id
 * @returns a score for each policy
 * @example mutationOf(casesIn('cases', { policies }).cases, policies)
 * @since 0.3.0
 */
export function mutationOf(
  cases: readonly CaseFile[],
  policies: Policies,
  { of = [...new Set(cases.map(({ policyCase }) => policyCase.policy))], onProgress }: MutationOfOptions = {},
): readonly MutationScore[] {
  return of.flatMap((id) => {
    const policy = own(policies, id);
    if (!policy) return [];
    const passes = passesOf(policy, askingOf(cases, policies, id));
    return [mutationScore(policy, { passes, onProgress: (done, all) => onProgress?.(id, done, all) })];
  });
}

/** A case with what it can tell: on which version it is asked, and which clauses it exercises. */
interface Asking {
  readonly policyCase: PolicyCase;
  readonly version: string | undefined;
  readonly exercised: ReadonlySet<string>;
}

function askingOf(cases: readonly CaseFile[], policies: Policies, id: string): Asking[] {
  return cases
    .filter(({ policyCase }) => policyCase.policy === id && runCase(policyCase, policies).length === 0)
    .map(({ policyCase }) => ({
      policyCase: ofVerdict(policyCase),
      version: versionOn(policies[id] as AuthoredPolicy, policyCase.asOf),
      exercised: new Set(exercisedBy(policyCase, policies).map(({ file, path }) => keyOf(file, path))),
    }));
}

function ofVerdict(policyCase: PolicyCase): PolicyCase {
  const { clauses: _, origins: __, ...expect } = policyCase.expect;
  return { ...policyCase, expect };
}

const versionOn = (policy: AuthoredPolicy, asOf: string): string | undefined =>
  spellOn(spellsOnce(policy), parseDay(asOf))?.resolved.version.effectiveFrom;

const keyOf = (file: string, path: string): string => `${file} ${path}`;

/** Tries the cases that exercise the changed clause first, and of these the one that caught the last. */
function passesOf(policy: AuthoredPolicy, asking: readonly Asking[]) {
  const orders = new Map<string, PolicyCase[]>();
  const orderFor = ({ version, clause }: Mutation): PolicyCase[] => {
    const key = keyOf(`${policy.id}@${version}`, clause);
    const known = orders.get(key);
    if (known) return known;
    // On another version's days a case is asked of that version, which stands as it was.
    const able = asking.filter((one) => one.version === version);
    const [likely, others] = [true, false].map((is) => able.filter((one) => one.exercised.has(key) === is));
    const order = [...(likely ?? []), ...(others ?? [])].map(({ policyCase }) => policyCase);
    orders.set(key, order);
    return order;
  };
  return (mutant: AuthoredPolicy, mutation: Mutation): boolean => {
    const order = orderFor(mutation);
    const caught = order.findIndex((one) => runCase(one, { [policy.id]: mutant }).length > 0);
    if (caught > 0) order.unshift(...order.splice(caught, 1));
    return caught < 0;
  };
}
