import version20180701 from '../../rules/330100-hangzhou/residence-permit/2018-07-01.json';
import guide20230101 from '../../rules/330100-hangzhou/residence-permit-guide/2023-01-01.json';
import guide20231001 from '../../rules/330100-hangzhou/residence-permit-guide/2023-10-01.json';
import temporary20230901 from '../../rules/330100-hangzhou/temporary-residence-permit/2023-09-01.json';
import { definePolicy, type Policy, type PolicyVersion } from '../policy/index.js';
import { residencePermit as zhejiang } from './zhejiang.js';

type File<Id extends string> = PolicyVersion & { id: Id };

/**
 * 杭州市流动人口服务管理规定, over the rules of Zhejiang and the nation.
 * @since 0.1.0
 */
export const residencePermit: Policy<'hangzhou/residence-permit'> = definePolicy(
  [version20180701 as unknown as File<'hangzhou/residence-permit'>],
  { parent: zhejiang },
);

/**
 * What a guide of 2023 reports of practice, beside the law and weaker than it.
 * @since 0.1.0
 */
export const residencePermitGuide: Policy<'hangzhou/residence-permit-guide'> = definePolicy(
  [
    guide20230101 as unknown as File<'hangzhou/residence-permit-guide'>,
    guide20231001 as unknown as File<'hangzhou/residence-permit-guide'>,
  ],
  { parent: residencePermit },
);

/**
 * What a guide of 2023 reports of a temporary permit, for which no legal basis was found.
 * @since 0.1.0
 */
export const temporaryResidencePermit: Policy<'hangzhou/temporary-residence-permit'> = definePolicy([
  temporary20230901 as unknown as File<'hangzhou/temporary-residence-permit'>,
]);
