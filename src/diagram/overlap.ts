import { FALSE } from '../conditions/index.js';
import type { Diagram, Forest } from './diagram.js';
import { createPairs } from './pairs.js';

/** Whether two conditions hold for anybody together; no function of both is made. */
export function overlap(forest: Forest, left: Diagram, right: Diagram): boolean {
  const no = forest.leaf(FALSE);
  const hopeless = createPairs();
  const go = (one: Diagram, other: Diagram): boolean => {
    if (one === no || other === no) return false;
    const [oneAsks, otherAsks] = [forest.variableOf(one), forest.variableOf(other)];
    // Some cells lead from whatever is not false to what is true.
    if (one === other || forest.valueOf(one) !== undefined || forest.valueOf(other) !== undefined)
      return true;
    if (hopeless.get(one, other) >= 0) return false;
    const [children, others] = [forest.childrenOf(one), forest.childrenOf(other)];
    const { length } = oneAsks <= otherAsks ? children : others;
    for (let cell = 0; cell < length; cell++)
      if (
        go(
          oneAsks <= otherAsks ? (children[cell] as Diagram) : one,
          otherAsks <= oneAsks ? (others[cell] as Diagram) : other,
        )
      )
        return true;
    hopeless.set(one, other, 0);
    return false;
  };
  return go(left, right);
}
