export type { Citation, Claim, Clause, Clauses, Omission, Text } from '../clauses/index.js';
export {
  type Anchor,
  type BookingClause,
  type CureClause,
  type CureEffect,
  cureEffects,
  type DeadlineClause,
  type Duration,
  type SuspensionClause,
  type TerminationClause,
  type ValidityClause,
  type WindowClause,
  type YearsClause,
} from '../clauses/index.js';
export * from './codes.js';
export { definePolicies, definePolicy, latestOf, onlyFor, type Policies } from './define.js';
export type { AuthoredPolicy, Policy, Spell } from './policy.js';
export { inherit, type LineageStep, originOf, type ResolvedVersion, sections } from './resolve.js';
export { daysInForce, inheritableSpells, resolveSpells, spellOn } from './select.js';
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
