export { type Mutant, mutantsOf } from './mutants.js';
export { type MutationOptions, type MutationScore, mutationScore, type Survivor } from './mutation-score.js';
