export {
  type Audit,
  type AuditOptions,
  audit,
  type Finding,
  type FindingCode,
  findingCodes,
} from './audit/index.js';
export { type CaseAim, cases, type GeneratedCase, type Suite } from './cases/index.js';
export { DisagreementError, type ExactOptions, type GivenUp } from './exact.js';
export {
  type CellShare,
  type Impact,
  type ImpactCertificate,
  type ImpactPart,
  type ImpactWitness,
  impact,
  type Outline,
  outlineOf,
  type ResponsibleClause,
  type Side,
  type Transition,
} from './impact/index.js';
export {
  type MutantKind,
  type Mutation,
  type MutationOptions,
  type MutationScore,
  type MutationTally,
  mutationScore,
  type ProcedureScore,
  type Survivor,
  type Undecided,
} from './mutation/index.js';
export {
  type Counterexample,
  type Coverage,
  type DecidableProperty,
  type Proof,
  type ProofCertificate,
  prove,
} from './prove/index.js';
export {
  type CompletionWitness,
  type FallbackQuestions,
  type NextQuestions,
  nextQuestions,
  type Settled,
  settled,
} from './settled/index.js';
export { type ScreeningTable, tabulate } from './tabulate/index.js';
export {
  type Change,
  type Changeabilities,
  type Changeability,
  changeability,
  type Refusal,
  type RefusingClause,
  type Way,
  type WhyNot,
  type WhyNotOptions,
  whyNot,
} from './why-not/index.js';
