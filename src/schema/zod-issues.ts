import type * as z from 'zod/mini';
import { type Issue, issue } from '../issues/index.js';

type ZodIssue = z.core.$ZodIssue;

/** Turns the schema's findings into issues with a full path; a union speaks through its closest branch. */
export function toIssues(found: readonly ZodIssue[], at: readonly PropertyKey[] = []): Issue[] {
  return found.flatMap((problem) => {
    const path = [...at, ...problem.path];
    if (problem.code === 'invalid_union') {
      if (problem.path.at(-1) === 'operator') return [issue('UNKNOWN_OPERATOR', path.join('.'))];
      const branch = closest(problem.errors);
      if (branch) return toIssues(branch, path);
    }
    if (problem.code === 'unrecognized_keys')
      return problem.keys.map((key) => issue('SCHEMA', [...path, key].join('.'), { problem: 'unknown key' }));
    return [issue('SCHEMA', path.join('.'), { problem: textOf(problem) })];
  });
}

function textOf(problem: ZodIssue): string {
  switch (problem.code) {
    case 'invalid_type':
      return `expected ${problem.expected}`;
    case 'invalid_value':
      return `expected one of ${problem.values.map(String).join(', ')}`;
    case 'invalid_format':
      return problem.pattern ? `must match ${problem.pattern}` : `not a ${problem.format}`;
    case 'too_small':
      return `at least ${problem.minimum}`;
    case 'too_big':
      return `at most ${problem.maximum}`;
    case 'invalid_key':
      return 'not a valid name';
    default:
      return problem.message ?? problem.code;
  }
}

/** The branch that fits best: fewest strange keys, then faults deepest down, then fewest faults. */
function closest(branches: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] | undefined {
  const score = (branch: readonly ZodIssue[]): readonly number[] => [
    -branch.reduce(
      (sum, problem) => sum + (problem.code === 'unrecognized_keys' ? problem.keys.length : 0),
      0,
    ),
    Math.max(...branch.map(({ path }) => path.length), 0),
    -branch.length,
  ];
  return [...branches].sort((a, b) => {
    const [left, right] = [score(a), score(b)];
    const differs = left.findIndex((value, i) => value !== right[i]);
    return differs < 0 ? 0 : (right[differs] as number) - (left[differs] as number);
  })[0];
}
