import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type IssueCode, issueCodes } from '../../src/issues/index.js';
import { type ParseContext, parseInstrument, parsePolicy } from '../../src/schema/index.js';
import { jsonFilesIn, readJson } from '../support/policies.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures/rule-files');
const CHECKS = join(import.meta.dirname, '../../src/schema/checks');

interface RuleFileFixture extends ParseContext {
  readonly file: unknown;
  readonly issues?: readonly { readonly code: IssueCode; readonly path: string }[];
}

const load = (kind: 'good' | 'bad') =>
  jsonFilesIn(join(FIXTURES, kind)).map((path) => ({
    name: relative(join(FIXTURES, kind), path),
    fixture: readJson<RuleFileFixture>(path),
  }));
const [good, bad] = [load('good'), load('bad')];
const titled = (list: typeof good) => list.map(({ name, fixture }) => [name, fixture] as const);

const issuesOf = ({ file, issues: _expected, ...context }: RuleFileFixture) => {
  const parsed = parsePolicy(file, context);
  return 'issues' in parsed ? parsed.issues : [];
};

describe('parsePolicy', () => {
  it.each(titled(bad))('names every problem of bad/%s', (_name, fixture) => {
    expect(issuesOf(fixture).map(({ code, path }) => ({ code, path }))).toEqual(fixture.issues);
  });

  it.each(titled(good))('has nothing against good/%s', (_name, fixture) => {
    expect(issuesOf(fixture)).toEqual([]);
  });
});

describe('fixtures of rule files', () => {
  it('stand in pairs, a good one beside each bad one', () => {
    expect(good.map(({ name }) => name)).toEqual(bad.map(({ name }) => name));
    expect(bad.filter(({ fixture }) => !fixture.issues?.length)).toEqual([]);
  });

  it('cover every check', () => {
    const checks = readdirSync(CHECKS)
      .map((name) => name.replace('.ts', ''))
      .filter((name) => name !== 'index' && name !== 'context');
    // Before any check come the bounds of the input and its shape.
    expect(readdirSync(join(FIXTURES, 'bad')).sort()).toEqual([...checks, 'bounds', 'schema'].sort());
  });

  it('show every code that rule files can have', () => {
    const ofRuleFiles = issueCodes.slice(issueCodes.indexOf('SCHEMA'));
    const shown = new Set(bad.flatMap(({ fixture }) => fixture.issues?.map(({ code }) => code)));
    expect(ofRuleFiles.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('name instruments that are well formed', () => {
    for (const { name, fixture } of [...good, ...bad])
      for (const instrument of Object.values(fixture.instruments ?? {}))
        expect([name, parseInstrument(instrument)]).toEqual([name, { instrument }]);
  });
});
