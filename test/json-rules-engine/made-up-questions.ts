import fc from 'fast-check';
import { anyQuestion, subjectsOf } from '../differential/subjects.js';
import { anyLibrary } from '../oracle/random-policies.js';
import { randomFrom } from '../oracle/random-source.js';
import type { Question } from '../properties/questions.js';

/** Questions under policies made up, of which nobody thought when the rules of fetching were written. */
export const madeUpQuestions: fc.Arbitrary<Question> = fc.nat().map((seed) => {
  const random = randomFrom(seed);
  const subject = random.pick(subjectsOf(anyLibrary(random).versions));
  const { facts, asOf, procedure } = anyQuestion(random, subject).question;
  return { policy: subject.handle.policy, facts, asOf, procedure, [fc.toStringMethod]: () => `seed ${seed}` };
});
