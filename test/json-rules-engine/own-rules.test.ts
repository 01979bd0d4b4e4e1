import { Engine, type Event, Fact, Operator, Rule, type TopLevelCondition } from 'json-rules-engine';
import { describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../src/json-rules-engine/index.js';
import { evaluate } from '../../src/verdict/index.js';
import { policies } from '../support/policies.js';

const policy = policies['hangzhou/residence-permit'] as NonNullable<(typeof policies)[string]>;
const options = { asOf: '2024-05-01', procedure: 'apply' } as const;
const create = () => createEngine(policy, options);

const tenant = {
  identity: { region: 'mainland', hukouDivision: '340104' },
  residence: { division: '330106', registeredOn: '2024-01-10', housing: 'rented' },
} as const;

const rule = (name: string, conditions: object, priority = 1) => ({
  name,
  priority,
  conditions: conditions as TopLevelCondition,
  event: { type: name },
});
const invalid = (code: string) => expect.objectContaining({ name: 'RulesError', code });

/** The names of the rules of one's own that fire. */
async function fired(engine: ReturnType<typeof create>, facts: object = tenant): Promise<string[]> {
  const { results } = await engine.run({ ...facts });
  return results.map(({ name }) => name).filter((name) => /^own/.test(name));
}

describe('a rule of one’s own', () => {
  it('finds the verdict and its fields', async () => {
    const { outcome, earliestEligibleOn } = evaluate(policy, tenant, options);
    expect(earliestEligibleOn).toBeNull();
    const engine = create()
      .addRule(rule('own outcome', { all: [{ fact: 'verdict.outcome', operator: 'equal', value: outcome }] }))
      .addRule(
        rule('own day', {
          all: [{ fact: 'verdict', path: '$.earliestEligibleOn', operator: 'equal', value: null }],
        }),
      )
      .addRule(rule('own other', { not: { fact: 'verdict.outcome', operator: 'equal', value: outcome } }));
    expect((await fired(engine)).sort()).toEqual(['own day', 'own outcome']);
  });

  it('tests facts of the policy with our operators, and facts and operators of one’s own', async () => {
    const engine = create()
      .addRule(
        rule('own wait', {
          all: [
            { fact: 'residence.registeredOn', operator: 'periodElapsed', value: { months: 3 } },
            { not: { fact: 'residence.registeredOn', operator: 'periodElapsed', value: { months: 4 } } },
            { fact: 'own.age', operator: 'isEven', value: true },
          ],
        }),
      )
      .addFact('own.age', async () => 34);
    engine.addOperator<number, boolean>('isEven', (fact, value) => (fact % 2 === 0) === value);
    expect(await fired(engine)).toEqual(['own wait']);
    expect(await fired(engine, { ...tenant, 'own.age': 35 })).toEqual([]);
  });

  it('has its facts fetched, though no verdict turns on them', async () => {
    const months = vi.fn(async () => 12);
    const engine = create().addFact('employment.taxMonths', months);
    expect((await engine.run({ ...tenant })).fetched).not.toContain('employment.taxMonths');
    engine.addRule(
      rule('own tax', {
        any: [
          { condition: 'paid' },
          { fact: 'own', operator: 'equal', value: { fact: 'residence.arrivedOn' } },
        ],
      }),
    );
    engine.addFact('own', null).addFact('residence.arrivedOn', () => null);
    engine.setCondition('paid', {
      all: [{ fact: 'employment.taxMonths', operator: 'greaterThanInclusive', value: 12 }],
    });
    const { fetched, results } = await engine.run({ ...tenant });
    expect(fetched).toEqual(expect.arrayContaining(['employment.taxMonths', 'residence.arrivedOn']));
    expect(results.map(({ name }) => name)).toContain('own tax');
    expect(months).toHaveBeenCalledOnce();
  });

  it('leaves the verdict as it was', async () => {
    const engine = create().addRule(
      rule('own', { all: [{ fact: 'residence.housing', operator: 'equal', value: 'rented' }] }, 9),
    );
    expect((await engine.run({ ...tenant })).verdict).toEqual(evaluate(policy, tenant, options));
  });

  it('may name conditions, in either form, and forget them', async () => {
    const engine = create()
      .setCondition('abroad', { all: [{ fact: 'identity.region', operator: 'equal', value: 'foreign' }] })
      .addRule(rule('own', { not: { condition: 'abroad' } }));
    expect(await fired(engine)).toEqual(['own']);
    expect(await fired(engine, { residence: tenant.residence })).toEqual([]);
    expect(engine.removeCondition('abroad')).toBe(true);
    await expect(engine.run({ ...tenant })).rejects.toThrow('abroad');
    expect(engine.removeCondition('abroad')).toBe(false);
  });

  it('may be a Rule, be updated and be removed', async () => {
    const own = new Rule(
      rule('own', { not: { fact: 'residence.housing', operator: 'equal', value: 'owned' } }),
    );
    const engine = create().addRule(own);
    expect(await fired(engine)).toEqual(['own']);
    engine.updateRule(own);
    expect(await fired(engine)).toEqual(['own']);
    expect(await fired(engine, { identity: tenant.identity })).toEqual([]);
    expect(engine.removeRule('own')).toBe(true);
    expect(await fired(engine)).toEqual([]);
  });

  it('stops runs before their next priority, and not the verdict', async () => {
    const engine = create();
    const always = { all: [{ fact: 'residence.housing', operator: 'equal', value: 'rented' }] };
    engine.addRule(rule('own first', always, 9)).addRule(rule('own second', always, 8));
    let stops = true;
    engine.on('own first', () => void (stops && engine.stop()));
    const { results, verdict } = await engine.run({ ...tenant });
    expect(results.map(({ name }) => name)).toEqual(['own first']);
    expect(verdict.outcome).toBe(evaluate(policy, tenant, options).outcome);
    stops = false;
    expect((await engine.run({ ...tenant })).results.length).toBeGreaterThan(2);
  });

  it('is not run where a run was stopped while facts were fetched, and the verdict stands', async () => {
    const engine = create();
    engine.addRule(rule('own', { all: [{ fact: 'residence.housing', operator: 'equal', value: 'rented' }] }));
    engine.addFact('residence.housing', async () => {
      engine.stop();
      return 'rented';
    });
    const { identity, residence } = tenant;
    const given = { identity, residence: { ...residence, housing: undefined } };
    const { results, verdict } = await engine.run(given);
    expect(results).toEqual([]);
    expect(verdict).toEqual(evaluate(policy, tenant, options));
  });
});

describe('a decorated operator', () => {
  const purposes = (operator: string, value: unknown) => ({
    all: [{ fact: 'residence.purposes', operator, value }],
  });
  it.each([
    ['someFact:equal', 'work', true, false],
    ['everyFact:equal', 'work', false, false],
    ['not:someFact:equal', 'study', true, false],
    ['not:everyFact:equal', 'work', true, false],
    ['someFact:not:equal', 'work', true, false],
    ['possibly:someFact:equal', 'work', true, true],
  ])('%s is true only where it surely holds', async (operator, value, isKnown, isUnknown) => {
    const engine = create().addRule(rule('own', purposes(operator, value)));
    const lives = { residence: { purposes: ['work', 'family'] } };
    expect(await fired(engine, lives)).toEqual(isKnown ? ['own'] : []);
    expect(await fired(engine, {})).toEqual(isUnknown ? ['own'] : []);
  });

  it.each([
    ['someFact:equal', 'study'],
    ['not:someFact:equal', 'work'],
  ])('not %s is true only where it surely fails', async (operator, value) => {
    const engine = create().addRule(rule('own', { not: purposes(operator, value) }));
    expect(await fired(engine, { residence: { purposes: ['work', 'family'] } })).toEqual(['own']);
    expect(await fired(engine, {})).toEqual([]);
  });
});

describe('a name that is taken', () => {
  it.each(['equal', 'periodElapsed', 'possibly:inWindow'])('as an operator is refused: %s', (name) => {
    expect(() => create().addOperator(name, () => true)).toThrow(invalid('INVALID_POLICY'));
    expect(() => create().addOperator(new Operator(name, () => true))).toThrow(invalid('INVALID_POLICY'));
  });

  it.each([
    'asOf',
    'verdict',
    'verdict.outcome',
    'residence.registredOn',
    'residence.__proto__',
    'residence.division & identity.hukouDivision',
  ])('as a fact, or misspelt, is refused: %s', async (id) => {
    expect(() => create().addFact(id, 1)).toThrow(invalid('INVALID_FACTS'));
    expect(() => create().addFact(new Fact(id, 1))).toThrow(invalid('INVALID_FACTS'));
    await expect(create().run({ [id]: 1 })).rejects.toEqual(invalid('INVALID_FACTS'));
  });
});

describe('the events', () => {
  it('reach listeners with what is stated, once a run', async () => {
    const engine = create();
    const heard: Event[] = [];
    engine.on('success', (event) => void heard.push(event));
    const onOutcome = vi.fn();
    // The library is an emitter, and its types leave this out.
    (engine as unknown as { once(name: string, listen: () => void): void }).once('outcome', onOutcome);
    const { verdict, events } = await engine.run({ ...tenant });
    expect(heard).toEqual(events);
    expect(onOutcome.mock.calls.map(([params]) => params)).toEqual([{ outcome: verdict.outcome }]);
    await engine.run({ ...tenant });
    expect(heard).toHaveLength(2 * events.length);
    expect(onOutcome).toHaveBeenCalledOnce();
  });

  it('are those of an engine of the library', () => expect(create()).toBeInstanceOf(Engine));
});

describe('facts that are no facts', () => {
  it.each([null, [], 'x', 7, true].map((given) => [given]))('are refused: %j', async (given) => {
    await expect(create().run(given as never)).rejects.toEqual(invalid('INVALID_FACTS'));
  });

  it.each([
    ['{ "residence": null }', 'residence'],
    ['{ "residence": [] }', 'residence'],
    ['{ "residence": { "registeredOn": "2023-02-30" } }', 'residence.registeredOn'],
    ['{ "residence": { "__proto__": { "housing": "owned" } } }', 'residence.__proto__'],
    ['{ "residence.registeredOn": 20230230 }', 'residence.registeredOn'],
    ['{ "materials": "photo" }', 'materials'],
  ])('are refused by their paths: %s', async (json, path) => {
    await expect(create().run(JSON.parse(json))).rejects.toEqual(
      expect.objectContaining({ code: 'INVALID_FACTS', issues: [expect.objectContaining({ path })] }),
    );
  });

  it('reach no prototype', async () => {
    await create().run(JSON.parse('{ "__proto__": { "polluted": 1 }, "constructor": 1, "toString": 2 }'));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
