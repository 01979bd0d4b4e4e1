import residencePermit20160101 from '../../rules/unnamed-city/residence-permit/2016-01-01.json';
import { definePolicy, type Policy } from '../policy/index.js';
import { versionOf } from './version.js';

/**
 * The rules of a city that an undated guide does not name.
 * @since 0.2.0
 */
export const residencePermit: Policy<'unnamed-city/residence-permit'> = definePolicy([
  versionOf(residencePermit20160101),
]);
