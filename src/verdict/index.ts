export { compileAnchorDays, type DaysOf, isDay } from './anchors.js';
export { type CompiledPolicy, compile, type EvaluateOptions, readAsOf } from './compile.js';
export { entries, linkedSoFar } from './draft.js';
export { checked, evaluate, handleOf, scopeOf } from './evaluate.js';
export { createLinker, type ProgramLinker } from './linker.js';
export { createRow } from './load.js';
export { missingFactsOf } from './missing-facts.js';
export { staleFrom } from './program.js';
export { compileCaveats, type Warned, warningsOf } from './reasons.js';
export { type CompiledValidity, compileValidity, firstThatHolds, holds, lastDayOf } from './terms.js';
export { nextChange } from './time.js';
export type {
  DateRange,
  Deadline,
  Dispute,
  GroundStatus,
  Outcome,
  Reason,
  Screening,
  Validity,
  Verdict,
  Window,
} from './types.js';
export { headerOutOfForce, prepare } from './verdict.js';
export {
  type CompiledCure,
  compileCures,
  compileWindows,
  isCurable,
  isFor,
  toWindow,
  type Windowed,
  type WindowHistory,
  windowHistory,
} from './windows.js';
