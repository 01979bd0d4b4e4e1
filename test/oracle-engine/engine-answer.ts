import { Engine, type Event, type RuleProperties } from 'json-rules-engine';
import { parseDay } from '../../src/calendar/index.js';
import type { Facts } from '../../src/facts/index.js';
import { type EngineOperator, operatorsFor, toRules } from '../../src/json-rules-engine/index.js';
import { type Policy, type Procedure, type Spell, spellOn } from '../../src/policy/index.js';

/** What json-rules-engine says by the events that it emits; nothing of ours evaluates. */
export interface EngineAnswer {
  readonly outcome: string;
  readonly tier: string | null;
  /** Met, unmet or unknown, by ground, in the order of the rules. */
  readonly grounds: readonly { readonly id: string; readonly status: string }[];
  /** `demanded` or `perhaps`, by requirement; those that are neither are left out. */
  readonly requirements: { readonly [id: string]: string };
  /** Every reason that conditions give, as `clause: CODE`, in the order of the rules. */
  readonly reasons: readonly string[];
}

/** Which statements to ask for: each costs time. */
export type Statement = 'outcome' | 'tier' | 'ground' | 'reason' | 'requirement';

const SHORT: readonly Statement[] = ['outcome', 'tier', 'ground'];

const rulesBySpell = new WeakMap<Policy, Map<string, readonly RuleProperties[]>>();
const operatorsByDay = new WeakMap<Policy, Map<string, { readonly [name: string]: EngineOperator }>>();

/** The value that a map holds for a key of a policy, made at the first question. */
function once<T>(made: WeakMap<Policy, Map<string, T>>, policy: Policy, key: string, make: () => T): T {
  const known = made.get(policy) ?? new Map<string, T>();
  made.set(policy, known);
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** The rules of a spell do not turn on the day, but for the age of the sources. */
function rulesOn(policy: Policy, asOf: string, procedure: Procedure): readonly RuleProperties[] {
  const spell: Partial<Spell> = spellOn(policy.spells, parseDay(asOf)) ?? {};
  return once(rulesBySpell, policy, `${spell.from} ${procedure}`, () => toRules(policy, { asOf, procedure }));
}

/** Nested facts by path, `residence.registeredOn`. */
export function flatFacts(facts: Facts): { [path: string]: unknown } {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([subject, stated]) =>
      subject === 'materials' || stated === undefined
        ? [[subject, stated]]
        : Object.entries(stated).map(([name, value]) => [`${subject}.${name}`, value]),
    ),
  );
}

/** Every pair of facts that rules test together: `a & b`. */
const pairsIn = (text: string): string[] => [...new Set(text.match(/[\w.]+ & [\w.]+/g) ?? [])];
const pairsOf = new WeakMap<readonly RuleProperties[], readonly string[]>();

function pairedFacts(rules: readonly RuleProperties[], flat: { readonly [path: string]: unknown }) {
  const pairs = pairsOf.get(rules) ?? pairsIn(JSON.stringify(rules));
  pairsOf.set(rules, pairs);
  return Object.fromEntries(pairs.map((pair) => [pair, pair.split(' & ').map((path) => flat[path])]));
}

/**
 * Runs a policy's rules on a plain engine of json-rules-engine and reads the answer from its events
 * alone, so that it can be held against ours. Rules are made once for a spell and a procedure.
 */
export async function engineAnswer(
  policy: Policy,
  facts: Facts,
  { asOf, procedure = 'apply' }: { readonly asOf: string; readonly procedure?: Procedure },
  asked: readonly Statement[] = SHORT,
): Promise<EngineAnswer> {
  const rules = rulesOn(policy, asOf, procedure);
  const wanted = rules.filter(({ event }) => asked.includes(event.type as Statement));
  const engine = new Engine(wanted, { allowUndefinedFacts: true });
  const operators = once(operatorsByDay, policy, asOf, () => operatorsFor(policy, { asOf }));
  for (const [name, run] of Object.entries(operators)) engine.addOperator(name, run);
  const flat = { ...flatFacts(facts), asOf };
  const { results } = await engine.run({ ...flat, ...pairedFacts(rules, flat) });
  // Events come as rules happen to end.
  const order = new Map(wanted.map(({ name }, i) => [name, i]));
  const placed = [...results].sort((a, b) => Number(order.get(a.name)) - Number(order.get(b.name)));
  return toAnswer(placed.map(({ event }) => event as Event));
}

function toAnswer(events: readonly Event[]): EngineAnswer {
  const stated = (type: Statement) =>
    events.filter((event) => event.type === type).map(({ params }) => params as { [name: string]: string });
  const [outcome, ...others] = stated('outcome');
  const tiers = stated('tier');
  if (!outcome || others.length > 0 || tiers.length > 1) throw new Error('not one outcome, or several tiers');
  return {
    outcome: outcome.outcome as string,
    tier: tiers[0]?.tier ?? null,
    grounds: stated('ground').map(({ ground, status }) => ({
      id: ground as string,
      status: status as string,
    })),
    requirements: Object.fromEntries(
      stated('requirement').map(({ requirement, status }) => [requirement, status]),
    ),
    reasons: stated('reason').map(({ clause, code }) => `${clause}: ${code}`),
  };
}
