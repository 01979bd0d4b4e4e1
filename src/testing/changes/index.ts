export { type AssertOnlyOptions, assertOnly } from './assert-only.js';
export { claimFor, claimsOf, isWithin, type MeantChange, type Touched } from './meant-change.js';
