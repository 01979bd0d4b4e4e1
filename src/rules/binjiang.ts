import residencePermit20150615 from '../../rules/330108-binjiang/residence-permit/2015-06-15.json';
import { definePolicy, type Policy } from '../policy/index.js';
import { versionOf } from './version.js';

/**
 * 滨江区居住证试点 (2015): the pilot of a district of Hangzhou.
 * @since 0.2.0
 */
export const residencePermit: Policy<'binjiang/residence-permit'> = definePolicy([
  versionOf(residencePermit20150615),
]);
