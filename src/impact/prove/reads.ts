import type { Space } from '../../diagram/index.js';
import { type Decided, onEveryDay } from './deciding.js';

/** The facts that conditions read. */
export const factsIn = ({ variables }: Space): ReadonlySet<string> =>
  new Set(variables.flatMap(({ kind, name }) => (kind === 'fact' ? [name] : [])));

/** Nothing reads the fact: whoever differs in nothing else is told the same, incomplete or not, on any day. */
export const neverRead = (asked: Parameters<typeof onEveryDay>[0], read: ReadonlySet<string>): Decided => ({
  counterexample: null,
  share: null,
  certificate: { by: 'reads', facts: read.size },
  covers: onEveryDay(asked),
});
