export { definePolicy } from './define.js';
export { inherit, type LineageStep, type ResolvedVersion, sections } from './resolve.js';
export { type Spell, spellOn, spellsOf } from './select.js';
export * from './types.js';
export { clausesOf, conditionsOf, type PlacedClause, type PlacedCondition, partsOf } from './walk.js';
