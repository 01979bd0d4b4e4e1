import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/conditions/index.js';
import type { Facts } from '../../src/facts/index.js';
import { createEngine, factsFor, operatorsFor, toRules } from '../../src/json-rules-engine/index.js';
import { definePolicy } from '../../src/policy/index.js';
import { versionOf } from '../properties/made-up-policies.js';
import { policies } from '../support/policies.js';

const policy = policies['hangzhou/residence-permit'] as NonNullable<(typeof policies)[string]>;
const options = { asOf: '2024-05-01', procedure: 'apply' } as const;

/** A rule that fires as `mine` where some conditions hold. */
const mine = (conditions: object, priority = 1): RuleProperties => ({
  name: 'mine',
  priority,
  conditions: conditions as TopLevelCondition,
  event: { type: 'mine' },
});

/** Whether the rule fires in a plain engine of the library. */
async function firesPlainly(conditions: object, facts: object = {}): Promise<boolean> {
  const engine = new Engine([mine(conditions)], { allowUndefinedFacts: true });
  const { events } = await engine.run({ ...facts });
  return events.length > 0;
}

/** Whether it fires in ours. */
async function fires(conditions: object, facts: object = {}): Promise<boolean> {
  const engine = createEngine(policy, options).addRule(mine(conditions));
  const { results } = await engine.run({ ...facts });
  return results.some(({ name }) => name === 'mine');
}

/** A policy whose one clause has a condition that no rule file could have. */
const policyOf = (condition: object) => definePolicy([versionOf(condition as Condition)]);

const housing = (operator: string, value: unknown) => ({ fact: 'residence.housing', operator, value });
const refusal = expect.objectContaining({ name: 'RulesError', code: 'INVALID_POLICY' });

describe.each([
  ['any', []],
  ['all', []],
] as const)('an empty `%s`', (kind, list) => {
  it('passes in the library', async () => expect(await firesPlainly({ [kind]: list })).toBe(true));

  it('is refused here, in a rule, below one, in a named condition and in a policy', async () => {
    await expect(fires({ [kind]: list })).rejects.toEqual(refusal);
    await expect(fires({ all: [{ not: { [kind]: list } }] })).rejects.toEqual(refusal);
    expect(() => createEngine(policy, options).setCondition('own', { [kind]: list } as never)).toThrow(
      refusal,
    );
    for (const make of [createEngine, toRules, factsFor])
      expect(() => make(policyOf({ [kind]: list }), options)).toThrow(refusal);
  });
});

describe('`all` and `any` in one node', () => {
  const one = { all: [housing('equal', 'none')], any: [housing('equal', 'owned')] };
  const facts = { residence: { housing: 'owned' } };

  it('lose `all` in the library', async () =>
    expect(await firesPlainly(one, { 'residence.housing': 'owned' })).toBe(true));

  it('are refused here', async () => {
    await expect(fires(one, facts)).rejects.toEqual(refusal);
    expect(() => createEngine(policyOf(one), options)).toThrow(refusal);
    expect(() => toRules(policyOf(one), options)).toThrow(refusal);
  });
});

describe.each([
  ['notEqual', { all: [housing('notEqual', 'owned')] }],
  ['notIn', { all: [housing('notIn', ['owned', 'rented'])] }],
  ['not equal', { all: [{ not: housing('equal', 'owned') }] }],
  ['a decorated not:equal', { all: [housing('not:equal', 'owned')] }],
  [
    'not of a list decorator',
    { all: [{ not: { fact: 'residence.purposes', operator: 'someFact:equal', value: 'work' } }] },
  ],
  ['not of a comparison with another fact', { all: [{ not: housing('equal', { fact: 'own' }) }] }],
  ['not of any of them', { not: { any: [housing('equal', 'owned'), housing('equal', 'rented')] } }],
])('an absent fact under %s', (_, conditions) => {
  it('passes silently in the library', async () =>
    expect(await firesPlainly(conditions, { own: 'none' })).toBe(true));
  it('does not pass here', async () => expect(await fires(conditions, { own: 'none' })).toBe(false));
});

describe('an absent fact that the policy tests', () => {
  const { conditions } = toRules(policy, options).find(({ name }) => name === 'outcome:eligible') ?? {};

  it('makes the library throw, or else be taken for false', async () => {
    const strict = new Engine([mine({ all: [housing('equal', 'owned')] })]);
    await expect(strict.run()).rejects.toThrow('Undefined fact');
    expect(conditions).toBeDefined();
    expect(await firesPlainly({ all: [{ not: housing('equal', 'owned') }] })).toBe(true);
  });

  it('leaves the verdict indeterminate here, and says what is missing', async () => {
    const { verdict } = await createEngine(policy, options).run();
    expect(verdict.outcome).toBe('indeterminate');
    expect(verdict.missingFacts).toContain('residence.division');
  });
});

describe('a string for a number', () => {
  const long = { all: [{ fact: 'employment.socialInsuranceMonths', operator: 'greaterThan', value: 1 }] };

  it('passes in the library', async () => {
    expect(await firesPlainly(long, { 'employment.socialInsuranceMonths': '12' })).toBe(true);
    expect(await firesPlainly(long, { 'employment.socialInsuranceMonths': '12 months' })).toBe(false);
    expect(await firesPlainly({ not: long }, { 'employment.socialInsuranceMonths': '12 months' })).toBe(true);
  });

  it('is refused here, wherever it comes from', async () => {
    const invalid = expect.objectContaining({ code: 'INVALID_FACTS' });
    await expect(fires(long, { employment: { socialInsuranceMonths: '12' } })).rejects.toEqual(invalid);
    await expect(fires(long, { 'employment.socialInsuranceMonths': async () => '12' })).rejects.toEqual(
      invalid,
    );
    await expect(
      fires({ all: [{ fact: 'own', operator: 'greaterThan', value: 1 }] }, { own: '12' }),
    ).rejects.toEqual(invalid);
  });

  it('is refused by operators lent to an engine of one’s own', () => {
    const { greaterThan, lessThan } = operatorsFor(policy, options);
    expect(() => greaterThan?.('12', 1)).toThrow(expect.objectContaining({ code: 'INVALID_FACTS' }));
    expect(() => lessThan?.(1, '12')).toThrow(expect.objectContaining({ code: 'INVALID_FACTS' }));
    expect(greaterThan?.(12, 1)).toBe(true);
  });
});

describe('a text for a list', () => {
  it('passes in the library for its letters', async () =>
    expect(await firesPlainly({ all: [housing('in', 'rented')] }, { 'residence.housing': 'rent' })).toBe(
      true,
    ));

  it('is refused here', async () =>
    await expect(
      fires({ all: [housing('in', 'rented')] }, { residence: { housing: 'rented' } }),
    ).rejects.toEqual(refusal));
});

describe('a path in a rule', () => {
  const person = { children: [{ age: 3 }, { age: 30 }] };
  const at = (path: string, value: unknown, operator = 'equal') => ({
    all: [{ fact: 'person', path, operator, value }],
  });

  it('is an expression that the library works out', async () => {
    const adults = '$.children[?(@.age > 18)].age';
    expect(await firesPlainly(at(adults, 30, 'contains'), { person })).toBe(true);
    expect(await firesPlainly(at(adults, 3, 'contains'), { person })).toBe(false);
  });

  it.each([
    '$.children[?(@.age > 18)].age',
    '$.children[(@.length-1)].age',
    '$..age',
    '$.children[*].age',
    "$['children']",
  ])('is refused here if it is more than steps: %s', async (path) => {
    const engine = createEngine(policy, options);
    const other = { all: [{ fact: 'person', operator: 'equal', value: { fact: 'person', path } }] };
    for (const conditions of [at(path, 30), other]) {
      expect(() => engine.addRule(mine(conditions))).toThrow(refusal);
      expect(() => engine.setCondition('own', conditions)).toThrow(refusal);
    }
    const { almanac } = await engine.run({ person });
    await expect(almanac.factValue('person', {}, path)).rejects.toEqual(refusal);
  });

  it.each(['$.children[1].age', 'children[1].age', '.children[1].age'])(
    'follows steps here: %s',
    async (path) => expect(await fires(at(path, 30), { person })).toBe(true),
  );

  it('reaches no prototype here', async () => {
    expect(await fires(at('$.constructor.name', 'Object'), { person })).toBe(false);
    expect(await fires(at('$.__proto__.constructor.name', 'Object'), { person })).toBe(false);
  });

  it('is refused in a policy, and stands in no rule of ours', () => {
    expect(() => toRules(policyOf({ ...housing('equal', 'owned'), path: '$.a' }), options)).toThrow(refusal);
    for (const one of Object.values(policies))
      expect(JSON.stringify(toRules(one, { asOf: '2024-05-01' }))).not.toContain('"path"');
  });
});

describe('conditions that name each other in a circle', () => {
  const first = { all: [{ condition: 'second' }] };
  const second = { not: { any: [housing('equal', 'owned'), { condition: 'first' }] } } as TopLevelCondition;

  it('are followed round and round by the library', async () => {
    const rounds = 1_000;
    let looked = 0;
    const named = new (class extends Map {
      override get(name: string) {
        if (++looked > rounds) throw new Error('still going round');
        return super.get(name);
      }
    })();
    const engine = Object.assign(new Engine([mine(first)], { allowUndefinedFacts: true }), {
      conditions: named,
    });
    engine.setCondition('first', first).setCondition('second', second);
    await expect(engine.run()).rejects.toThrow('still going round');
  });

  it('are refused here', () => {
    const engine = createEngine(policy, options).setCondition('first', first);
    expect(() => engine.setCondition('second', second)).toThrow(
      expect.objectContaining({
        code: 'INVALID_POLICY',
        issues: [expect.objectContaining({ params: { cycle: ['second', 'first', 'second'] } })],
      }),
    );
    expect(() => engine.setCondition('third', { condition: 'third' })).toThrow(refusal);
    engine.setCondition('second', { all: [housing('equal', 'owned')] });
  });
});

/** Three rules of three priorities, whose facts take a while. */
const slowRules = [3, 2, 1].map((priority) => ({
  ...mine({ all: [{ fact: 'own', operator: 'equal', value: 1 }] }, priority),
  name: `mine of priority ${priority}`,
}));
const slowFact = () => new Promise((resolve) => setTimeout(resolve, 5, 1));
const namesOf = (results: readonly { readonly name: string }[]) =>
  results.map(({ name }) => name).filter((name) => name.startsWith('mine'));

describe('two runs at once on one engine', () => {
  it('lose results in the library, without an error', async () => {
    const engine = new Engine(slowRules);
    engine.addFact('own', slowFact);
    const runs = await Promise.all([engine.run(), engine.run()]);
    expect(runs.map(({ results }) => results.length)).not.toEqual([3, 3]);
  });

  it('lose none here', async () => {
    const engine = createEngine(policy, options);
    for (const rule of slowRules) engine.addRule(rule);
    engine.addFact('own', slowFact);
    const runs = await Promise.all(Array.from({ length: 20 }, () => engine.run()));
    for (const { results } of runs) expect(namesOf(results)).toHaveLength(3);
  });
});

/** Starts a second run once so many microtasks of a first have passed; the results of both. */
async function overlapped(engine: Engine, facts: () => Facts | object, ticks: number): Promise<number[]> {
  const first = engine.run({ ...facts() });
  for (let i = 0; i < ticks; i++) await undefined;
  const runs = await Promise.all([first, engine.run({ ...facts() })]);
  return runs.map(({ results }) => results.length);
}

describe('a run that begins as another ends', () => {
  const TICKS = 60;

  it('loses every result in the library, though all rules have one priority', async () => {
    const lost: number[] = [];
    for (let ticks = 0; ticks < TICKS; ticks++) {
      const engine = new Engine([mine({ all: [{ fact: 'own', operator: 'equal', value: 1 }] })]);
      const results = await overlapped(engine, () => ({ own: 1 }), ticks);
      if (results.some((count) => count !== 1)) lost.push(ticks);
    }
    expect(lost).not.toEqual([]);
  });

  it('loses none here', async () => {
    const facts = { residence: { division: '330106' } };
    const engine = createEngine(policy, options);
    const { results } = await engine.run(facts);
    expect(results.length).toBeGreaterThan(3);
    for (let ticks = 0; ticks < 4 * TICKS; ticks += 3)
      expect(await overlapped(engine, () => facts, ticks)).toEqual([results.length, results.length]);
  });
});

describe('facts of one priority', () => {
  /** Sources that note when they are asked. */
  function noting() {
    const calls: string[] = [];
    const source = (name: string, value: unknown) => () => {
      calls.push(name);
      return value;
    };
    return { calls, source };
  }
  const both: TopLevelCondition = {
    all: [
      { fact: 'identity.region', operator: 'equal', value: 'taiwan' },
      { fact: 'residence.division', operator: 'equal', value: '330106' },
    ],
  };

  it('are all fetched by the library, though the first says no', async () => {
    const { calls, source } = noting();
    const engine = new Engine([mine(both)]);
    engine.addFact('identity.region', source('identity.region', 'mainland'));
    engine.addFact('residence.division', source('residence.division', '330106'));
    await engine.run();
    expect(calls).toEqual(['identity.region', 'residence.division']);
  });

  it('are fetched here only while something turns on them', async () => {
    const { calls, source } = noting();
    const engine = createEngine(policyOf(both), options);
    engine.addFact('identity.region', source('identity.region', 'mainland'));
    engine.addFact('residence.division', source('residence.division', '330106'));
    const { verdict } = await engine.run();
    expect(calls).toEqual(['identity.region']);
    expect(verdict.outcome).toBe('ineligible');
  });
});
