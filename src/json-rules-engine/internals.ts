import type { Engine, Fact, Rule, TopLevelCondition } from 'json-rules-engine';

/** What the library keeps on its engine and leaves out of its types. */
interface Internals {
  readonly facts: Map<string, Fact>;
  readonly conditions: Map<string, TopLevelCondition>;
  rules: Rule[];
}

/** An engine, seen from inside. */
export const internals = (engine: Engine): Internals => engine as unknown as Internals;
