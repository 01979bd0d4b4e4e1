export { searchedIn } from './compared.js';
export { impact } from './impact.js';
export { leastFacts } from './least-witness.js';
export { type Outline, outlineOf } from './outline.js';
export { affectedBy, screenParts } from './parts.js';
export { toShare, witnessOf } from './transition.js';
export type {
  CellShare,
  Impact,
  ImpactCertificate,
  ImpactPart,
  ImpactWitness,
  ResponsibleClause,
  Side,
  Transition,
} from './types.js';
