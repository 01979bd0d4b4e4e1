import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RegisterCasesOptions, registerCases } from '../../src/cases/index.js';
import { policies } from '../support/policies.js';
import { folderOf } from './folder.js';
import { policyCase, rules } from './own.js';

const here = (path: string): string => relative('', path);

/** The tests that are registered, by name, and what each fails with; undefined for one that passes. */
function registered(folder: string, options: Omit<RegisterCasesOptions, 'describe' | 'it'>) {
  const suites: string[] = [];
  const tests: { readonly [name: string]: string | undefined }[] = [];
  registerCases(folder, {
    ...options,
    describe: (name, body) => {
      suites.push(name);
      body();
    },
    it: (name, body) => {
      tests.push({ [name]: failureOf(body) });
    },
  });
  return { suites, tests };
}

function failureOf(body: () => void): string | undefined {
  try {
    body();
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
}

const lawful = {
  title: 'Nothing is known',
  authority: [{ instrument: 'decree-663', article: '2', item: '1', reading: 'Half a year of residence.' }],
  policy: 'national/residence-permit',
  asOf: '2024-05-01',
  facts: {},
  expect: { outcome: 'indeterminate' },
};

describe('registerCases', () => {
  it('registers a test for each case, which passes where all is as expected', () => {
    const folder = folderOf({ 'a.json': lawful, 'b/c.json': { ...lawful, title: 'The same' } });
    expect(registered(folder, { policies })).toEqual({
      suites: [`cases in ${here(folder)}`],
      tests: [{ 'a.json: Nothing is known': undefined }, { 'b/c.json: The same': undefined }],
    });
  });

  it('has a failing test say the title, the articles, what differs and the command that repeats it', () => {
    const folder = folderOf({ "it's.json": { ...lawful, expect: { outcome: 'eligible', tier: 'gold' } } });
    const { tests } = registered(folder, { policies });
    expect(tests).toEqual([
      {
        "it's.json: Nothing is known": [
          'Nothing is known',
          '  by decree-663 2 1: Half a year of residence.',
          '  outcome: expected "eligible", actual "indeterminate"',
          '  tier: expected "gold", actual null',
          `  again: npx residence-permit-rules test '${here(folder)}/it'\\''s.json'`,
        ].join('\n'),
      },
    ]);
  });

  it('runs cases on own rules, and names those in the command', () => {
    const own = folderOf(rules);
    const wrong = { ...policyCase, expect: { outcome: 'eligible' } };
    const folder = folderOf({ 'a.json': policyCase, 'b.json': wrong });
    const { tests } = registered(folder, { rules: own });
    expect(tests[0]).toEqual({ 'a.json: The notice asks for volunteers': undefined });
    expect(Object.values(tests[1] ?? {})[0]).toContain(
      `again: npx residence-permit-rules test ${here(join(folder, 'b.json'))} --rules ${here(own)}`,
    );
  });

  it('fails over a file that is no case, with all that is wrong', () => {
    const folder = folderOf({ 'a.json': { ...lawful, asOf: 'soon', policy: 'no/where' } });
    const [test] = registered(folder, { policies }).tests;
    const [[name, message] = []] = Object.entries(test ?? {});
    expect(name).toBe(`${here(join(folder, 'a.json'))} is a case`);
    expect(message).toMatch(/asOf: .+\n {2}policy: there is no policy no\/where/);
  });

  it('fails over a case that rests on an article which is not there', () => {
    const authority = [{ instrument: 'decree-663', article: '99', reading: 'So it says.' }];
    const [test] = registered(folderOf({ 'a.json': { ...lawful, authority } }), { policies }).tests;
    expect(Object.values(test ?? {})[0]).toMatch(/authority\.0\.article: there is no such article/);
  });

  it('fails over a folder without cases', () => {
    const folder = folderOf({});
    expect(Object.values(registered(folder, { policies }).tests[0] ?? {})[0]).toMatch(/holds no case/);
  });

  it('throws over a rule file that cannot be used', () => {
    const own = folderOf({ '2024-01-01.json': { id: 'a/b' } });
    expect(() => registered(folderOf({ 'a.json': lawful }), { rules: own })).toThrow(
      expect.objectContaining({ code: 'INVALID_POLICY' }),
    );
  });
});
