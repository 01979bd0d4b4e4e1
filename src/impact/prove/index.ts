export { passed } from './never-stricter.js';
export { prove } from './prove.js';
export type { Counterexample, Coverage, DecidableProperty, Proof, ProofCertificate } from './types.js';
export { emptyWindows } from './windows-never-empty.js';
