import residencePermit20160701 from '../../rules/330000-zhejiang/residence-permit/2016-07-01.json';
import { definePolicy, type Policy } from '../policy/index.js';
import { residencePermit as national } from './national.js';
import { versionOf } from './version.js';

/**
 * 浙江省流动人口居住登记条例 (2016 revision), over the national rules.
 * @since 0.1.0
 */
export const residencePermit: Policy<'zhejiang/residence-permit'> = definePolicy(
  [versionOf(residencePermit20160701)],
  { parent: national },
);
