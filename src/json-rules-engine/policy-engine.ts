import {
  Almanac,
  type DynamicFactCallback,
  Engine,
  type Fact,
  type FactOptions,
  type Operator,
  type OperatorEvaluator,
  Rule,
  type RuleProperties,
  type RunOptions,
  type TopLevelCondition,
} from 'json-rules-engine';
import { isRecord } from '../facts/index.js';
import { inputError, issue } from '../issues/index.js';
import type { Policy } from '../policy/index.js';
import { evaluate, scopeOf } from '../verdict/index.js';
import { gather } from './gather.js';
import { internals } from './internals.js';
import { assertNoCycle } from './named-conditions.js';
import { POSSIBLY } from './operator-names.js';
import { isOperator } from './operators.js';
import { possibly, surely } from './own-rules.js';
import { type Parts, partsOf } from './parts.js';
import { resolvePlainPath } from './plain-path.js';
import { settledFacts } from './run-facts.js';
import { assertId, isOurs, toFacts } from './sources.js';
import type { EngineOptions, PolicyEngineResult } from './types.js';

/**
 * An engine of json-rules-engine that knows a policy; made by {@link createEngine}. Rules, facts,
 * operators and listeners of one's own are added as to any other.
 * @since 0.3.0
 */
export class PolicyEngine extends Engine {
  private readonly parts: Parts;
  private readonly running = new Set<Engine>();

  /** @internal */
  constructor(policy: Policy, options: EngineOptions) {
    super();
    this.parts = partsOf(policy, options);
    for (const [name, run] of Object.entries(this.parts.operators)) super.addOperator(name, run);
    this.addOperatorDecorator<unknown, unknown, unknown, unknown>(
      'possibly',
      (fact, value, next) => fact === undefined || next(fact, value),
    );
    for (const fact of this.parts.facts) super.addFact(fact);
    for (const rule of this.parts.rules) super.addRule(rule);
  }

  /**
   * Adds a fact: of one's own, or one of the policy's by its path or its subject
   * (`employment.taxMonths`, `employment`), as a value or as a function that fetches it.
   * @throws RulesError `INVALID_FACTS` for a path that no fact has, and for `asOf` and `verdict`
   */
  override addFact<T>(fact: Fact<T>): this;
  override addFact<T>(id: string, value: DynamicFactCallback<T> | T, options?: FactOptions): this;
  override addFact<T>(id: string | Fact<T>, value?: DynamicFactCallback<T> | T, options?: FactOptions): this {
    assertId(typeof id === 'string' ? id : id.id, scopeOf(this.parts.policy).facts);
    return typeof id === 'string' ? super.addFact(id, value as T, options) : super.addFact(id);
  }

  /**
   * Adds an operator of one's own.
   * @throws RulesError `INVALID_POLICY` for the name of one of ours, which the policy's rules use
   */
  override addOperator(operator: Operator): void;
  override addOperator<A, B>(name: string, run: OperatorEvaluator<A, B>): void;
  override addOperator<A, B>(operator: Operator | string, run?: OperatorEvaluator<A, B>): void {
    const name = typeof operator === 'string' ? operator : operator.name;
    // The library's constructor adds its own, whose place ours take afterwards.
    if (this.parts && (isOperator(name) || name.startsWith(POSSIBLY)))
      throw inputError('INVALID_POLICY', [issue('NAME_CLASH', name, { name })]);
    super.addOperator(operator as string, run as OperatorEvaluator<A, B>);
  }

  /**
   * Adds a rule of one's own. It fires where its conditions surely hold: an unknown fact passes no
   * `notEqual` and no `not`.
   * @throws RulesError `INVALID_POLICY` for an empty list, a node of two operators, and a path that
   *   is more than names and positions
   */
  override addRule(rule: RuleProperties): this {
    const conditions = surely(rule.conditions);
    return super.addRule(rule instanceof Rule ? rule.setConditions(conditions) : { ...rule, conditions });
  }

  /**
   * Names a condition for rules of one's own.
   * @throws RulesError `INVALID_POLICY` as {@link addRule}, and for conditions that name each other in
   *   a circle
   */
  override setCondition(name: string, conditions: TopLevelCondition): this {
    assertNoCycle(name, conditions, internals(this).conditions);
    super.setCondition(POSSIBLY + name, possibly(conditions));
    return super.setCondition(name, surely(conditions));
  }

  /** Forgets a named condition. */
  override removeCondition(name: string): boolean {
    super.removeCondition(POSSIBLY + name);
    return super.removeCondition(name);
  }

  /**
   * Fetches what the verdict turns on, then runs the rules on the facts that are known; those that
   * were not needed are unknown to the rules, and their sources are not called. Runs may overlap.
   *
   * @param given facts by subject (`{ residence: { registeredOn: … } }`) or by path, values or
   *   functions; under any other name, facts of one's own
   * @throws RulesError `INVALID_FACTS` for facts that are given or told and cannot be so;
   *   FactSourceError where a source fails
   */
  override async run(
    given: { readonly [id: string]: unknown } = {},
    runOptions: RunOptions = {},
  ): Promise<PolicyEngineResult> {
    if (!isRecord(given)) throw inputError('INVALID_FACTS', [issue('NOT_AN_OBJECT', '')]);
    // The library keeps a run's state on the engine, so that runs that overlap lose results.
    const run: Engine = Object.create(this);
    this.running.add(run);
    try {
      const almanac = runOptions.almanac ?? new Almanac({ pathResolver: resolvePlainPath });
      const { facts, fetched } = await gather(this, this.parts, toFacts(given), almanac);
      const verdict = evaluate(this.parts.policy, facts, this.parts.options);
      const known = toFacts(settledFacts(this.parts.paths, facts, verdict));
      const own = [...toFacts(given)].filter(([id]) => !isOurs(id));
      if (!this.running.has(run)) internals(run).rules = [];
      const result = await super.run.call(run, Object.fromEntries([...own, ...known]), { almanac });
      return { ...result, verdict, facts, fetched };
    } finally {
      this.running.delete(run);
    }
  }

  /** Stops every run of this engine before its next priority; the verdict is given all the same. */
  override stop(): this {
    for (const run of this.running) super.stop.call(run);
    this.running.clear();
    return this;
  }
}
