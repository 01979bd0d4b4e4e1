/** A small number that equal nodes have in common, and others hardly ever. */
export function hashOf(variable: number, below: readonly number[]): number {
  let hash = variable;
  for (let i = 0; i < below.length; i++) {
    hash = Math.imul(hash ^ (below[i] as number), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash & 0x3fffffff;
}

/** Whether two nodes have the same below. */
export function isSame(one: readonly number[], other: readonly number[]): boolean {
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return one.length === other.length;
}

/** Whether there is nothing else below a node. */
export function isOnly(first: number, below: readonly number[]): boolean {
  for (let i = 1; i < below.length; i++) if (below[i] !== first) return false;
  return true;
}
