import { type Issue, issue } from '../../issues/index.js';
import type { ResolvedVersion } from '../../policy/index.js';
import { type Check, type Conditional, canFollow } from './context.js';

/** Where the first clause that applies stands alone, each can be the one. */
export const checkUnreachable: Check = (_version, { resolved }) => resolved.flatMap(unreachableIn);

function unreachableIn({ version }: ResolvedVersion): Issue[] {
  const { terms, years, procedures } = version;
  return [
    ...checkSection('terms', terms),
    ...checkSection('years', years),
    ...Object.entries(procedures).flatMap(([procedure, { window, validity, booking }]) => [
      ...checkSection(`procedures.${procedure}.window`, window),
      ...checkSection(`procedures.${procedure}.validity`, validity),
      ...checkSection(`procedures.${procedure}.booking`, booking),
    ]),
  ];
}

function checkSection(path: string, section: object = {}): Issue[] {
  const clauses = Object.entries(section) as [string, Conditional][];
  return clauses.flatMap(([id, clause], i) => {
    const blocking = clauses.slice(0, i).find(([, earlier]) => !canFollow(earlier, clause));
    return blocking ? [issue('UNREACHABLE_CLAUSE', `${path}.${id}`, { earlier: blocking[0] })] : [];
  });
}
