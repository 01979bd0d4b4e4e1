import type { Almanac, DynamicFactCallback } from 'json-rules-engine';
import { isRecord, own, vocabulary } from '../facts/index.js';
import { inputError, issue } from '../issues/index.js';
import { conditionsOf, type Policy, partsOf } from '../policy/index.js';
import type { EvaluateOptions } from '../verdict/index.js';
import { splitPath } from './nested.js';
import { type Chosen, chosenOn, localFactsOf, pairOf, secondFactOf } from './version.js';

/** What `engine.addFact` takes beside the id. */
export type EngineFact = DynamicFactCallback | string | undefined;

/** The subjects of facts, those that rule files declare for themselves too. */
export const subjects: readonly string[] = [...Object.keys(vocabulary), 'local'];

/** Every fact that rules may test under the policy, by path: the vocabulary, and the version's own. */
export const pathsOf = (policy: Policy, chosen: Chosen | undefined): string[] => [
  ...Object.keys(policy.vocabulary),
  ...Object.keys(chosen ? localFactsOf(chosen) : {}).map((name) => `local.${name}`),
];

/**
 * The facts that the rules of {@link toRules} test, for an engine of one's own: `engine.addFact(id,
 * fact)` for each. `asOf` is the day. A path (`residence.registeredOn`) is read from its subject, so
 * that nested facts can be given (`engine.run({ residence: { registeredOn: … } })`), and `undefined`,
 * unknown, where nothing is; give the path itself, or add a fact of the same id, to say otherwise. A
 * pair (`residence.division & identity.hukouDivision`) is what operators of two facts test.
 *
 * @throws RulesError `INVALID_AS_OF`, `UNKNOWN_PROCEDURE`, `INVALID_POLICY`
 * @example
 * for (const [id, fact] of Object.entries(factsFor(policy, { asOf: '2024-05-01' })))
 *   engine.addFact(id, fact);
 * @since 0.3.0
 */
export function factsFor(policy: Policy, options: EvaluateOptions): { readonly [id: string]: EngineFact } {
  const chosen = chosenOn(policy, options);
  return {
    asOf: options.asOf,
    materials: undefined,
    ...Object.fromEntries(subjects.map((subject) => [subject, undefined])),
    ...Object.fromEntries(pathsOf(policy, chosen).map((path) => [path, readFromSubject(path)])),
    ...Object.fromEntries(
      pairsOf(chosen).map(([first, second]) => [pairOf(first, second), both(first, second)]),
    ),
  };
}

/** Reads a fact from its subject's. */
function readFromSubject(path: string): DynamicFactCallback {
  const [subject, name] = splitPath(path);
  return async (_params, almanac: Almanac) => {
    const stated = await almanac.factValue(subject);
    if (stated === undefined) return undefined;
    if (!isRecord(stated)) throw inputError('INVALID_FACTS', [issue('NOT_AN_OBJECT', subject)]);
    return own(stated, name as string);
  };
}

const both =
  (first: string, second: string): DynamicFactCallback =>
  (_params, almanac: Almanac) =>
    Promise.all([almanac.factValue(first), almanac.factValue(second)]);

/** The pairs of facts that operators of two test. */
function pairsOf(chosen: Chosen | undefined): (readonly [string, string])[] {
  if (!chosen) return [];
  return conditionsOf(chosen.version).flatMap(({ path, condition }) =>
    partsOf(path, condition).flatMap(({ part }) => {
      const second = 'fact' in part ? secondFactOf(part.operator, part.value) : undefined;
      return 'fact' in part && second !== undefined ? [[part.fact, second] as const] : [];
    }),
  );
}
