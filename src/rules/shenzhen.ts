import residencePermit20150601 from '../../rules/440300-shenzhen/residence-permit/2015-06-01.json';
import residencePermit20200601 from '../../rules/440300-shenzhen/residence-permit/2020-06-01.json';
import { definePolicy, latestOf, onlyFor, type Policy } from '../policy/index.js';
import { residencePermit as national } from './national.js';
import { versionOf } from './version.js';

/**
 * 深圳经济特区居住证条例, over the national rules where it leaves room.
 * @since 0.2.0
 */
export const residencePermit: Policy<'shenzhen/residence-permit'> = definePolicy(
  [versionOf(residencePermit20150601), versionOf(residencePermit20200601)],
  { parent: national },
);

/**
 * The last version of {@link residencePermit} alone: for forms, which need no older rules.
 * @since 0.2.0
 */
export const currentResidencePermit: Policy<'shenzhen/residence-permit'> = latestOf(residencePermit);

/**
 * The rules in force now for registering residence alone: for forms that are there for nothing else. They give no status.
 * @since 0.3.0
 */
export const registerResidencePermit: Policy<'shenzhen/residence-permit'> = onlyFor(
  currentResidencePermit,
  'register',
);

/**
 * The rules in force now for applying alone: for forms that are there for nothing else. They give no status.
 * @since 0.3.0
 */
export const applyResidencePermit: Policy<'shenzhen/residence-permit'> = onlyFor(
  currentResidencePermit,
  'apply',
);

/**
 * The rules in force now for the endorsement alone: for forms that are there for nothing else. They give no status.
 * @since 0.3.0
 */
export const endorseResidencePermit: Policy<'shenzhen/residence-permit'> = onlyFor(
  currentResidencePermit,
  'endorse',
);
