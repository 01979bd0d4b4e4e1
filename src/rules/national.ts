import version20160101 from '../../rules/000000-national/residence-permit/2016-01-01.json';
import { definePolicy, type Policy, type PolicyVersion } from '../policy/index.js';

type File<Id extends string> = PolicyVersion & { readonly id: Id };

/**
 * 居住证暂行条例: the national rules, with the ministry's notice of 2015-12-31 that defines them.
 * @since 0.1.0
 */
export const residencePermit: Policy<'national/residence-permit'> = definePolicy([
  version20160101 as unknown as File<'national/residence-permit'>,
]);
