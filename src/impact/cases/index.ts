export { cases } from './cases.js';
export type { CaseAim, GeneratedCase, Suite } from './types.js';
