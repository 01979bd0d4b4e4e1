export { mutantsOf } from './mutants.js';
export { mutationScore } from './mutation-score.js';
export type {
  Mutant,
  MutantKind,
  Mutation,
  MutationOptions,
  MutationScore,
  MutationTally,
  ProcedureScore,
  Survivor,
  Undecided,
} from './types.js';
