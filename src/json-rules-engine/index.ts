export { createEngine } from './engine.js';
export { FactSourceError } from './errors.js';
export { type EngineFact, factsFor } from './facts.js';
export type { FetchUntil } from './needs/index.js';
export { type EngineOperator, operatorsFor } from './operators.js';
export type { PolicyEngine } from './policy-engine.js';
export { toRules } from './to-rules.js';
export type { EngineOptions, PolicyEngineResult } from './types.js';
