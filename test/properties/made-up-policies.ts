import { fc } from '@fast-check/vitest';
import type { Condition } from '../../src/conditions/index.js';
import type { PolicyVersion, ProcedureRules } from '../../src/policy/index.js';
import { conditionOver } from './made-up-conditions.js';

const text = { zh: '-', en: '-' };
/** Where every clause made up is from. */
export const citation = { instrument: 'somewhere', article: '1' };

/** The reason of every clause made up. */
export const reason = { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' } as const;

/** What another source says in place of a condition. */
export const disputed = (condition: Condition) => ({
  claims: { other: { condition, citation, note: text } },
});

const partitions: NonNullable<PolicyVersion['partitions']> = {
  'home-unit': {
    kind: 'urban-area-or-county',
    successions: [
      { from: '330185', to: '330112', on: '2024-03-15' },
      { from: '330103', to: '330105', on: '2024-01-31' },
    ],
    citation,
  },
};

/** A version under which one condition decides. */
export const versionOf = (
  first: Condition,
  more: Partial<PolicyVersion> = {},
  rules: Partial<ProcedureRules> = {},
): PolicyVersion => ({
  id: 'somewhere/residence-permit',
  title: text,
  division: '000000',
  effectiveFrom: '2000-01-01',
  authority: 'secondary',
  instruments: { somewhere: 'secondary' },
  verifiedOn: '2024-01-01',
  partitions,
  ...more,
  procedures: {
    apply: {
      title: text,
      ...rules,
      eligibility: { first: { condition: first, reason, citation }, ...rules.eligibility },
    },
  },
});

/** A policy of two clauses, a ground, an exemption, a shared definition and a claim against each. */
export const madeUpVersions: fc.Arbitrary<PolicyVersion> = fc
  .record({
    shared: conditionOver([]),
    ground: conditionOver(['shared']),
    first: conditionOver(['shared', 'ground']),
    second: conditionOver(['shared', 'ground']),
    exempt: conditionOver(['shared']),
    claims: fc.tuple(conditionOver([]), conditionOver(['shared']), conditionOver(['shared', 'ground'])),
  })
  .map(({ shared, ground, first, second, exempt, claims }) =>
    versionOf(
      first,
      { conditions: { shared: { condition: shared, citation, ...disputed(claims[0]) } } },
      {
        grounds: { ground: { condition: ground, citation, ...disputed(claims[1]) } },
        eligibility: { second: { condition: second, reason, citation, ...disputed(claims[2]) } },
        exemptions: { exempt: { condition: exempt, from: ['second'], citation } },
      },
    ),
  );
