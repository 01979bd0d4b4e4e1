import residencePermit20111001 from '../../rules/650000-xinjiang/residence-permit/2011-10-01.json';
import { definePolicy, type Policy } from '../policy/index.js';
import { versionOf } from './version.js';

/**
 * 新疆维吾尔自治区居住证: the temporary and the long-term permit, until the regulation of 2023.
 * @since 0.2.0
 */
export const residencePermit: Policy<'xinjiang/residence-permit'> = definePolicy([
  versionOf(residencePermit20111001),
]);
