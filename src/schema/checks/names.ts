import type { Condition } from '../../conditions/index.js';
import { type Issue, issue } from '../../issues/index.js';
import {
  clausesOf,
  conditionsOf,
  type PolicyVersion,
  partsOf,
  type ResolvedVersion,
} from '../../policy/index.js';
import type { Check } from './context.js';

type Rules = { readonly [section: string]: { readonly [id: string]: unknown } | undefined };

/** Every name used is declared, here or by the parent. */
export const checkNames: Check = (version, { resolved }) =>
  resolved.flatMap((one) => [
    ...checkConditions(version, one),
    ...checkClauseNames(version, one),
    ...checkClashes(one),
  ]);

const rulesOf = ({ version }: ResolvedVersion, procedure: string): Rules =>
  (version.procedures[procedure as keyof typeof version.procedures] ?? {}) as unknown as Rules;

function checkConditions(version: PolicyVersion, one: ResolvedVersion): Issue[] {
  const { conditions = {}, partitions = {} } = one.version;
  const grounds = (procedure: string): object =>
    procedure === ''
      ? Object.assign(
          {},
          ...Object.keys(one.version.procedures).map((name) => rulesOf(one, name).grounds ?? {}),
        )
      : (rulesOf(one, procedure).grounds ?? {});
  const check = (procedure: string, path: string, part: Condition): Issue[] => {
    if ('condition' in part) {
      const isKnown = part.condition in conditions || part.condition in grounds(procedure);
      return isKnown ? [] : [issue('UNKNOWN_CONDITION', `${path}.condition`, { condition: part.condition })];
    }
    const named =
      'fact' in part && part.operator === 'inSameUnit'
        ? (part.value as { partition: string }).partition
        : undefined;
    return named === undefined || named in partitions
      ? []
      : [issue('UNKNOWN_PARTITION', `${path}.value.partition`, { partition: named })];
  };
  return conditionsOf(version).flatMap(({ path, procedure, condition }) =>
    partsOf(path, condition).flatMap(({ path: place, part }) => check(procedure, place, part)),
  );
}

function checkClauseNames(version: PolicyVersion, one: ResolvedVersion): Issue[] {
  return clausesOf(version).flatMap(({ path, section, procedure, clause }) => {
    const rules = rulesOf(one, procedure);
    const unknown = (id: string, names: object | undefined, place: string): Issue[] =>
      names && id in names ? [] : [issue('UNKNOWN_CLAUSE', place, { clause: id })];
    if (section === 'exemptions')
      return ((clause.from ?? []) as string[]).flatMap((id, i) =>
        unknown(id, rules.eligibility, `${path}.from.${i}`),
      );
    if (section === 'materials')
      return ((clause.alternatives ?? []) as { ground?: string }[]).flatMap(({ ground }, i) =>
        ground === undefined ? [] : unknown(ground, rules.grounds, `${path}.alternatives.${i}.ground`),
      );
    return [];
  });
}

/** Conditions and grounds share one space of names. */
function checkClashes(one: ResolvedVersion): Issue[] {
  return Object.keys(one.version.procedures).flatMap((procedure) =>
    Object.keys(rulesOf(one, procedure).grounds ?? {})
      .filter((id) => id in (one.version.conditions ?? {}))
      .map((id) => issue('NAME_CLASH', `procedures.${procedure}.grounds.${id}`, { name: id })),
  );
}
