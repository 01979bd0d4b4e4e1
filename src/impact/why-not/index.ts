export { type Changeabilities, type Changeability, changeability } from './changeability.js';
export type { Change, Refusal, RefusingClause, Way, WhyNot, WhyNotOptions } from './types.js';
export { whyNot } from './why-not.js';
