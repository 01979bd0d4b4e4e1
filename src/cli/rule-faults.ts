import type { FileFault } from '../cases/index.js';
import type { Lang } from '../messages/index.js';
import { InputProblems, toProblem } from './problems.js';

/** Ends the command over rule files that cannot be used: a line for each problem. */
export function refuseRules(faults: readonly FileFault[], lang: Lang): never {
  throw new InputProblems(
    faults.flatMap(({ path, issues }) =>
      issues.map((one) => {
        const problem = toProblem(one, lang, []);
        return { ...problem, path: one.path === '' ? path : `${path}: ${one.path}` };
      }),
    ),
  );
}
