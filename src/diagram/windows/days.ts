import { type Scale, scaleOf } from '../spans.js';

/** How days follow one another. */
export const days = scaleOf({ type: 'date' }) as Scale;

/** Every day that facts may name. */
export const ALL_DAYS = days.all;
