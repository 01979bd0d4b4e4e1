export { type CaseFile, type CaseFolderOptions, casesIn } from './case-files.js';
export {
  type ClauseCoverage,
  type ClauseOutcome,
  type Coverage,
  type CoverageOptions,
  type CoverageTotals,
  coverageOf,
  type OutcomeCoverage,
  type VersionCoverage,
} from './coverage/index.js';
export type { FileFault } from './json-files.js';
export { type MutationOfOptions, mutationOf } from './mutation-of.js';
export { policiesIn, type RuleSet, readRules } from './policies-in.js';
export { type RegisterCasesOptions, registerCases } from './register.js';
export { type CaseRun, type Mismatch, runCase } from './run-case.js';
export type { Runner } from './runner.js';
