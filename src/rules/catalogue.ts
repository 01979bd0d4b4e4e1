import { parseDay } from '../calendar/index.js';
import { RulesError } from '../issues/index.js';

/**
 * The day of the newest change to the rule files.
 * @since 0.1.0
 */
export const rulesVersion = '2026.11.22';

interface Entry {
  readonly id: string;
  /** The digits that a division code under the policy begins with; `null` where the place is not known. */
  readonly prefix: string | null;
  /** First days in force, each until the next. */
  readonly from: readonly string[];
  /** First day after the last version. */
  readonly until?: string;
}

/** Every policy of the package; a test holds it equal to the rule files. */
export const catalogue = [
  { id: 'national/residence-permit', prefix: '', from: ['2016-01-01'] },
  { id: 'national/hmt-residence-permit', prefix: '', from: ['2018-09-01'] },
  { id: 'zhejiang/residence-permit', prefix: '33', from: ['2016-07-01'] },
  { id: 'hangzhou/residence-permit', prefix: '3301', from: ['2012-06-01', '2016-01-01', '2018-07-01'] },
  { id: 'hangzhou/residence-permit-guide', prefix: '3301', from: ['2023-01-01', '2023-10-01'] },
  { id: 'hangzhou/residence-permit-booking', prefix: '3301', from: ['2016-01-01'] },
  {
    id: 'hangzhou/temporary-residence-permit',
    prefix: '3301',
    from: ['2012-06-01', '2016-07-01', '2018-07-01', '2023-09-01'],
  },
  { id: 'binjiang/residence-permit', prefix: '330108', from: ['2015-06-15'], until: '2018-07-01' },
  { id: 'beijing/residence-permit', prefix: '11', from: ['2016-10-01'] },
  { id: 'beijing/residence-permit-guide', prefix: '11', from: ['2021-08-02'] },
  { id: 'shanghai/residence-permit', prefix: '31', from: ['2018-01-01', '2025-12-17'] },
  { id: 'shenzhen/residence-permit', prefix: '4403', from: ['2015-06-01', '2020-06-01'] },
  { id: 'xinjiang/residence-permit', prefix: '65', from: ['2011-10-01'], until: '2023-10-01' },
  { id: 'unnamed-city/residence-permit', prefix: null, from: ['2016-01-01'] },
] as const satisfies readonly Entry[];

/** The id of a policy of the package. */
export type PolicyId = (typeof catalogue)[number]['id'];

/** A jurisdiction that the package has rules for: the name of a module under `./rules/`. */
export type Jurisdiction = PolicyId extends infer Id
  ? Id extends `${infer J}/${string}`
    ? J
    : never
  : never;

/**
 * The policies in force for a division on a day, the most local first. They say which rules to read;
 * whether a division lies inside a city's urban area is for the rules themselves.
 *
 * @param division six digits, GB/T 2260
 * @throws RulesError `INVALID_AS_OF`, `INVALID_FACTS` for a code that is not six digits
 * @example policiesFor('330106', '2024-05-01')[0] // 'hangzhou/residence-permit'
 * @since 0.1.0
 */
export function policiesFor(division: string, asOf: string): PolicyId[] {
  if (parseDay(asOf) === -1) throw new RulesError('INVALID_AS_OF', 'asOf must be a date written YYYY-MM-DD');
  if (typeof division !== 'string' || !/^\d{6}$/.test(division))
    throw new RulesError('INVALID_FACTS', 'a division code has six digits');
  const entries: readonly (Entry & { readonly id: PolicyId })[] = catalogue;
  return entries
    .flatMap(({ id, prefix, from, until = '9999' }) =>
      prefix !== null && division.startsWith(prefix) && asOf < until && from.some((day) => day <= asOf)
        ? [{ id, digits: prefix.length }]
        : [],
    )
    .sort((a, b) => b.digits - a.digits)
    .map(({ id }) => id);
}
