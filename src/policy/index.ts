export type * from './clause.js';
export * from './codes.js';
export { definePolicy, latestOf } from './define.js';
export type { AuthoredPolicy, Policy, Spell } from './policy.js';
export { inherit, type LineageStep, type ResolvedVersion, sections } from './resolve.js';
export { inheritableSpells, resolveSpells, spellOn } from './select.js';
export * from './time-clauses.js';
export * from './types.js';
export {
  anchorFacts,
  anchorsOf,
  clauseSections,
  clausesOf,
  conditionsOf,
  factsOf,
  type PlacedAnchor,
  type PlacedClause,
  type PlacedCondition,
  partsOf,
  readsOf,
} from './walk.js';
