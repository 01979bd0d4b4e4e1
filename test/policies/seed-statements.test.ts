import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCase } from '../../src/cases/index.js';
import { casesIn } from '../support/cases.js';
import { descendantsOf, type Removal, removalsOf, without } from '../support/clauses.js';
import { assemble, readJson, ruleFiles } from '../support/policies.js';

type Kind = 'rule' | 'information' | 'not-about-permits';

/** A source document, and for each statement in it the clauses that carry the statement. */
interface SeedMap {
  readonly document: string;
  readonly statements: {
    readonly [id: string]: { readonly kind: Kind; readonly carriedBy?: readonly string[] };
  };
}

/** How many statements of each kind the documents make. */
const documents: readonly { readonly seed: string; readonly counts: { readonly [kind in Kind]: number } }[] =
  [
    { seed: '000', counts: { rule: 23, information: 23, 'not-about-permits': 2 } },
    { seed: '001', counts: { rule: 33, information: 24, 'not-about-permits': 2 } },
    { seed: '002', counts: { rule: 47, information: 18, 'not-about-permits': 1 } },
    { seed: '003', counts: { rule: 17, information: 41, 'not-about-permits': 2 } },
    { seed: '004', counts: { rule: 25, information: 32, 'not-about-permits': 1 } },
  ];

const versions = ruleFiles().map(({ version }) => version);
const cases = casesIn().map(({ policyCase }) => policyCase);

/** What can be taken out of the rule files, by `policy@version#path`. */
const removals = new Map(
  versions.flatMap((version) =>
    removalsOf(version).map((removal) => [
      `${removal.policy}@${removal.effectiveFrom}#${removal.path.join('.')}`,
      removal,
    ]),
  ) as readonly (readonly [string, Removal])[],
);

/** True if a case tells the difference; a rule file that no longer compiles tells none. */
function isNoticed(removal: Removal): boolean {
  const left = without(versions, removal);
  if (!left) return false;
  const policies = assemble(left);
  const family = descendantsOf(removal.policy, versions);
  return cases.some(
    (policyCase) =>
      family.has(policyCase.policy) &&
      runCase(policyCase, policies).some(({ path }) => path !== 'evaluation'),
  );
}

describe.each(documents)('statements of seed $seed', ({ seed, counts }) => {
  const { statements } = readJson<SeedMap>(join(import.meta.dirname, `../../fixtures/seeds/${seed}.json`));
  const all = Object.entries(statements);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);

  it('are mapped without a gap, each kind in full', () => {
    const ids = Array.from({ length: total }, (_, i) => `${seed}-${String(i + 1).padStart(2, '0')}`);
    expect(all.map(([id]) => id)).toEqual(ids);
    for (const kind of Object.keys(counts) as Kind[])
      expect([kind, all.filter(([, statement]) => statement.kind === kind).length]).toEqual([
        kind,
        counts[kind],
      ]);
  });

  it('are carried by at least one clause where they are about permits, and by none where not', () => {
    const wrong = all.filter(
      ([, { kind, carriedBy = [] }]) => (kind === 'not-about-permits') !== (carriedBy.length === 0),
    );
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  it('are carried by clauses that exist, each named once', () => {
    const wrong = all.flatMap(([id, { carriedBy = [] }]) =>
      carriedBy
        .filter((place, i) => !removals.has(place) || carriedBy.indexOf(place) !== i)
        .map((place) => `${id} ${place}`),
    );
    expect(wrong).toEqual([]);
  });

  const carried = all.flatMap(([id, { carriedBy }]) => (carriedBy ? [[id, carriedBy[0] as string]] : []));
  it.each(carried as [string, string][])('%s is missed by a case without %s', (_, place) => {
    expect(isNoticed(removals.get(place) as Removal)).toBe(true);
  });
});
