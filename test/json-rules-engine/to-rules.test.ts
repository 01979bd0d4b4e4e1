import { fc, it } from '@fast-check/vitest';
import { Engine } from 'json-rules-engine';
import { describe, expect, vi } from 'vitest';
import type { Facts } from '../../src/facts/index.js';
import { factsFor, operatorsFor, toRules } from '../../src/json-rules-engine/index.js';
import { evaluate, type Verdict } from '../../src/verdict/index.js';
import { type Question, questions } from '../properties/questions.js';
import { policies } from '../support/policies.js';
import { madeUpQuestions } from './made-up-questions.js';

vi.setConfig({ testTimeout: 120_000 });

const hangzhou = policies['hangzhou/residence-permit'] as NonNullable<(typeof policies)[string]>;
const asOf = '2024-05-01';

/** An engine of one's own with everything that the policy lends it. */
function engineFor({ policy, ...options }: Omit<Question, 'facts'>): Engine {
  const engine = new Engine(toRules(policy, options));
  for (const [name, run] of Object.entries(operatorsFor(policy, options))) engine.addOperator(name, run);
  for (const [id, fact] of Object.entries(factsFor(policy, options))) engine.addFact(id, fact);
  return engine;
}

/** What such an engine states, as sorted lines. */
async function statedBy(question: Question): Promise<string[]> {
  const { events } = await engineFor(question).run({ ...question.facts });
  return events.map(({ type, params }) => lineOf(type, params ?? {})).sort();
}

const lineOf = (type: string, { citation, ...params }: { readonly [name: string]: unknown }): string =>
  `${type} ${JSON.stringify([...Object.values(params), citation])}`;

const demands = { missing: 'demanded', unknown: 'perhaps' } as const;

/** What a verdict says of all that is a matter of conditions; of somebody who holds no paper. */
function saidBy(
  { outcome, tier, grounds, reasons, missingMaterials }: Verdict,
  question: Question,
): string[] {
  const cited = citationsOf(question);
  return [
    lineOf('outcome', { outcome, citation: undefined }),
    ...(tier === null ? [] : [lineOf('tier', { tier, citation: cited('tiers', tier) })]),
    ...grounds.map(({ id, status }) => lineOf('ground', { id, status, citation: cited('grounds', id) })),
    ...reasons
      .filter(({ code }) => code !== 'DAYS_OFF_NOT_ANNOUNCED')
      .map(({ code, clause, citation }) => lineOf('reason', { code, clause, citation })),
    ...missingMaterials.map(({ requirement, status, citation }) =>
      lineOf('requirement', { requirement, status: demands[status], citation }),
    ),
  ].sort();
}

/** The citation of a clause of the version in force. */
function citationsOf({ policy, procedure, asOf: day }: Question) {
  const on = Number(day.replace(/-/g, ''));
  const spell = policy.spells.find(({ from, through }) => from <= on && on <= through);
  return (section: 'tiers' | 'grounds', id: string): unknown =>
    spell?.resolved.version.procedures[procedure]?.[section]?.[id]?.citation;
}

const withoutPapers = fc
  .oneof(questions, madeUpQuestions)
  .map((question): Question => ({ ...question, facts: { ...question.facts, materials: [] } as Facts }));

describe('toRules', () => {
  it.prop([withoutPapers], { numRuns: 300 })(
    'always has a plain engine state what the verdict says',
    async (question) => {
      const { policy, facts, ...options } = question;
      expect(await statedBy(question)).toEqual(saidBy(evaluate(policy, facts, options), question));
    },
  );

  it.prop([questions.map(({ facts: _, ...rest }) => rest)], { numRuns: 100 })(
    'never gives an empty list, a path, a second priority or anything but JSON',
    ({ policy, ...options }) => {
      const rules = toRules(policy, options);
      expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
      expect(JSON.stringify(rules)).not.toMatch(/\[\]|"path"/);
      expect(new Set(rules.map(({ priority }) => priority))).toEqual(new Set([1]));
      expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    },
  );

  it('states one outcome on a day without a version', async () => {
    const question = { policy: hangzhou, asOf: '2001-01-01', procedure: 'apply', facts: {} } as const;
    expect(await statedBy(question)).toEqual(saidBy(evaluate(hangzhou, {}, question), question));
    expect(toRules(hangzhou, question).map(({ name }) => name)).toEqual([
      'outcome:out-of-force',
      'reason:version:NO_VERSION_IN_FORCE',
    ]);
  });

  it.each([
    ['INVALID_AS_OF', { asOf: '2023-02-30' }],
    ['INVALID_AS_OF', {}],
    ['UNKNOWN_PROCEDURE', { asOf, procedure: 'toString' }],
  ])('refuses in the words of evaluate: %s', (code, options) => {
    expect(() => toRules(hangzhou, options as never)).toThrow(expect.objectContaining({ code }));
  });
});

describe('factsFor', () => {
  it('has facts found nested, by path, or behind a function of one’s own', async () => {
    const asked = { policy: hangzhou, asOf, procedure: 'apply' } as const;
    const told = async (engine: Engine, facts: object) =>
      (await (await engine.run({ ...facts })).almanac.factValue('residence.division')) as unknown;
    expect(await told(engineFor(asked), { residence: { division: '330106' } })).toBe('330106');
    expect(await told(engineFor(asked), { 'residence.division': '330106' })).toBe('330106');
    expect(
      await told(
        engineFor(asked).addFact('residence', async () => ({ division: '330106' })),
        {},
      ),
    ).toBe('330106');
    expect(await told(engineFor(asked), {})).toBeUndefined();
  });

  it('refuses a subject that is no record', async () => {
    const engine = engineFor({ policy: hangzhou, asOf, procedure: 'apply' });
    await expect(engine.run({ residence: 'Hangzhou' })).rejects.toEqual(
      expect.objectContaining({ code: 'INVALID_FACTS' }),
    );
  });

  it('names every fact that the rules test', () => {
    for (const policy of Object.values(policies)) {
      const known = factsFor(policy, { asOf });
      const tested = [...JSON.stringify(toRules(policy, { asOf })).matchAll(/"fact":"([^"]+)"/g)];
      expect(tested.map(([, id]) => id as string).filter((id) => !(id in known))).toEqual([]);
    }
  });
});

describe('operatorsFor', () => {
  const operators = operatorsFor(hangzhou, { asOf });
  const values: { readonly [name: string]: unknown } = {
    in: ['a'],
    notIn: ['a'],
    periodElapsed: { months: 6 },
    lastsFor: { months: 6 },
  };
  const named = Object.keys(operators).filter((name) => !name.startsWith('possibly:'));

  it.each(
    named.filter(
      (name) => !/^(spans|inWindow|inSameUnit|inDivision|insuredFor|residedFor|happened)$/.test(name),
    ),
  )('lends %s, surely false and possibly true of what is unknown', (name) => {
    const value = values[name] ?? 'a';
    expect(operators[name]?.(undefined, value)).toBe(false);
    expect(operators[`possibly:${name}`]?.(undefined, value)).toBe(true);
  });

  it.each(['equal', 'notEqual', 'in', 'notIn', 'contains', 'doesNotContain', 'lessThan', 'after'])(
    'lends %s, which knows nothing of a value that is unknown',
    (name) => {
      const fact = name.endsWith('ontain') || name === 'contains' ? ['a'] : 'a';
      expect(operators[name]?.(fact, undefined)).toBe(false);
      expect(operators[`possibly:${name}`]?.(fact, undefined)).toBe(true);
    },
  );

  it.each([
    ['equal', ['a'], 'a'],
    ['in', { a: 1 }, ['a']],
    ['contains', 'rented', 'rent'],
    ['lessThan', '3', 4],
    ['lessThan', Number.NaN, 4],
    ['before', '2024-02-30', '2024-03-01'],
    ['before', '2024-02-28', 20240301],
    ['periodElapsed', 'yesterday', { months: 6 }],
    ['inDivision', 330106, '3301'],
    ['insuredFor', '12', { months: 6 }],
  ])('refuses a fact that %s cannot read: %j', (name, fact, value) => {
    expect(() => operators[name]?.(fact, value)).toThrow(expect.objectContaining({ code: 'INVALID_FACTS' }));
  });

  it('counts from the day that it is lent for', () => {
    const six = { months: 6 };
    expect(operators.periodElapsed?.('2023-11-01', six)).toBe(true);
    expect(operators.periodElapsed?.('2023-11-02', six)).toBe(false);
    expect(operatorsFor(hangzhou, { asOf: '2024-05-02' }).periodElapsed?.('2023-11-02', six)).toBe(true);
    expect(() => operatorsFor(hangzhou, { asOf: 'today' })).toThrow(
      expect.objectContaining({ code: 'INVALID_AS_OF' }),
    );
  });
});
