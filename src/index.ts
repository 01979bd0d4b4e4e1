export { type CivilDate, isCivilDate, type Period } from './calendar/index.js';
export type { Condition } from './conditions/index.js';
export {
  assertFacts,
  type FactPath,
  type Facts,
  type HeldMaterial,
  type MaterialKind,
  materialKinds,
  parseFacts,
} from './facts/index.js';
export { type ErrorCode, type Issue, type IssueCode, RulesError } from './issues/index.js';
export {
  type BookingDays,
  bookingDays,
  type ComparedPolicy,
  type CompareOptions,
  type Comparison,
  type CountedResidence,
  type Cure,
  compare,
  type DateSpan,
  type Difference,
  type NextWindow,
  type PermitState,
  type PermitStatus,
  type StatusOptions,
  status,
  type Timeline,
  type TimelineChange,
  type TimelineOptions,
  type TimelineWindow,
  timeline,
} from './lifecycle/index.js';
export type { MissingMaterial, UnfitCode, UnfitMaterial } from './materials/index.js';
export {
  type AuthoredPolicy,
  type Authority,
  type Citation,
  definePolicies,
  definePolicy,
  type Policies,
  type Policy,
  type PolicyVersion,
  type Procedure,
  type ReasonCode,
  type Text,
} from './policy/index.js';
export { type Jurisdiction, type PolicyId, policiesFor, rulesVersion } from './rules/catalogue.js';
export {
  type CompiledPolicy,
  compile,
  type DateRange,
  type Deadline,
  type Dispute,
  type EvaluateOptions,
  evaluate,
  type GroundStatus,
  type Outcome,
  type Reason,
  type Screening,
  scopeOf,
  type Validity,
  type Verdict,
  type Window,
} from './verdict/index.js';
