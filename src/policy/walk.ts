import type { Anchor, Clause } from '../clauses/index.js';
import { type Condition, childrenOf, isFactReference } from '../conditions/index.js';
import { sections } from './resolve.js';
import type { PolicyVersion } from './types.js';

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

/** The facts that an anchor's day is read from. */
export function anchorFacts(anchor: Anchor): string[] {
  if (typeof anchor === 'string') return [anchor];
  if ('latest' in anchor) return anchor.latest.flatMap(anchorFacts);
  return anchor.event === 'endorsed' ? ['permit.events', 'permit.endorsedOn'] : ['permit.events'];
}

/** An anchor that a clause names, and where. */
export interface PlacedAnchor {
  readonly path: string;
  readonly anchor: Anchor;
}

const ANCHORS = ['from', 'until', 'on', 'doneOn', 'through'] as const;
/** Sections whose clauses run from a day; `from` of an exemption is a list of clauses. */
const DATED = ['window', 'validity', 'terms', 'years', 'suspensions', 'terminations', 'deadlines'];

/** Every anchor that a clause counts from. */
export function anchorsOf({ path, section, clause }: PlacedClause): PlacedAnchor[] {
  if (!DATED.includes(section) || clause.omit === true) return [];
  const single = ANCHORS.map((name) => ({ path: `${path}.${name}`, anchor: clause[name] as Anchor }));
  const after = ((clause.after ?? []) as readonly Anchor[]).map((anchor, i) => ({
    path: `${path}.after.${i}`,
    anchor,
  }));
  return [...single.filter(({ anchor }) => anchor !== undefined), ...after];
}

/** What the status of a permit rests on, whatever the rules say. */
const STATUS_FACTS = [
  'permit.kind',
  'permit.issuedOn',
  'permit.endorsedOn',
  'permit.expiresOn',
  'permit.events',
];

/**
 * Every fact that a version reads, and every operator it uses: in conditions, in the parameters of
 * reasons, and as the days that windows, deadlines and terms are counted from.
 * @since 0.1.0
 */
export function readsOf(version: PolicyVersion): { readonly facts: string[]; readonly operators: string[] } {
  const comparisons = conditionsOf(version).flatMap(({ path, condition }) =>
    partsOf(path, condition).flatMap(({ part }) => ('fact' in part ? [part] : [])),
  );
  const clauses = clausesOf(version);
  const shown = clauses.flatMap(({ clause }) => {
    const { reason, params } = clause as { reason?: { params?: unknown }; params?: unknown };
    return [...referencesIn(reason?.params), ...referencesIn(params)];
  });
  const dated = clauses.flatMap(anchorsOf).flatMap(({ anchor }) => anchorFacts(anchor));
  const tested = comparisons.flatMap(({ fact, value }) => factsOf(fact, value));
  return {
    // Proofs of a ground depend on which one the person relies on.
    facts: [...new Set([...tested, ...shown, ...dated, ...STATUS_FACTS, 'application.ground'])]
      .filter((path) => path !== 'asOf')
      .sort(),
    operators: [...new Set(comparisons.map(({ operator }) => operator))].sort(),
  };
}
