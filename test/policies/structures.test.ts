import { describe, expect, it } from 'vitest';
import { status } from '../../src/lifecycle/index.js';
import { parsePolicy } from '../../src/schema/index.js';
import { evaluate } from '../../src/verdict/index.js';
import {
  clauseAt,
  gaps,
  policyOf,
  type Structure,
  type StructureCase,
  structures,
} from '../support/structures.js';

const FEATURES = 26;
const all = structures();

function check(structure: Structure, asked: StructureCase): void {
  const policy = policyOf(structure, asked);
  const { asOf, procedure, facts } = asked;
  const { status: permit, ...verdict } = asked.expect;
  expect(evaluate(policy, facts, { asOf, ...(procedure && { procedure }) })).toMatchObject(verdict);
  if (permit) expect(status(policy, facts, { asOf })).toMatchObject(permit);
  for (const [path, clause] of Object.entries(asked.clauses ?? {}))
    expect(clauseAt(policy, asOf, path), path).toMatchObject(clause);
}

for (const structure of all) {
  describe(`structure ${structure.name}`, () => {
    for (const version of structure.versions) {
      it(`is a valid rule file: ${version.id} of ${version.effectiveFrom}`, () => {
        const others = structure.versions.filter((other) => other !== version);
        expect(parsePolicy(version, { others })).not.toHaveProperty('issues');
      });
    }
    for (const { file, case: asked } of structure.cases) {
      // A gap that has been closed turns its case red, so that the mark is taken off.
      const test = asked.knownGap === undefined ? it : it.fails;
      test(`${asked.title} (${file})`, () => check(structure, asked));
    }
  });
}

describe('structures', () => {
  it('covers each of the 26 features by a fragment with cases, or names it as a gap', () => {
    const expressed = all.filter(({ cases, versions }) => cases.length > 0 && versions.length > 0);
    const numbers = new Set([...expressed, ...gaps()].map(({ number }) => number));
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: FEATURES }, (_, i) => i + 1));
  });

  it('keeps no folder without a fragment and a case', () => {
    expect(all.filter(({ cases, versions }) => cases.length === 0 || versions.length === 0)).toEqual([]);
  });

  it('rests every case on an instrument of a fragment or on the general law, and asks something', () => {
    const known = new Set([
      'civil-code',
      ...all.flatMap(({ versions }) => versions.flatMap(({ instruments }) => Object.keys(instruments))),
    ]);
    const isGrounded = ({ authority, expect: wanted }: StructureCase): boolean =>
      authority.length > 0 &&
      authority.every(({ instrument }) => known.has(instrument)) &&
      Object.keys(wanted).length > 0;
    const stray = all.flatMap(({ name, cases }) =>
      cases.filter((one) => !isGrounded(one.case)).map(({ file }) => `${name}/${file}`),
    );
    expect(stray).toEqual([]);
  });
});
