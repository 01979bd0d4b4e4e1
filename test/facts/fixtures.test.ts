import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../src/facts/index.js';
import { type IssueCode, issueCodes } from '../../src/issues/index.js';
import { jsonFilesIn, readJson } from '../support/policies.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures/facts');

interface FactsFixture {
  readonly facts: unknown;
  readonly issues?: readonly { readonly code: IssueCode; readonly path: string }[];
}

const load = (kind: 'good' | 'bad') =>
  jsonFilesIn(join(FIXTURES, kind)).map((path) => ({
    name: basename(path, '.json'),
    fixture: readJson<FactsFixture>(path),
  }));
const bad = load('bad');
const titled = (list: typeof bad) => list.map(({ name, fixture }) => [name, fixture] as const);

describe('parseFacts', () => {
  it.each(titled(bad))('names every problem of the bad facts %s', (_name, fixture) => {
    const parsed = parseFacts(fixture.facts);
    const found = 'issues' in parsed ? parsed.issues.map(({ code, path }) => ({ code, path })) : [];
    expect(found).toEqual(fixture.issues);
  });

  it.each(titled(load('good')))('has nothing against the good facts %s', (_name, fixture) => {
    expect(parseFacts(fixture.facts)).toEqual({ facts: fixture.facts });
  });
});

describe('fixtures of facts', () => {
  it('stand in pairs, a good one beside each bad one', () => {
    expect(readdirSync(join(FIXTURES, 'good')).sort()).toEqual(readdirSync(join(FIXTURES, 'bad')).sort());
  });

  it('show every code that facts can have', () => {
    // From UNKNOWN_KEY on the codes are for cases and rule files; these are for files in general and for screening.
    const elsewhere: readonly IssueCode[] = ['NOT_JSON', 'TOO_DEEP', 'MALFORMED_FACT'];
    const ofFacts = issueCodes
      .slice(0, issueCodes.indexOf('UNKNOWN_KEY'))
      .filter((code) => !elsewhere.includes(code));
    const shown = new Set(bad.flatMap(({ fixture }) => fixture.issues?.map(({ code }) => code)));
    expect([...shown].sort()).toEqual([...ofFacts].sort());
  });
});
