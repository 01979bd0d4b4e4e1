import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../src/materials/index.js';
import { definePolicy, type PolicyVersion } from '../../src/policy/index.js';
import { evaluate } from '../../src/verdict/index.js';

type Held = readonly (string | { readonly kind: string; readonly [detail: string]: unknown })[];

const title = { zh: '甲', en: 'A' };
const citation = { instrument: 'sample-law', article: '9' };

/** A policy that demands papers and nothing else; it is asked on 2024-07-10. */
function demanding(requirements: { readonly [id: string]: Requirement }) {
  const cited = Object.entries(requirements).map(([id, requirement]) => [id, { ...requirement, citation }]);
  const version = {
    id: 'sample-city/residence-permit',
    title,
    effectiveFrom: '2024-01-01',
    authority: 'statute',
    instruments: {},
    verifiedOn: '2024-01-01',
    procedures: { apply: { title, materials: Object.fromEntries(cited) } },
  } as unknown as PolicyVersion;
  const policy = definePolicy([version]);
  return (held: Held, more: object = {}) =>
    evaluate(policy, { ...more, materials: held } as never, { asOf: '2024-07-10' }).missingMaterials;
}

const ways = (...alternatives: Requirement['alternatives'][number]['items'][]): Requirement => ({
  alternatives: alternatives.map((items) => ({ items })),
});

describe('papers that are not in order', () => {
  const expired = { kind: 'labour-contract', validThrough: '2024-07-09' };
  const fault = { kind: 'labour-contract', code: 'MATERIAL_EXPIRED', params: { validThrough: '2024-07-09' } };
  const contract = ways(['labour-contract'], ['business-licence']);

  it('are missing, and named with what is wrong', () => {
    expect(demanding({ asked: contract })([expired])).toEqual([
      {
        requirement: 'asked',
        status: 'missing',
        alternatives: [['labour-contract'], ['business-licence']],
        unfit: [fault],
        citation,
      },
    ]);
  });

  it('do not matter beside another in order, of the same kind or of another way', () => {
    const valid = { kind: 'labour-contract', validThrough: '2024-07-10' };
    for (const fit of ['labour-contract', 'business-licence', valid]) {
      expect(demanding({ contract })([expired, fit])).toEqual([]);
      expect(demanding({ contract })([fit, expired])).toEqual([]);
    }
  });

  it('are not named beside another in order, though a further paper is wanting', () => {
    const valid = { kind: 'labour-contract', validThrough: '2024-07-10' };
    const both = ways(['labour-contract', 'photo']);
    expect(demanding({ both })([expired, valid])).toMatchObject([{ alternatives: [['photo']], unfit: [] }]);
  });

  it('are named once, though several alternatives demand them', () => {
    const often = ways(['labour-contract', 'photo'], ['labour-contract', 'mandate']);
    expect(demanding({ often })([expired])[0]?.unfit).toEqual([fault]);
    const differently = ways(['labour-contract'], [{ kind: 'labour-contract', copies: 1 }, 'photo']);
    expect(demanding({ differently })([expired])[0]?.unfit).toEqual([fault]);
  });

  it('are named under each requirement that wants them', () => {
    const ask = demanding({ first: contract, second: ways(['labour-contract', 'photo']) });
    const found = ask([expired, 'photo']);
    expect(found.map(({ requirement, unfit }) => [requirement, unfit])).toEqual([
      ['first', [fault]],
      ['second', [fault]],
    ]);
  });

  it('are judged by each item for itself', () => {
    const single = { kind: 'photo', originals: 1 };
    const ask = demanding({
      one: ways(['photo']),
      two: ways([{ kind: 'photo', originals: 2 }]),
      stamped: ways([{ kind: 'mandate', isStamped: true }]),
    });
    const found = ask([single, { kind: 'mandate', isStamped: false }]);
    expect(found.map(({ requirement, unfit }) => [requirement, unfit.map(({ code }) => code)])).toEqual([
      ['two', ['MATERIAL_TOO_FEW_ORIGINALS']],
      ['stamped', ['MATERIAL_NOT_STAMPED']],
    ]);
  });

  it('of a way that is closed are not named', () => {
    const proof: Requirement = {
      alternatives: [
        { when: { fact: 'study.isEnrolled', operator: 'equal', value: false }, items: ['labour-contract'] },
        { items: ['lease-contract'] },
      ],
    };
    const found = demanding({ proof })([expired], { study: { isEnrolled: true } });
    expect(found.map(({ alternatives, unfit }) => [alternatives, unfit])).toEqual([
      [[['lease-contract']], []],
    ]);
  });
});
