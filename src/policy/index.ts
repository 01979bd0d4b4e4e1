export * from './codes.js';
export { definePolicy } from './define.js';
export type { AuthoredPolicy, Policy, Spell } from './policy.js';
export { inherit, type LineageStep, type ResolvedVersion, sections } from './resolve.js';
export { inheritableSpells, resolveSpells, spellOn } from './select.js';
export * from './types.js';
export {
  clauseSections,
  clausesOf,
  conditionsOf,
  factsOf,
  type PlacedClause,
  type PlacedCondition,
  partsOf,
  readsOf,
} from './walk.js';
