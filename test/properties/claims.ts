import type { Condition } from '../../src/conditions/index.js';
import type { Facts } from '../../src/facts/index.js';
import { type Clause, definePolicy, type PolicyVersion } from '../../src/policy/index.js';
import { compile, type EvaluateOptions, type Outcome } from '../../src/verdict/index.js';

type Disputed = Clause & { readonly condition: Condition };
type Section = { readonly [id: string]: Disputed };

/** An outcome and tier by another source's reading of one clause. */
export interface OutcomeByClaim {
  readonly clause: string;
  readonly claim: string;
  readonly outcome: Outcome;
  readonly tier: string | null;
}

/**
 * What a resolved version says once each claim of a condition is written in the place of the clause:
 * another policy, evaluated afresh.
 */
export function outcomesByClaim(
  version: PolicyVersion,
  facts: Facts,
  options: EvaluateOptions,
): OutcomeByClaim[] {
  const { procedure = 'apply' } = options;
  const rules = version.procedures[procedure];
  const within =
    (section: string) =>
    (clauses: Section): PolicyVersion => ({
      ...version,
      procedures: { ...version.procedures, [procedure]: { ...rules, [section]: clauses } },
    });
  const over = (section: object | undefined, put: (clauses: Section) => PolicyVersion): OutcomeByClaim[] =>
    Object.entries((section ?? {}) as Section).flatMap(([clause, stated]) =>
      Object.entries(stated.claims ?? {}).flatMap(([claim, { condition }]) => {
        if (!condition) return [];
        const claimed = put({ ...(section as Section), [clause]: { ...stated, condition } });
        const { outcome, tier } = compile(definePolicy([claimed])).screen(facts, options);
        return [{ clause, claim, outcome, tier }];
      }),
    );
  return [
    ...over(rules?.eligibility, within('eligibility')),
    ...over(rules?.exemptions, within('exemptions')),
    ...over(version.conditions, (conditions) => ({ ...version, conditions })),
    ...over(rules?.grounds, within('grounds')),
  ];
}
