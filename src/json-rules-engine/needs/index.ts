export { type FetchUntil, openParts } from './open-parts.js';
export { planOf } from './plan.js';
export type { Plan } from './types.js';
