export * from '../cases/index.js';
export {
  type ApplicantOptions,
  applicants,
  type Bias,
  daysOfInterest,
  factAt,
  isNearLimit,
  measureBias,
  type Question,
  type QuestionOptions,
  questions,
  withFact,
} from './applicants/index.js';
export {
  type AssertionCode,
  type Counterexample,
  PolicyAssertionError,
  type RunOptions,
} from './assertion.js';
export { type AssertOnlyOptions, assertOnly, type MeantChange, type Touched } from './changes/index.js';
export { differencesOf, differenceText, type VerdictDifference, type VerdictPart } from './difference.js';
export {
  assertProperty,
  type Better,
  indifferentTo,
  monotone,
  neverStricterThan,
  neverWorseWithMorePapers,
  type PolicyProperty,
  type PropertyOptions,
  type ProveOptions,
  proveProperty,
  type RegisterPropertiesOptions,
  registerProperties,
  type Shown,
  standardProperties,
  textsInBothLanguages,
  type Violation,
  windowsNeverEmpty,
} from './properties/index.js';
