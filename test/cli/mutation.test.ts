import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.js';
import { citation, notice, town } from '../support/town-of-limits.js';
import { call, file } from './harness.js';

const rules = dirname(dirname(file('mutation-rules/town/2024-01-01.json', town)));
file('mutation-rules/instruments/town-notice.json', notice);

const caseOf = (months: number, outcome: string) => ({
  title: `Insured for ${months} months`,
  authority: [{ ...citation, reading: 'Twelve months of insurance.' }],
  policy: town.id,
  asOf: '2024-05-01',
  facts: { employment: { socialInsuranceMonths: months } },
  expect: { outcome },
});
const one = dirname(file('mutation-one/a.json', caseOf(12, 'eligible')));
const pair = dirname(file('mutation-pair/a.json', caseOf(12, 'eligible')));
file('mutation-pair/b.json', caseOf(11, 'ineligible'));
const failing = dirname(file('mutation-failing/a.json', caseOf(11, 'eligible')));

const testing = (folder: string, ...more: readonly string[]) =>
  call(['test', folder, '--rules', rules, '--mutation', ...more]);

describe('test --mutation', () => {
  it('gives a line for each change that no case notices, with somebody of whom it shows', async () => {
    const { code, out, err } = await testing(one, '--lang', 'en');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    const least = (held: number) =>
      `      for example (Application, 2024-01-01): {"employment":{"socialInsuranceMonths":${held}}}`;
    const months = 'Consecutive months of social insurance';
    const [twelve, six] = [`${months} at least 12`, `${months} at least 6`];
    const undecided = '      not decided whether equivalent: terms';
    const issued = 'Day of issue';
    expect(out.split('\n')).toEqual([
      'Changes of the rules that no case notices',
      '',
      'town/residence-permit: 4 of 11 changes caught (36.3%), 4 equivalent beside them, 4 undecided',
      '  2024-01-01 · named conditions: 0 of 4 changes caught (0%), 4 undecided',
      `    ? conditions.early: operator: ${issued} before 2024-02-01 → ${issued} on or before 2024-02-01`,
      undecided,
      `    ? conditions.early: operator: ${issued} before 2024-02-01 → ${issued} not before 2024-02-01`,
      undecided,
      `    ? conditions.early: limit: ${issued} before 2024-02-01 → ${issued} before 2024-01-31`,
      undecided,
      `    ? conditions.early: limit: ${issued} before 2024-02-01 → ${issued} before 2024-02-02`,
      undecided,
      '  2024-01-01 · Application: 4 of 7 changes caught (57.1%), 4 equivalent beside them',
      `    ✗ eligibility.insured: all and any: ${twelve} and ${six} → ${twelve} or ${six}`,
      least(6),
      `    ✗ eligibility.insured: left out: ${twelve}`,
      least(6),
      `    ✗ eligibility.insured: limit: ${twelve} → ${months} at least 11`,
      least(11),
      '  Equivalent changes (nobody’s outcome, grounds, tier or papers are others)',
      `    2024-01-01 procedures.apply.eligibility.insured: left out: ${six}`,
      `    2024-01-01 procedures.apply.eligibility.insured: operator: ${six} → ${months} above 6`,
      `    2024-01-01 procedures.apply.eligibility.insured: limit: ${six} → ${months} at least 5`,
      `    2024-01-01 procedures.apply.eligibility.insured: limit: ${six} → ${months} at least 7`,
      '',
      '1 passed, 0 failed',
    ]);
  });

  it('shows it in Chinese', async () => {
    const { out } = await testing(one, '--lang', 'zh');
    expect(out).toContain(
      '没有案例发现的规则改动\n\ntown/residence-permit：11 处改动中案例发现了 4 处（36.3%）',
    );
    expect(out).toContain('，另有 4 处等价，4 处未能判定\n  2024-01-01 · 用语：');
    expect(out).toMatch(
      /✗ eligibility\.insured：界限：\S*不小于12 → \S*不小于11\n {6}例如（申领，2024-01-01）：\{/,
    );
    expect(out).toContain('\n      未能判定是否等价：terms\n');
    expect(out).toMatch(/1 个案例通过，0 个案例不符$/);
  });

  it('has nothing to list once a pair of cases holds the limit from both sides', async () => {
    const { code, out } = await testing(pair, '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toContain('2024-01-01 · Application: 7 of 7 changes caught (100%), 4 equivalent beside them');
    expect(out).not.toContain('✗');
  });

  it('gives everything as JSON', async () => {
    const { code, out } = await testing(one, '--json');
    expect(code).toBe(0);
    const { passed, mutation } = JSON.parse(out);
    expect(passed).toBe(1);
    expect(mutation).toHaveLength(1);
    const [score] = mutation;
    expect(score).toMatchObject({
      policy: town.id,
      mutants: 15,
      killed: 4,
      equivalent: 4,
      undecided: 4,
      survived: 3,
      score: 4 / 11,
    });
    expect(score.survivors[2]).toEqual({
      kind: 'limit',
      version: '2024-01-01',
      procedure: 'apply',
      clause: 'procedures.apply.eligibility.insured',
      path: 'procedures.apply.eligibility.insured.condition.all.0.value',
      from: { fact: 'employment.socialInsuranceMonths', operator: 'greaterThanInclusive', value: 12 },
      to: { fact: 'employment.socialInsuranceMonths', operator: 'greaterThanInclusive', value: 11 },
      witness: {
        procedure: 'apply',
        asOf: '2024-01-01',
        facts: { employment: { socialInsuranceMonths: 11 } },
      },
    });
    expect((await call(['test', one, '--rules', rules, '--json'])).out).not.toContain('"mutation"');
  });

  it('ends with 1 where a case fails, which then catches nothing', async () => {
    const { code, out } = await testing(failing, '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toContain('town/residence-permit: 0 of 11 changes caught (0%)');
    expect(out).toMatch(/0 passed, 1 failed$/);
  });

  it('tells a terminal how far it is, each policy by its name', async () => {
    const told: [number, number, string | undefined][] = [];
    const terminal = {
      out: () => undefined,
      write: () => undefined,
      progress: (...step: [number, number, string?]) => void told.push([step[0], step[1], step[2]]),
      readAll: async () => '',
    };
    await run(['test', pair, '--rules', rules, '--mutation'], terminal, () => undefined, '1');
    expect(told).toEqual([...Array(16).keys()].map((done) => [done, 15, `mutation ${town.id}`]));
  });
});
