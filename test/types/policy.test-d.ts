import { describe, expectTypeOf, it } from 'vitest';
import {
  definePolicy,
  type Jurisdiction,
  type Policy,
  type PolicyId,
  type PolicyVersion,
  policiesFor,
} from '../../src/index.js';
import * as hangzhou from '../../src/rules/hangzhou.js';
import type { modules } from '../../src/rules/modules.js';
import * as national from '../../src/rules/national.js';
import * as zhejiang from '../../src/rules/zhejiang.js';

describe('a module of rules', () => {
  it('types its policies by their ids', () => {
    expectTypeOf(national.residencePermit.id).toEqualTypeOf<'national/residence-permit'>();
    expectTypeOf(zhejiang.residencePermit.id).toEqualTypeOf<'zhejiang/residence-permit'>();
    expectTypeOf(hangzhou.residencePermit.id).toEqualTypeOf<'hangzhou/residence-permit'>();
    expectTypeOf(hangzhou.residencePermitGuide.id).toEqualTypeOf<'hangzhou/residence-permit-guide'>();
    expectTypeOf(hangzhou.temporaryResidencePermit.id).toEqualTypeOf<'hangzhou/temporary-residence-permit'>();
    // @ts-expect-error another policy
    const other: Policy<'hangzhou/residence-permit'> = zhejiang.residencePermit;
    expectTypeOf(other).toExtend<Policy>();
  });

  it('must exist', () => {
    // @ts-expect-error hangzou
    expectTypeOf(import('../../src/rules/hangzou.js')).not.toBeNever();
  });
});

describe('PolicyId', () => {
  it('names every policy of the package and no other', () => {
    expectTypeOf<PolicyId>().toEqualTypeOf<
      {
        [M in keyof typeof modules]: (typeof modules)[M][keyof (typeof modules)[M]] extends Policy<infer Id>
          ? Id
          : never;
      }[keyof typeof modules]
    >();
    // @ts-expect-error no such permit
    const id: PolicyId = 'hangzhou/work-permit';
    expectTypeOf(id).toExtend<string>();
  });

  it('is what policiesFor gives', () => {
    expectTypeOf(policiesFor).returns.toEqualTypeOf<PolicyId[]>();
    // @ts-expect-error a division is six digits, as a text
    expectTypeOf(policiesFor(330106, '2024-05-01')).toEqualTypeOf<PolicyId[]>();
  });
});

describe('Jurisdiction', () => {
  it('names every module of rules', () => {
    expectTypeOf<Jurisdiction>().toEqualTypeOf<keyof typeof modules>();
  });
});

describe('definePolicy', () => {
  const version = {} as PolicyVersion;

  it('types a policy by the id of its versions', () => {
    const mine = definePolicy([{ ...version, id: 'my-city/residence-permit' as const }]);
    expectTypeOf(mine.id).toEqualTypeOf<'my-city/residence-permit'>();
    expectTypeOf(mine).toExtend<Policy>();
  });

  it('refuses a misspelt procedure or authority', () => {
    // @ts-expect-error aply
    const procedures: PolicyVersion['procedures'] = { aply: { title: { zh: '', en: '' } } };
    // @ts-expect-error hearsay
    const authority: PolicyVersion['authority'] = 'hearsay';
    expectTypeOf({ procedures, authority }).toBeObject();
  });
});
