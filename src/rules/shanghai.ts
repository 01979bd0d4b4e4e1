import residencePermit20180101 from '../../rules/310000-shanghai/residence-permit/2018-01-01.json';
import residencePermit20251217 from '../../rules/310000-shanghai/residence-permit/2025-12-17.json';
import { definePolicy, latestOf, onlyFor, type Policy } from '../policy/index.js';
import { residencePermit as national } from './national.js';
import { versionOf } from './version.js';

/**
 * 上海市居住证管理办法 as far as it could be read, over the national rules.
 * @since 0.2.0
 */
export const residencePermit: Policy<'shanghai/residence-permit'> = definePolicy(
  [versionOf(residencePermit20180101), versionOf(residencePermit20251217)],
  { parent: national },
);

/**
 * The last version of {@link residencePermit} alone: for forms, which need no older rules.
 * @since 0.2.0
 */
export const currentResidencePermit: Policy<'shanghai/residence-permit'> = latestOf(residencePermit);

/**
 * The rules in force now for registering residence alone: for forms that are there for nothing else. They give no status.
 * @since 0.3.0
 */
export const registerResidencePermit: Policy<'shanghai/residence-permit'> = onlyFor(
  currentResidencePermit,
  'register',
);

/**
 * The rules in force now for applying alone: for forms that are there for nothing else. They give no status.
 * @since 0.3.0
 */
export const applyResidencePermit: Policy<'shanghai/residence-permit'> = onlyFor(
  currentResidencePermit,
  'apply',
);

/**
 * The rules in force now for the endorsement alone: for forms that are there for nothing else. They give no status.
 * @since 0.3.0
 */
export const endorseResidencePermit: Policy<'shanghai/residence-permit'> = onlyFor(
  currentResidencePermit,
  'endorse',
);
