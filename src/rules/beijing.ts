import residencePermit20161001 from '../../rules/110000-beijing/residence-permit/2016-10-01.json';
import residencePermitGuide20210802 from '../../rules/110000-beijing/residence-permit-guide/2021-08-02.json';
import { definePolicy, type Policy } from '../policy/index.js';
import { residencePermit as national } from './national.js';
import { versionOf } from './version.js';

/**
 * 北京市实施《居住证暂行条例》办法, over the national rules.
 * @since 0.2.0
 */
export const residencePermit: Policy<'beijing/residence-permit'> = definePolicy(
  [versionOf(residencePermit20161001)],
  { parent: national },
);

/**
 * What guides report of practice, beside the law and weaker than it.
 * @since 0.2.0
 */
export const residencePermitGuide: Policy<'beijing/residence-permit-guide'> = definePolicy(
  [versionOf(residencePermitGuide20210802)],
  { parent: residencePermit },
);
