import type { Condition } from '../../conditions/index.js';
import { own } from '../../facts/index.js';
import { type Issue, issue } from '../../issues/index.js';
import { partsOf, type ResolvedVersion } from '../../policy/index.js';
import type { Check } from './context.js';

/** No named condition or ground rests on itself. */
export const checkCycles: Check = (_version, { resolved }) => resolved.flatMap(cyclesIn);

function cyclesIn({ version }: ResolvedVersion): Issue[] {
  return Object.entries(version.procedures).flatMap(([procedure, rules]) => {
    const named = { ...version.conditions, ...rules.grounds } as { [name: string]: { condition: Condition } };
    const settled = new Set<string>();
    const visit = (name: string, trail: readonly string[]): readonly string[] | undefined => {
      if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
      const definition = own(named, name);
      if (settled.has(name) || !definition) return undefined;
      for (const { part } of partsOf('', definition.condition)) {
        const cycle = 'condition' in part ? visit(part.condition, [...trail, name]) : undefined;
        if (cycle) return cycle;
      }
      settled.add(name);
      return undefined;
    };
    for (const name of Object.keys(named)) {
      const cycle = visit(name, []);
      if (cycle) return [issue('CONDITION_CYCLE', `procedures.${procedure}`, { cycle })];
    }
    return [];
  });
}
