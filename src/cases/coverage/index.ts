export { coverageOf } from './coverage-of.js';
export { exercisedBy } from './exercise.js';
export type {
  ClauseCoverage,
  ClauseOutcome,
  Coverage,
  CoverageOptions,
  CoverageTotals,
  OutcomeCoverage,
  VersionCoverage,
} from './types.js';
