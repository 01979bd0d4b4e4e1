import { addMonths, formatDay, isCivilDate, parseDay } from '../calendar/index.js';
import type { Lang } from '../messages/index.js';
import { type Procedure, procedures } from '../policy/index.js';
import { fail, suggest } from './problems.js';

/** Options as commander gives them. */
export interface GivenOptions {
  readonly asOf?: string;
  readonly from?: string;
  readonly to?: string;
  readonly facts?: string;
  readonly svg?: string;
  readonly ics?: string;
  readonly procedure?: string;
  readonly json?: boolean;
  readonly lang?: string;
}

/** The day asked about: today in Shanghai if none is given. Only the command line may look at a clock. */
export function readAsOf(given: string | undefined, option = '--as-of'): string {
  if (given === undefined)
    return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  return isCivilDate(given)
    ? given
    : fail('INVALID_AS_OF', {
        zh: `${option}: ${JSON.stringify(given)} 不是日期，应写作 YYYY-MM-DD`,
        en: `${option}: ${JSON.stringify(given)} is not a date (YYYY-MM-DD)`,
      });
}

/** The days of a timeline: three years from today, unless others are given. */
export function readSpan(options: GivenOptions): { readonly from: string; readonly to: string } {
  const from = readAsOf(options.from, '--from');
  const to =
    options.to === undefined ? formatDay(addMonths(parseDay(from), 36)) : readAsOf(options.to, '--to');
  if (to >= from) return { from, to };
  return fail('INVALID_AS_OF', {
    zh: `--to: ${to} 早于 --from ${from}`,
    en: `--to: ${to} lies before --from ${from}`,
  });
}

/** The procedure; `apply` if none is given. */
export function readProcedure(given = 'apply'): Procedure {
  if ((procedures as readonly string[]).includes(given)) return given as Procedure;
  return fail(
    'UNKNOWN_PROCEDURE',
    { zh: `--procedure: 没有办理事项 ${given}`, en: `--procedure: no procedure ${given}` },
    suggest(given, procedures),
  );
}

/** The language: as asked, else Chinese in a Chinese environment, else English. */
export function readLang(given: string | undefined): Lang {
  if (given === 'zh' || given === 'en') return given;
  if (given !== undefined)
    return fail('UNKNOWN_LANGUAGE', {
      zh: `--lang: ${given} 既不是 zh 也不是 en`,
      en: `--lang: ${given} is neither zh nor en`,
    });
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en';
}
