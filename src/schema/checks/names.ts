import type { Condition } from '../../conditions/index.js';
import { own } from '../../facts/index.js';
import { type Issue, issue } from '../../issues/index.js';
import {
  clausesOf,
  conditionsOf,
  type PolicyVersion,
  partsOf,
  type ResolvedVersion,
} from '../../policy/index.js';
import type { Check } from './context.js';

type Definitions = { readonly [name: string]: { readonly condition: Condition } };
type Rules = { readonly [section: string]: { readonly [id: string]: unknown } | undefined };

/**
 * Every name used is declared, here or by the parent: by clauses of the file, and by those that it inherits,
 * since it may take away what they name.
 */
export const checkNames: Check = (version, { resolved }) =>
  resolved.flatMap((one) => [
    ...checkConditions(one),
    ...checkClauseNames(version, one),
    ...checkProofs(one),
    ...checkClashes(one),
  ]);

const rulesOf = ({ version }: ResolvedVersion, procedure: string): Rules =>
  (version.procedures[procedure as keyof typeof version.procedures] ?? {}) as unknown as Rules;

/** True for a name of the section's own, never for one that every object inherits. */
const has = (section: object | undefined, name: string): boolean =>
  own((section ?? {}) as Rules, name) !== undefined;

function checkConditions(one: ResolvedVersion): Issue[] {
  const { conditions, partitions, procedures } = one.version;
  const isKnown = (procedure: string, name: string): boolean =>
    has(conditions, name) ||
    // A definition is for every procedure, so a ground that it names must be one in each.
    (procedure === '' ? Object.keys(procedures) : [procedure]).every((each) =>
      has(rulesOf(one, each).grounds, name),
    );
  const check = (procedure: string, path: string, part: Condition): Issue[] => {
    if ('condition' in part) {
      const name = part.condition;
      return isKnown(procedure, name)
        ? []
        : [issue('UNKNOWN_CONDITION', `${path}.condition`, { condition: name })];
    }
    if (!('fact' in part) || part.operator !== 'inSameUnit') return [];
    const { partition } = part.value as { partition: string };
    return has(partitions, partition)
      ? []
      : [issue('UNKNOWN_PARTITION', `${path}.value.partition`, { partition })];
  };
  const isOfStatus = (path: string): boolean => STATUS_SECTIONS.includes(path.slice(0, path.indexOf('.')));
  return conditionsOf(one.version).flatMap(({ path, procedure, condition }) =>
    partsOf(path, condition).flatMap(({ path: place, part }) => [
      ...check(procedure, place, part),
      ...(isOfStatus(path) ? checkGroundsOfStatus(one, place, part) : []),
    ]),
  );
}

/** Sections that a permit's status reads. */
const STATUS_SECTIONS = ['caveats', 'terms', 'years', 'suspensions', 'terminations'];

/** A permit's status knows the grounds of its endorsement, and no others; definitions may lead to them. */
function checkGroundsOfStatus(one: ResolvedVersion, place: string, part: Condition): Issue[] {
  const { conditions, procedures } = one.version;
  const { grounds } = rulesOf(one, 'endorse');
  const isGround = (name: string): boolean =>
    Object.keys(procedures).some((procedure) => has(rulesOf(one, procedure).grounds, name));
  const missing = new Set<string>();
  const seen = new Set<string>();
  const follow = (from: Condition): void => {
    for (const { part: inner } of partsOf('', from)) {
      if (!('condition' in inner) || seen.has(inner.condition)) continue;
      seen.add(inner.condition);
      const next = own({ ...conditions, ...grounds } as Definitions, inner.condition);
      if (next) follow(next.condition);
      else if (isGround(inner.condition)) missing.add(inner.condition);
    }
  };
  if ('condition' in part) follow(part);
  return [...missing].map((condition) => issue('UNKNOWN_CONDITION', `${place}.condition`, { condition }));
}

function checkClauseNames(version: PolicyVersion, one: ResolvedVersion): Issue[] {
  return clausesOf(version).flatMap(({ path, section, procedure, clause }) => {
    const rules = rulesOf(one, procedure);
    const unknown = (id: string, names: object | undefined, place: string): Issue[] =>
      has(names, id) ? [] : [issue('UNKNOWN_CLAUSE', place, { clause: id })];
    if (section === 'exemptions')
      return ((clause.from ?? []) as string[]).flatMap((id, i) =>
        unknown(id, rules.eligibility, `${path}.from.${i}`),
      );
    return [];
  });
}

/** A proof is of a ground that the procedure has. */
const checkProofs = (one: ResolvedVersion): Issue[] =>
  clausesOf(one.version).flatMap(({ path, section, procedure, clause }) =>
    section !== 'materials'
      ? []
      : ((clause.alternatives ?? []) as { ground?: string }[]).flatMap(({ ground }, i) =>
          ground === undefined || has(rulesOf(one, procedure).grounds, ground)
            ? []
            : [issue('UNKNOWN_CLAUSE', `${path}.alternatives.${i}.ground`, { clause: ground })],
        ),
  );

/** Conditions and grounds share one space of names. */
function checkClashes(one: ResolvedVersion): Issue[] {
  return Object.keys(one.version.procedures).flatMap((procedure) =>
    Object.keys(rulesOf(one, procedure).grounds ?? {})
      .filter((id) => has(one.version.conditions, id))
      .map((id) => issue('NAME_CLASH', `procedures.${procedure}.grounds.${id}`, { name: id })),
  );
}
