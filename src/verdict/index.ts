export { type CompiledPolicy, compile, type EvaluateOptions } from './compile.js';
export { evaluate, scopeOf } from './evaluate.js';
export type {
  Deadline,
  Dispute,
  GroundStatus,
  Outcome,
  Reason,
  Screening,
  Validity,
  Verdict,
} from './types.js';
