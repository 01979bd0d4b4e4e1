export type { Algebra } from './algebra.js';
export { type Builder, builderOf } from './build.js';
export { coverOf, pathIn } from './cover.js';
export { type Demand, type DemandWay, demandsOf } from './demands.js';
export { createForest, type Diagram, type Forest, GaveUp } from './diagram.js';
export { type UnlikeDates, unlikeFirstDays } from './earliest.js';
export { factsWith } from './facts-with.js';
export { type Literal, literalsOf, materialOf, type Range, type Tested } from './literals.js';
export { locate, valueAt, valueIn } from './locate.js';
export { meets } from './meets.js';
export { operation } from './operations.js';
export { NO_TIER, type Output, outputsOf, standingOf } from './outputs.js';
export { itemsOf, type Paper, papersIn } from './papers.js';
export { factsOfWitness, type Witness } from './people.js';
export type { Piece } from './pieces.js';
export { pinned } from './pinned.js';
export type { Region } from './region.js';
export { RELIED_ON } from './reliances.js';
export { createScheduleBook, type Schedule, type ScheduleBook } from './schedule.js';
export { scheduleOutput } from './schedule-output.js';
export { spaceOf } from './space.js';
export { type Scale, scaleOf } from './spans.js';
export {
  type Budget,
  type CoverLimits,
  DEFAULT_BUDGET,
  type Share,
  type Universe,
  type UniverseOptions,
  universeIn,
  universeOf,
} from './universe.js';
export type {
  Cell,
  CellTest,
  FactVariable,
  JointVariable,
  PaperVariable,
  Space,
  Values,
  Variable,
  WindowVariable,
} from './variables.js';
export { windowOutput, windowStates } from './window-output.js';
