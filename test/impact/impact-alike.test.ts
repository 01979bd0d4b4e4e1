import { describe, expect, it } from 'vitest';
import { universeOf } from '../../src/diagram/index.js';
import { listsOf } from '../../src/impact/impact/alike.js';
import { affectedBy, screenParts } from '../../src/impact/impact/index.js';
import { whoOf } from '../../src/impact/impact/who.js';
import { type Impact, impact } from '../../src/impact/index.js';
import type { Policy, PolicyVersion } from '../../src/policy/index.js';
import { compile, type Terrain, terrainOf } from '../../src/verdict/index.js';
import { citation, policyWith, text } from '../support/lifecycle.js';
import { policies } from '../support/policies.js';

const asOf = '2024-05-01';
const disabled = { fact: 'identity.hasDisability', operator: 'equal', value: true };

const asking = (materials: object) =>
  policyWith({
    apply: {
      title: text,
      materials: { photo: { alternatives: [{ items: ['photo'] }], citation }, ...materials },
    },
  } as unknown as PolicyVersion['procedures']);

const exactly = (before: Policy, after: Policy): Impact => {
  const found = impact(before, after, { asOf });
  if (found.kind !== 'exact') throw new Error(found.why);
  return found;
};

const lackingIn = ({ transitions }: Impact) => transitions.filter(({ part }) => part === 'lacking');

describe('impact on lists of papers', () => {
  const ways = [
    { items: ['lease-contract'] },
    { items: ['property-certificate'] },
    { items: ['lodging-certificate', 'photo'] },
    { when: disabled, items: ['mandate'] },
  ];
  const found = exactly(asking({}), asking({ home: { alternatives: ways, citation } }));

  it('tells in one line of those that the same people newly lack, and apart of those that others lack', () => {
    expect(lackingIn(found).map(({ id, from, to }) => [id, from, to])).toEqual([
      ['home lease-contract|property-certificate', null, 'missing'],
      ['home photo', null, 'missing'],
      ['home lodging-certificate', null, 'missing'],
      ['home lodging-certificate+photo', null, 'missing'],
      ['home mandate', null, 'missing'],
    ]);
  });

  it('shows somebody who lacks each of them, and the clause that asks for them', () => {
    for (const { id, witness, clauses } of lackingIn(found)) {
      const { missingMaterials } = compile(asking({ home: { alternatives: ways, citation } })).screen(
        witness.facts,
        { asOf },
      );
      const lacking = missingMaterials.flatMap(({ requirement, alternatives }) =>
        alternatives.map((kinds) => `${requirement} ${kinds.join('+')}`),
      );
      expect(lacking).toEqual(expect.arrayContaining(listsOf({ id })));
      expect(clauses.map(({ path }) => path)).toEqual(['procedures.apply.materials.home']);
    }
  });

  it('keeps apart what the same people lack for different requirements', () => {
    const one = { alternatives: [{ items: ['lease-contract'] }], citation };
    const two = exactly(asking({}), asking({ home: one, stay: one }));
    expect(lackingIn(two).map(({ id }) => id)).toEqual(['home lease-contract', 'stay lease-contract']);
  });
});

describe('impact of a law against one with many grounds', () => {
  it('tells who needs other proofs of ground in Xinjiang within the usual budget', () => {
    const sides = ['national/residence-permit', 'xinjiang/residence-permit'].map((id) =>
      terrainOf(policies[id] as (typeof policies)[string], '2017-05-01', 'apply'),
    ) as [Terrain, Terrain];
    const universe = universeOf(sides);
    const part = screenParts(universe, ...sides).parts.find(
      (one) => one.part === 'material' && one.id === 'proof-of-ground',
    );
    const told = affectedBy(universe, part as NonNullable<typeof part>).map((affected) => ({
      turns: `${affected.from} ${affected.to}`,
      who: whoOf(universe, affected),
    }));
    expect(told.map(({ turns }) => turns)).toEqual(['null missing', 'missing null']);
    for (const { who } of told) expect(who.factors.length).toBeGreaterThan(0);
  });
});
