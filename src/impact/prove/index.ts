export { passed } from './never-stricter.js';
export { prove } from './prove.js';
export type { Counterexample, DecidableProperty, Proof } from './types.js';
