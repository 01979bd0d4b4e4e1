import { type DayNumber, monthNumber } from './civil-days.js';
import type { Truth } from './truth.js';

/** A month for which social insurance was paid. */
export interface InsuredMonth {
  readonly month: string;
  readonly division?: string | null;
  readonly isBackPaid?: boolean;
}

/** How many months, up to which one, and which of them count. */
export interface InsuredFor {
  readonly months: number;
  readonly withinLast?: number;
  readonly upTo?: 'this-month' | 'last-month' | 'month-before-last';
  readonly maxGap?: number;
  readonly division?: string;
  readonly countsBackPaid?: boolean;
}

/** Whether enough months are insured: for sure, perhaps, or not. */
export function insuredFor(
  list: readonly InsuredMonth[] | undefined,
  rule: InsuredFor,
  asOf: DayNumber,
): Truth {
  if (list === undefined) return undefined;
  const back = ['this-month', 'last-month', 'month-before-last'].indexOf(rule.upTo ?? 'this-month');
  const last = monthNumber(asOf) - back;
  const judged = list.map((one) => ({ month: numberOf(one.month), counts: counts(one, rule) }));
  const sure = judged.filter((one) => one.counts === true).map(({ month }) => month);
  const perhaps = judged.filter((one) => one.counts !== false).map(({ month }) => month);
  if (isEnough(sure, last, rule)) return true;
  return isEnough(perhaps, last, rule) ? undefined : false;
}

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** Whether a month counts, by where and when it was paid. */
function counts({ division, isBackPaid }: InsuredMonth, rule: InsuredFor): Truth {
  const place = rule.division === undefined ? true : inPlace(division, rule.division);
  const time = rule.countsBackPaid === false ? (isBackPaid === undefined ? undefined : !isBackPaid) : true;
  if (place === false || time === false) return false;
  return place === undefined || time === undefined ? undefined : true;
}

const inPlace = (division: string | null | undefined, prefix: string): Truth => {
  if (division === undefined) return undefined;
  return division?.startsWith(prefix) ?? false;
};

function isEnough(
  months: readonly number[],
  last: number,
  { months: needed, withinLast, maxGap = 0 }: InsuredFor,
) {
  let counted = 0;
  if (withinLast !== undefined) {
    for (let back = 0; back < withinLast; back++) if (months.includes(last - back)) counted++;
    return counted >= needed;
  }
  let gap = 0;
  for (let month = last; gap <= maxGap; month--) {
    if (months.includes(month)) {
      counted++;
      gap = 0;
    } else gap++;
  }
  return counted >= needed;
}
