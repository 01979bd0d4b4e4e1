import { type Almanac, Fact } from 'json-rules-engine';
import { describeFact, isRecord, type LocalFacts } from '../facts/index.js';
import { inputError, issue } from '../issues/index.js';
import type { Sources } from './collect.js';
import { subjects } from './facts.js';
import { splitPath } from './nested.js';

/** Facts by the id under which an engine knows them. */
export type FactsById = ReadonlyMap<string, Fact>;

/** Whether a fact is worked out when asked for. */
const isSource = (fact: Fact): boolean => fact.calculationMethod !== undefined;

/** Whether an id is one of the policy's facts, or a subject of them. */
export const isOurs = (id: string): boolean => id === 'materials' || subjects.includes(splitPath(id)[0]);

const isReserved = (id: string): boolean =>
  id === 'asOf' || id.includes(' & ') || splitPath(id)[0] === 'verdict';

/**
 * Ids that callers may use: any of their own, and those of the vocabulary, rightly spelt.
 * @throws RulesError `INVALID_FACTS`
 */
export function assertId(id: string, local: LocalFacts): void {
  const [, name] = splitPath(id);
  const isUnknown = isOurs(id) && name !== undefined && describeFact(id, local) === undefined;
  if (isReserved(id) || isUnknown) throw inputError('INVALID_FACTS', [issue('UNKNOWN_FACT', id)]);
}

/** Facts given to a run by id, whatever they were given as. */
export const toFacts = (given: { readonly [id: string]: unknown }): Map<string, Fact> =>
  new Map(
    Object.entries(given)
      .map(([id, value]) =>
        value instanceof Fact ? value : new Fact(id, value, { cache: typeof value === 'function' }),
      )
      .map((fact) => [fact.id, fact]),
  );

/** The values that facts of ours state by path: a subject's, and over them those given by themselves. */
function valuesIn(facts: FactsById): Map<string, unknown> {
  const stated = [...facts].filter(([id, fact]) => isOurs(id) && !isSource(fact) && fact.value !== undefined);
  const nested = stated.filter(([id]) => subjects.includes(id));
  return new Map([
    ...nested.flatMap(([subject, { value }]) => pathsIn(subject, value)),
    ...stated.filter(([id]) => !subjects.includes(id)).map(([id, { value }]) => [id, value] as const),
  ]);
}

/** A subject's facts by path; what is no record stays under the subject, to be refused. */
const pathsIn = (subject: string, value: unknown): (readonly [string, unknown])[] =>
  isRecord(value)
    ? Object.entries(value).map(([name, one]) => [`${subject}.${name}`, one] as const)
    : [[subject, value]];

/**
 * The facts of a run as its sources find them. A subject of which a run states a part, and an engine
 * has the source, is stated path by path, for it would hide the source.
 *
 * @param layers the run's facts, then the engine's
 */
export const factsFound = (given: FactsById, added: FactsById): Fact[] =>
  [...given].flatMap(([id, fact]) => {
    const other = added.get(id);
    const isHiding = other !== undefined && isSource(other) && !isSource(fact) && subjects.includes(id);
    return isHiding ? pathsIn(id, fact.value).map(([path, value]) => new Fact(path, value)) : [fact];
  });

/**
 * Where the facts of one run come from. What a run is given stands before what the engine has, and a
 * value before a source.
 *
 * @param layers the run's facts, then the engine's
 */
export function sourcesOf(
  layers: readonly FactsById[],
  paths: readonly string[],
  almanac: Pick<Almanac, 'factValue'>,
): Sources {
  const values = layers.map(valuesIn);
  const given = new Map<string, unknown>();
  const origins = new Map<string, string>();
  for (const path of new Set([...paths, ...values.flatMap((layer) => [...layer.keys()])])) {
    for (const [i, layer] of layers.entries()) {
      const value = values[i]?.get(path);
      const origin = [path, splitPath(path)[0]].find((id) => {
        const fact = layer.get(id);
        return fact && isSource(fact);
      });
      if (value === undefined && origin === undefined) continue;
      if (value !== undefined) given.set(path, value);
      else if (origin !== undefined) origins.set(path, origin);
      break;
    }
  }
  return {
    given,
    paths: new Set(origins.keys()),
    async fetch(path) {
      const origin = origins.get(path) ?? path;
      const value = await almanac.factValue<unknown>(origin);
      const told =
        value === undefined ? [] : origin === path ? [[path, value] as const] : pathsIn(origin, value);
      return new Map(told.filter(([at]) => (origins.get(at) ?? origin) === origin));
    },
  };
}
