import type { Condition } from '../../conditions/index.js';
import {
  type Clause,
  clauseSections,
  conditionsOf,
  type PolicyVersion,
  type ProcedureRules,
  partsOf,
} from '../../policy/index.js';
import { entries, type Terrain, terrainIn } from '../../verdict/index.js';

const SHORT = ['grounds', 'eligibility', 'exemptions', 'tiers', 'materials'] as const;

/**
 * A procedure with what the short answer rests on and nothing else: no claims, windows or warnings, and of the named
 * conditions those that are used. Fewer comparisons cut facts into fewer cells.
 */
export function coreOf({ policy, version, rules, asOf }: Terrain): Terrain {
  const [procedure = ''] = Object.keys(version.procedures);
  const others = clauseSections.filter((section) => section !== 'partitions');
  const bare = { ...version, ...Object.fromEntries(others.map((section) => [section, undefined])) };
  const short = Object.fromEntries(SHORT.map((section) => [section, withoutClaims(rules[section])]));
  const core = { ...bare, procedures: { [procedure]: { title: rules.title, ...short } as ProcedureRules } };
  const conditions = withoutClaims(version.conditions) as PolicyVersion['conditions'];
  const used = usedBy(core as PolicyVersion, conditions);
  return terrainIn(policy, { ...core, conditions: used } as PolicyVersion, asOf);
}

const withoutClaims = (section: object | undefined): object =>
  Object.fromEntries(entries<Clause>(section).map(([id, { claims: _, ...clause }]) => [id, clause]));

/** The named conditions that clauses use, and those that these use. */
function usedBy(version: PolicyVersion, conditions: PolicyVersion['conditions']): object {
  const all = Object.entries(conditions ?? {}) as [string, { readonly condition: Condition }][];
  const used = new Set<string>();
  const visit = (condition: Condition): void => {
    for (const { part } of partsOf('', condition)) {
      if (!('condition' in part) || used.has(part.condition)) continue;
      used.add(part.condition);
      for (const [name, clause] of all) if (name === part.condition) visit(clause.condition);
    }
  };
  for (const { condition } of conditionsOf(version)) visit(condition);
  return Object.fromEntries(all.filter(([name]) => used.has(name)));
}
