export { type BookingDays, bookingDays } from './booking.js';
export {
  type ComparedPolicy,
  type CompareOptions,
  type Comparison,
  compare,
  type Difference,
} from './compare.js';
export { type StatusOptions, status } from './status.js';
export { type TimelineOptions, timeline } from './timeline.js';
export type {
  ChangeKind,
  CountedResidence,
  Cure,
  DateSpan,
  NextWindow,
  PermitState,
  PermitStatus,
  Timeline,
  TimelineChange,
  TimelineWindow,
} from './types.js';
