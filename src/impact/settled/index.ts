export {
  type Completions,
  completionsIn,
  completionsOf,
  jointsOf,
  personWith,
  withBystanders,
} from './completions.js';
export { makeOccasion, type Occasion, occasionOf } from './occasion.js';
export type { FallbackQuestions, NextQuestions } from './question-types.js';
export { nextQuestions } from './questions.js';
export { type CompletionWitness, type Settled, settled } from './settled.js';
export { tiedTo } from './ties.js';
