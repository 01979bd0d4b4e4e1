import { type Condition, childrenOf } from '../../conditions/index.js';
import type { Clause, ProcedureRules } from '../../policy/index.js';
import type { Terrain } from '../../verdict/index.js';

type Section = { readonly [id: string]: Clause & { readonly condition?: Condition } };

/**
 * A terrain with only that of it which the outcome reads: papers, windows and other sources' claims would cut people
 * into cells that no outcome tells apart.
 */
export function outcomeTerrainOf(terrain: Terrain): Terrain {
  const { eligibility, exemptions } = terrain.rules;
  const stated = [eligibility, exemptions].flatMap((section) =>
    Object.values((section ?? {}) as Section).flatMap(({ condition }) => condition ?? []),
  );
  const names = namesIn(stated, terrain);
  const isNamed = (id: string): boolean => names.has(id);
  const rules = {
    title: terrain.rules.title,
    eligibility: plain(eligibility),
    exemptions: plain(exemptions),
    grounds: plain(terrain.rules.grounds, isNamed),
  } as ProcedureRules;
  const [procedure = ''] = Object.keys(terrain.version.procedures);
  const version = {
    ...terrain.version,
    ...NOTHING_ELSE,
    conditions: plain(terrain.version.conditions, isNamed),
    procedures: { [procedure]: rules },
  } as Terrain['version'];
  return { ...terrain, version, rules };
}

/** What else a version says. */
const NOTHING_ELSE = { caveats: {}, terms: {}, years: {}, suspensions: {}, terminations: {} };

/** Every name that conditions use, through other names too. */
function namesIn(conditions: readonly Condition[], terrain: Terrain): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (condition: Condition): void => {
    childrenOf(condition).forEach(visit);
    if (!('condition' in condition) || names.has(condition.condition)) return;
    names.add(condition.condition);
    visit(terrain.named(condition.condition) as Condition);
  };
  conditions.forEach(visit);
  return names;
}

/** Clauses without what other sources claim of them. */
const plain = (section: object | undefined, isKept: (id: string) => boolean = () => true): Section =>
  Object.fromEntries(
    Object.entries((section ?? {}) as Section).flatMap(([id, { claims: _, ...clause }]) =>
      isKept(id) ? [[id, clause as Clause]] : [],
    ),
  );
