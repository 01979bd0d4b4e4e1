export { impact } from './impact.js';
export { leastFacts } from './least-witness.js';
export { toShare } from './transition.js';
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
