import residencePermit20161001 from '../../rules/110000-beijing/residence-permit/2016-10-01.json';
import residencePermitGuide20210802 from '../../rules/110000-beijing/residence-permit-guide/2021-08-02.json';
import { definePolicy, onlyFor, type Policy } from '../policy/index.js';
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
 * The rules in force now for registering residence alone: for forms that are there for nothing else. They give no status.
 * @since 0.3.0
 */
export const registerResidencePermit: Policy<'beijing/residence-permit'> = onlyFor(
  residencePermit,
  'register',
);

/**
 * The rules in force now for applying alone: for forms that are there for nothing else. They give no status.
 * @since 0.3.0
 */
export const applyResidencePermit: Policy<'beijing/residence-permit'> = onlyFor(residencePermit, 'apply');

/**
 * The rules in force now for the endorsement alone: for forms that are there for nothing else. They give no status.
 * @since 0.3.0
 */
export const endorseResidencePermit: Policy<'beijing/residence-permit'> = onlyFor(residencePermit, 'endorse');

/**
 * What guides report of practice, beside the law and weaker than it.
 * @since 0.2.0
 */
export const residencePermitGuide: Policy<'beijing/residence-permit-guide'> = definePolicy(
  [versionOf(residencePermitGuide20210802)],
  { parent: residencePermit },
);
