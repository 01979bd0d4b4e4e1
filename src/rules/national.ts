import hmtResidencePermit20180901 from '../../rules/000000-national/hmt-residence-permit/2018-09-01.json';
import residencePermit20160101 from '../../rules/000000-national/residence-permit/2016-01-01.json';
import { definePolicy, type Policy } from '../policy/index.js';
import { versionOf } from './version.js';

/**
 * 居住证暂行条例: the national rules, with the ministry's notice of 2015-12-31 that defines them.
 * @since 0.1.0
 */
export const residencePermit: Policy<'national/residence-permit'> = definePolicy([
  versionOf(residencePermit20160101),
]);

/**
 * 港澳台居民居住证: the permit of Hong Kong, Macao and Taiwan residents.
 * @since 0.2.0
 */
export const hmtResidencePermit: Policy<'national/hmt-residence-permit'> = definePolicy([
  versionOf(hmtResidencePermit20180901),
]);
