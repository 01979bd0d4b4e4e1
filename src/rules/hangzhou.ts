import residencePermit20120601 from '../../rules/330100-hangzhou/residence-permit/2012-06-01.json';
import residencePermit20160101 from '../../rules/330100-hangzhou/residence-permit/2016-01-01.json';
import residencePermit20180701 from '../../rules/330100-hangzhou/residence-permit/2018-07-01.json';
import residencePermitBooking20160101 from '../../rules/330100-hangzhou/residence-permit-booking/2016-01-01.json';
import residencePermitGuide20230101 from '../../rules/330100-hangzhou/residence-permit-guide/2023-01-01.json';
import residencePermitGuide20231001 from '../../rules/330100-hangzhou/residence-permit-guide/2023-10-01.json';
import temporaryResidencePermit20120601 from '../../rules/330100-hangzhou/temporary-residence-permit/2012-06-01.json';
import temporaryResidencePermit20160701 from '../../rules/330100-hangzhou/temporary-residence-permit/2016-07-01.json';
import temporaryResidencePermit20180701 from '../../rules/330100-hangzhou/temporary-residence-permit/2018-07-01.json';
import temporaryResidencePermit20230901 from '../../rules/330100-hangzhou/temporary-residence-permit/2023-09-01.json';
import { definePolicy, latestOf, onlyFor, type Policy } from '../policy/index.js';
import { versionOf } from './version.js';
import { residencePermit as zhejiang } from './zhejiang.js';

/**
 * 杭州市流动人口服务管理规定 (2018) and the regulation of 2012 before it, over the rules of Zhejiang and the nation.
 * @since 0.1.0
 */
export const residencePermit: Policy<'hangzhou/residence-permit'> = definePolicy(
  [
    versionOf(residencePermit20120601),
    versionOf(residencePermit20160101),
    versionOf(residencePermit20180701),
  ],
  { parent: zhejiang },
);

/**
 * The version of {@link residencePermit} in force from 2018-07-01 alone: for forms, which need no older law.
 * @since 0.2.0
 */
export const currentResidencePermit: Policy<'hangzhou/residence-permit'> = latestOf(residencePermit);

/**
 * The rules in force now for registering residence alone: for forms that are there for nothing else. They give no status.
 * @since 0.3.0
 */
export const registerResidencePermit: Policy<'hangzhou/residence-permit'> = onlyFor(
  currentResidencePermit,
  'register',
);

/**
 * The rules in force now for applying alone: for forms that are there for nothing else. They give no status.
 * @since 0.3.0
 */
export const applyResidencePermit: Policy<'hangzhou/residence-permit'> = onlyFor(
  currentResidencePermit,
  'apply',
);

/**
 * The rules in force now for the endorsement alone: for forms that are there for nothing else. They give no status.
 * @since 0.3.0
 */
export const endorseResidencePermit: Policy<'hangzhou/residence-permit'> = onlyFor(
  currentResidencePermit,
  'endorse',
);

/**
 * What a guide of 2023 reports of practice, beside the law and weaker than it.
 * @since 0.1.0
 */
export const residencePermitGuide: Policy<'hangzhou/residence-permit-guide'> = definePolicy(
  [versionOf(residencePermitGuide20230101), versionOf(residencePermitGuide20231001)],
  { parent: residencePermit },
);

/**
 * Booking a visit online, as an undated article reports it.
 * @since 0.2.0
 */
export const residencePermitBooking: Policy<'hangzhou/residence-permit-booking'> = definePolicy(
  [versionOf(residencePermitBooking20160101)],
  { parent: residencePermit },
);

/**
 * The temporary permit: of the regulation of 2012, and as a guide of 2023 reports it, for which no legal basis was found.
 * @since 0.1.0
 */
export const temporaryResidencePermit: Policy<'hangzhou/temporary-residence-permit'> = definePolicy([
  versionOf(temporaryResidencePermit20120601),
  versionOf(temporaryResidencePermit20160701),
  versionOf(temporaryResidencePermit20180701),
  versionOf(temporaryResidencePermit20230901),
]);
