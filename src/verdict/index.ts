export {
  type CompiledCure,
  type CompiledValidity,
  compileAnchorDays,
  compileCures,
  compileValidity,
  compileWindows,
  type DateRange,
  type DaysOf,
  type Deadline,
  entries,
  firstThatHolds,
  holds,
  isCurable,
  isDay,
  isFor,
  type LaidWindow,
  lastDayOf,
  toWindow,
  type Validity,
  type Window,
  type Windowed,
  type WindowHistory,
  windowHistory,
} from '../clauses/index.js';
export { type CompiledPolicy, compile, type EvaluateOptions, readAsOf } from './compile.js';
export { linkedSoFar } from './draft.js';
export { checked, evaluate, handleOf, scopeOf } from './evaluate.js';
export { factsRead } from './facts-read.js';
export { createLinker, type ProgramLinker } from './linker.js';
export { createRow } from './load.js';
export { missingFactsOf } from './missing-facts.js';
export { compileProgram, type Program, staleFrom } from './program.js';
export { compileCaveats, type Warned, warningsOf } from './reasons.js';
export { prepare } from './run.js';
export { type Terrain, terrainIn, terrainOf } from './terrain.js';
export { nextChange } from './time.js';
export type { Dispute, GroundStatus, Outcome, Reason, Screening, Verdict } from './types.js';
export { headerOutOfForce } from './verdict.js';
export { curesNow, type WindowDays, windowDaysOf } from './window-days.js';
