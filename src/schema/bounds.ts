import { type Issue, issue } from '../issues/index.js';

/** The deepest nesting of any input, and the most values in it. */
const MAX_DEPTH = 64;
const MAX_VALUES = 50_000;

/**
 * Refuses input that is too deep, too large or cyclic before anything recursive sees it. Walks with
 * a stack of its own, so depth costs memory and not the call stack.
 */
export function checkBounds(input: unknown): Issue[] {
  const pending: Pending[] = [{ value: input, depth: 0, path: '' }];
  let seen = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, depth, path } = next;
    const isLong = typeof value === 'string' && value.length > MAX_VALUES;
    if (++seen > MAX_VALUES || isLong) return [issue('TOO_LARGE', path, { limit: MAX_VALUES })];
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= MAX_DEPTH) return [issue('TOO_DEEP', '', { limit: MAX_DEPTH })];
    const entries = Object.entries(value);
    if (seen + pending.length + entries.length > MAX_VALUES)
      return [issue('TOO_LARGE', path, { limit: MAX_VALUES })];
    for (const [key, child] of entries) {
      const place = path === '' ? key : `${path}.${key}`;
      // The schema's records pass over this name instead of refusing it.
      if (key === '__proto__') return [issue('SCHEMA', place, { problem: 'unknown key' })];
      pending.push({ value: child, depth: depth + 1, path: place });
    }
  }
  return [];
}

interface Pending {
  readonly value: unknown;
  readonly depth: number;
  readonly path: string;
}
