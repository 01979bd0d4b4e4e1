import type { Condition } from '../conditions/index.js';
import type {
  CaveatClause,
  Citation,
  EligibilityClause,
  ExemptionClause,
  GroundClause,
  TierClause,
} from '../policy/index.js';
import { entries, type GroundStatus, type Outcome } from '../verdict/index.js';
import { allOf, anyOf, type Form, type Forms, noneOf } from './forms.js';
import type { Chosen } from './version.js';

/** Something that a verdict can say, and the two-valued condition under which it says it. */
export interface Statement {
  readonly name: string;
  readonly type: 'outcome' | 'tier' | 'ground' | 'reason' | 'requirement';
  readonly params: { readonly [name: string]: unknown };
  readonly when: Form;
}

/** An eligibility clause in two values. */
interface Passing {
  readonly id: string;
  readonly clause: EligibilityClause;
  readonly exemptions: readonly (readonly [string, ExemptionClause])[];
  /** By its condition or an exemption. */
  readonly surely: Form;
  readonly possibly: Form;
}

/** A verdict's outcome, in its three forms. */
interface Deciding {
  readonly clauses: readonly Passing[];
  readonly outcomes: { readonly [outcome in Exclude<Outcome, 'out-of-force'>]: Form };
}

/** The eligibility clauses, and the outcome that they make together. */
export function decidingOf({ rules }: Chosen, { surely, possibly }: Forms): Deciding {
  const clauses = entries<EligibilityClause>(rules.eligibility).map(([id, clause]) => {
    const exemptions = entries<ExemptionClause>(rules.exemptions).filter(([, { from }]) => from.includes(id));
    const ways: Condition[] = [clause.condition, ...exemptions.map(([, { condition }]) => condition)];
    return {
      id,
      clause,
      exemptions,
      surely: anyOf(ways.map(surely)),
      possibly: anyOf(ways.map(possibly)),
    };
  });
  const eligible = allOf(clauses.map((clause) => clause.surely));
  const isOpen = allOf(clauses.map((clause) => clause.possibly));
  return {
    clauses,
    outcomes: {
      eligible,
      ineligible: noneOf(isOpen),
      indeterminate: allOf([isOpen, noneOf(eligible)]),
    },
  };
}

/** One statement for each outcome. */
export const outcomeStatements = ({ outcomes }: Deciding): Statement[] =>
  Object.entries(outcomes).map(([outcome, when]) => ({
    name: `outcome:${outcome}`,
    type: 'outcome',
    params: { outcome },
    when,
  }));

/** Three statements for each ground. */
export function groundStatements({ rules }: Chosen, { surely, possibly }: Forms): Statement[] {
  return entries<GroundClause>(rules.grounds).flatMap(([id, { condition, citation }]) => {
    const met = surely(condition);
    const state = (status: GroundStatus['status'], when: Form): Statement => ({
      name: `ground:${id}:${status}`,
      type: 'ground',
      params: { ground: id, status, citation },
      when,
    });
    const isOpen = possibly(condition);
    return [
      state('met', met),
      state('unmet', noneOf(isOpen)),
      state('unknown', allOf([isOpen, noneOf(met)])),
    ];
  });
}

/** One statement for each tier: it surely holds, and those before it surely do not. */
export function tierStatements({ rules }: Chosen, { surely, possibly }: Forms): Statement[] {
  const tiers = entries<TierClause>(rules.tiers);
  return tiers.map(([id, { condition, citation }], i) => ({
    name: `tier:${id}`,
    type: 'tier',
    params: { tier: id, citation },
    when: allOf([
      surely(condition),
      ...tiers.slice(0, i).map(([, earlier]) => noneOf(possibly(earlier.condition))),
    ]),
  }));
}

const reason = (code: string, clause: string | null, citation: Citation | null, when: Form): Statement => ({
  name: `reason:${clause ?? 'version'}:${code}`,
  type: 'reason',
  params: { code, clause, citation },
  when,
});

/** The reasons that each clause can give: those of the clauses that decide the outcome. */
export function reasonStatements({ clauses, outcomes }: Deciding, { surely }: Forms): Statement[] {
  return clauses.flatMap(({ id, clause, exemptions, possibly, surely: passes }) => {
    const { citation } = clause;
    const isMet = surely(clause.condition);
    const exempt = exemptions.map(([exemption, { condition, citation: freed }], i): Statement => {
      const earlier = exemptions.slice(0, i).map(([, before]) => noneOf(surely(before.condition)));
      return {
        ...reason(
          'EXEMPT',
          id,
          freed,
          allOf([outcomes.eligible, noneOf(isMet), ...earlier, surely(condition)]),
        ),
        name: `reason:${id}:EXEMPT:${exemption}`,
      };
    });
    return [
      reason(clause.reason.met, id, citation, allOf([outcomes.eligible, isMet])),
      ...exempt,
      reason(clause.reason.unmet, id, citation, noneOf(possibly)),
      reason('FACTS_MISSING', id, citation, allOf([outcomes.indeterminate, noneOf(passes)])),
    ];
  });
}

/** One statement for each warning of the version and of the procedure. */
export const caveatStatements = ({ version, rules }: Chosen, { surely }: Forms): Statement[] =>
  entries<CaveatClause>({ ...version.caveats, ...rules.caveats }).map(([id, { code, when, citation }]) =>
    reason(code, id, citation, when ? surely(when) : true),
  );

/** What is said while no version is in force, and when sources were not read for a year. */
export const plainReason = (code: string): Statement => reason(code, null, null, true);
