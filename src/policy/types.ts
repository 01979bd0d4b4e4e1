import type { CivilDate, Period } from '../calendar/index.js';
import type {
  BookingClause,
  Clause,
  Clauses,
  CureClause,
  DeadlineClause,
  Duration,
  SuspensionClause,
  TerminationClause,
  Text,
  ValidityClause,
  WindowClause,
  YearsClause,
} from '../clauses/index.js';
import type { Condition, PartitionKind, Succession } from '../conditions/index.js';
import type { Descriptor } from '../facts/index.js';
import type { Params } from '../issues/index.js';
import type { Requirement } from '../materials/index.js';
import type { Authority, Procedure, ReasonCode } from './codes.js';

/** A named condition: a definition that other clauses use. */
export interface Definition extends Clause {
  readonly condition: Condition;
}

/** How a partition reads codes; see {@link PartitionKind}. */
export interface PartitionClause extends Clause {
  readonly kind: PartitionKind;
  readonly successions?: readonly Succession[];
}

/** A number, day or word for a reason's text: a literal, a fact, or the end of a period from one. */
export type ReasonParam = string | number | { readonly fact: string; readonly plus?: Period };

/** A condition that everybody must meet, and the codes of the reasons it gives. */
export interface EligibilityClause extends Clause {
  readonly condition: Condition;
  readonly reason: {
    readonly met: ReasonCode;
    readonly unmet: ReasonCode;
    readonly params?: { readonly [name: string]: ReasonParam };
  };
}

/** Frees those who meet it from eligibility clauses. */
export interface ExemptionClause extends Clause {
  readonly condition: Condition;
  readonly from: readonly string[];
}

/** One of the grounds (合法稳定就业、合法稳定住所、连续就读, or a city's own). */
export interface GroundClause extends Clause {
  readonly condition: Condition;
}

/** A tier of permit; the first whose condition holds is the verdict's. */
export interface TierClause extends Clause {
  readonly condition: Condition;
}

/** Papers to show. */
export interface MaterialClause extends Clause, Requirement {}

/** A step of the procedure. */
export interface StepClause extends Clause {
  readonly title: Text;
  readonly takes?: Duration;
}

/** A fee; `amount: null` where it is due but no source read states the amount. */
export interface FeeClause extends Clause {
  readonly when?: Condition;
  readonly amount: number | null;
}

/** A statement for people to read, with figures for programs. */
export interface ProvisionClause extends Clause {
  readonly title: Text;
  readonly data?: Params;
}

/** One procedure of a version. */
export interface ProcedureRules {
  readonly title: Text;
  /** Another procedure whose grounds hold here too; its own of the same id stand. */
  readonly groundsOf?: Procedure;
  readonly caveats?: Clauses<CaveatClause>;
  readonly eligibility?: Clauses<EligibilityClause>;
  readonly exemptions?: Clauses<ExemptionClause>;
  readonly grounds?: Clauses<GroundClause>;
  readonly tiers?: Clauses<TierClause>;
  readonly materials?: Clauses<MaterialClause>;
  readonly window?: Clauses<WindowClause>;
  readonly cure?: Clauses<CureClause>;
  readonly validity?: Clauses<ValidityClause>;
  readonly booking?: Clauses<BookingClause>;
  readonly deadlines?: Clauses<DeadlineClause>;
  readonly steps?: Clauses<StepClause>;
  readonly channels?: Clauses<ProvisionClause>;
  readonly fees?: Clauses<FeeClause>;
  readonly duties?: Clauses<ProvisionClause>;
}

/** A warning that a verdict carries whenever `when` holds, or always. It never changes the outcome. */
export interface CaveatClause extends Clause {
  readonly when?: Condition;
  readonly code: ReasonCode;
  readonly params?: { readonly [name: string]: ReasonParam };
}

/**
 * One rule file: a permit's rules in one jurisdiction from one day on, as written, before
 * inheritance.
 * @since 0.1.0
 */
export interface PolicyVersion {
  readonly $schema?: string;
  /** `<jurisdiction>/<permit>`. */
  readonly id: string;
  readonly title: Text;
  /** The division that the rules are for; 000000 is the whole country. */
  readonly division: string;
  /** `beside-law` reports practice where a law is in force, and may depart from it. */
  readonly standing?: 'law' | 'beside-law';
  /** The id of the policy that supplies what this one leaves out. */
  readonly parent?: string;
  /** First day in force. */
  readonly effectiveFrom: CivilDate;
  /** First day no longer in force. */
  readonly repealedOn?: CivilDate;
  /** The weakest source that the version's own clauses rest on. */
  readonly authority: Authority;
  /** Instruments that clauses and claims cite, with their kind. */
  readonly instruments: { readonly [id: string]: Authority };
  /** Day on which the sources were last read. */
  readonly verifiedOn: CivilDate;
  readonly caveats?: Clauses<CaveatClause>;
  readonly facts?: {
    readonly [name: string]: Descriptor & { readonly label: Text; readonly question: Text };
  };
  readonly materialKinds?: { readonly [kind: string]: Text };
  readonly partitions?: Clauses<PartitionClause>;
  readonly conditions?: Clauses<Definition>;
  /** How long a permit runs from its issue, where `permit.expiresOn` does not say. */
  readonly terms?: Clauses<ValidityClause>;
  /** From when years of residence count. */
  readonly years?: Clauses<YearsClause>;
  readonly suspensions?: Clauses<SuspensionClause>;
  readonly terminations?: Clauses<TerminationClause>;
  readonly procedures: { readonly [procedure in Procedure]?: ProcedureRules };
  readonly rights?: Clauses<ProvisionClause>;
  readonly notes?: Clauses<ProvisionClause>;
}
