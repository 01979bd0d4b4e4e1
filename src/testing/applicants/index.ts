export { type ApplicantOptions, applicants } from './applicants.js';
export { type Bias, isNearLimit, measureBias } from './bias.js';
export { consistent } from './consistent.js';
export { anyDay, oddDays } from './days.js';
export { type Choices, factAt, withFact } from './facts-at.js';
export { anyPapers, itemsOf, papersOf } from './papers.js';
export { knows, peopleOn } from './people.js';
export { comparisonsOf } from './pools.js';
export {
  daysOfInterest,
  occasionsOf,
  proceduresOn,
  type Question,
  type QuestionOptions,
  questions,
  questionsOf,
} from './questions.js';
export { forwards, valuesOf } from './values.js';
