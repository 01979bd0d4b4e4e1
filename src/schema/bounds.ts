import { type Issue, issue } from '../issues/index.js';

/** The deepest nesting of any input, and the most values in it. */
export const MAX_DEPTH = 64;
export const MAX_VALUES = 50_000;

/**
 * Refuses input that is too deep, too large or cyclic before anything recursive sees it. Walks with
 * a stack of its own, so depth costs memory and not the call stack.
 */
export function checkBounds(input: unknown): Issue[] {
  const pending: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }];
  let seen = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, depth } = next;
    if (++seen > MAX_VALUES) return [issue('TOO_LARGE', '', { limit: MAX_VALUES })];
    if (typeof value === 'string' && value.length > MAX_VALUES)
      return [issue('TOO_LARGE', '', { limit: MAX_VALUES })];
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= MAX_DEPTH) return [issue('TOO_DEEP', '', { limit: MAX_DEPTH })];
    for (const child of Object.values(value)) pending.push({ value: child, depth: depth + 1 });
    if (pending.length > MAX_VALUES) return [issue('TOO_LARGE', '', { limit: MAX_VALUES })];
  }
  return [];
}
