export { compileAnchorDays, type DaysOf, isDay, readEvent } from './anchors.js';
export { type ClaimsReader, type DisputesOf, readClaims } from './claims.js';
export type * from './clause.js';
export {
  type DatedReaders,
  type DatedSections,
  readDeadlines,
  readValidity,
  readWindow,
  type SectionReader,
} from './readers.js';
export { entries, type Resolved, resolved } from './sections.js';
export { type CompiledValidity, compileValidity, firstThatHolds, holds, lastDayOf } from './terms.js';
export * from './time-clauses.js';
export type { DateRange, Deadline, Validity, Window } from './types.js';
export { readRanges } from './unannounced.js';
export {
  type CompiledCure,
  compileCures,
  compileWindows,
  historyOf,
  isCurable,
  isFor,
  type LaidWindow,
  toWindow,
  type Windowed,
  type WindowHistory,
  windowHistory,
} from './windows.js';
