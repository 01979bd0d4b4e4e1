/** What stands between the parts of an operator's name: decorators, and then the operator. */
const BETWEEN = ':';

const PART = 'possibly';

/** What the form of an operator begins with that is true unless the condition surely fails. */
export const POSSIBLY = PART + BETWEEN;

/** An operator without its decorators. */
export const baseOf = (operator: string): string => operator.slice(operator.lastIndexOf(BETWEEN) + 1);

/**
 * An operator in the form that its place calls for. The library's decorator `not` turns the form of
 * what follows; its decorators of lists know no unknown, so the other form stands before them too. A
 * form that is named already is left as it is.
 *
 * @param isSure whether it is to be true only where the condition surely holds
 * @example formOf('not:someFact:equal', true) // 'not:possibly:someFact:possibly:equal'
 */
export function formOf(operator: string, isSure: boolean): string {
  const parts = operator.split(BETWEEN);
  if (parts.includes(PART)) return operator;
  const isTurning = (part: string, i: number): boolean => part === 'not' && i < parts.length - 1;
  const written = parts.map((part, i) => {
    const turns = parts.slice(0, i).filter(isTurning).length;
    return isTurning(part, i) || isSure === (turns % 2 === 0) ? part : POSSIBLY + part;
  });
  return written.join(BETWEEN);
}
