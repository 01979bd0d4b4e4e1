import { type Condition, childrenOf, isFactReference } from '../conditions/index.js';
import { sections } from './resolve.js';
import type { Clause, PolicyVersion } from './types.js';

/** A clause of a version and where it stands. */
export interface PlacedClause {
  readonly path: string;
  readonly section: string;
  readonly id: string;
  /** Empty for sections of the version itself. */
  readonly procedure: string;
  readonly clause: Clause & { readonly [key: string]: unknown };
}

const ownSections = (
  holder: object,
  names: readonly string[],
  prefix: string,
  procedure: string,
): PlacedClause[] =>
  names.flatMap((section) => {
    const clauses = ((holder as { [name: string]: unknown })[section] ?? {}) as {
      [id: string]: PlacedClause['clause'];
    };
    return Object.entries(clauses).map(([id, clause]) => ({
      path: `${prefix}${section}.${id}`,
      section,
      id,
      procedure,
      clause,
    }));
  });

/** Declarations are no clauses: they cite nothing. */
const isDeclaration = (section: string): boolean => section === 'facts' || section === 'materialKinds';

/** Names of the sections of a version that hold clauses. */
export const clauseSections: readonly string[] = /* @__PURE__ */ sections.version.filter(
  (name) => !isDeclaration(name),
);

/**
 * Every clause of a version, omissions included, in the order of the file.
 * @since 0.1.0
 */
export function clausesOf(version: PolicyVersion): PlacedClause[] {
  return [
    ...ownSections(version, clauseSections, '', ''),
    ...Object.entries(version.procedures).flatMap(([name, rules]) =>
      ownSections(rules, sections.procedure, `procedures.${name}.`, name),
    ),
  ];
}

/** A condition as written in a clause, at its root. */
export interface PlacedCondition {
  readonly path: string;
  readonly procedure: string;
  readonly condition: Condition;
}

/** Every condition written in a version, claims' and alternatives' too. */
export function conditionsOf(version: PolicyVersion): PlacedCondition[] {
  return clausesOf(version).flatMap(({ path, procedure, clause }) => {
    const found: PlacedCondition[] = [];
    const add = (at: string, condition: unknown) => {
      if (condition) found.push({ path: `${path}.${at}`, procedure, condition: condition as Condition });
    };
    add('condition', clause.condition);
    add('when', clause.when);
    const alternatives = (clause.alternatives ?? []) as readonly { readonly when?: Condition }[];
    alternatives.forEach(({ when }, i) => {
      add(`alternatives.${i}.when`, when);
    });
    for (const [id, claim] of Object.entries(clause.claims ?? {}))
      add(`claims.${id}.condition`, claim.condition);
    return found;
  });
}

/** A condition and all inside it, each with its path. */
export function partsOf(
  path: string,
  condition: Condition,
): { readonly path: string; readonly part: Condition }[] {
  const key = 'all' in condition ? 'all' : 'any' in condition ? 'any' : 'not';
  return [
    { path, part: condition },
    ...childrenOf(condition).flatMap((child, i) =>
      partsOf(key === 'not' ? `${path}.not` : `${path}.${key}.${i}`, child),
    ),
  ];
}

/** The facts that a comparison reads: its own, and those its value refers to; asOf is no fact of a person. */
export function factsOf(fact: string, value: unknown): string[] {
  return [fact, ...referencesIn(value)].filter((path) => path !== 'asOf');
}

const referencesIn = (value: unknown): string[] => {
  if (isFactReference(value)) return [value.fact];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(referencesIn) : [];
};

/**
 * Every fact that a version reads, and every operator it uses: in conditions, in the parameters of
 * reasons, and as the first day of deadlines and terms.
 * @since 0.1.0
 */
export function readsOf(version: PolicyVersion): { readonly facts: string[]; readonly operators: string[] } {
  const comparisons = conditionsOf(version).flatMap(({ path, condition }) =>
    partsOf(path, condition).flatMap(({ part }) => ('fact' in part ? [part] : [])),
  );
  const shown = clausesOf(version).flatMap(({ clause }) => {
    const { reason, params, from } = clause as {
      reason?: { params?: unknown };
      params?: unknown;
      from?: unknown;
    };
    return [
      ...referencesIn(reason?.params),
      ...referencesIn(params),
      ...(typeof from === 'string' ? [from] : []),
    ];
  });
  const tested = comparisons.flatMap(({ fact, value }) => factsOf(fact, value));
  return {
    // Proofs of a ground depend on which one the person relies on.
    facts: [...new Set([...tested, ...shown, 'application.ground'])].sort(),
    operators: [...new Set(comparisons.map(({ operator }) => operator))].sort(),
  };
}
