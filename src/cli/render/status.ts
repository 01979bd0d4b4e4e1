import { daysBetween, parseDay } from '../../calendar/index.js';
import type { CountedResidence, Cure, DateSpan, PermitState, PermitStatus } from '../../lifecycle/index.js';
import { authorityText, procedureText, stateText } from '../../messages/index.js';
import { headOf, type Page, reasonLine } from './page.js';
import { styles } from './styles.js';
import { cureLines, latenessLines, windowLines } from './windows.js';

const colours: { readonly [state in PermitState]: (text: string) => string } = {
  active: styles.green,
  'endorsement-due': styles.yellow,
  suspended: styles.red,
  expired: styles.red,
  terminated: styles.red,
  none: styles.dim,
  indeterminate: styles.yellow,
  'out-of-force': styles.yellow,
};

/** A state in its colour. */
export const colouredState = (state: PermitState, { lang }: Page): string =>
  colours[state](styles.bold(stateText(state, lang)));

/** What a permit is, for a person to read on a terminal. */
export function renderStatus(found: PermitStatus, lateness: readonly Cure[], page: Page): string {
  const { policy, asOf, state, since, reasons, missingFacts, cure, countedResidence } = found;
  const { say, block, lang } = page;
  const authority = policy.authority === null ? '' : authorityText(policy.authority, lang);
  const lasted =
    since === null
      ? ''
      : `  ${say('since', since)}${page.aside(daysOf({ from: since, through: asOf }, page))}`;
  return [
    ...headOf(page, policy, [
      `${say('asOf')} ${asOf}`,
      authority && `${say('authority')}${page.colon}${authority}`,
    ]),
    '',
    `${colouredState(state, page)}${lasted}`,
    ...termLines(found, page),
    ...block(
      'reasons',
      reasons.map((reason) => reasonLine(reason, undefined, page)),
    ),
    ...nextLines(found, lateness, page),
    ...block('actedLate', cureLines(cure, page)),
    ...block('counted', countedResidence === null ? [] : yearLines(countedResidence, page)),
    ...block(
      state === 'indeterminate' ? 'missingFacts' : 'endings',
      missingFacts.map((path) => `${page.factName(path)} ${styles.dim(path)}`),
    ),
    ...page.end(),
  ].join('\n');
}

/** A permit that works, or may again, has a term. */
function termLines({ state, validThrough }: PermitStatus, { say, day, colon }: Page): string[] {
  if (validThrough !== null) return [`${say('validThrough')}${colon}${day(validThrough)}`];
  const isHeld = state === 'active' || state === 'endorsement-due' || state === 'suspended';
  return isHeld ? [`${say('validThrough')}${colon}${say('noEnd')}`] : [];
}

/** The window to use next; before it is late, what being late would do. */
function nextLines({ next, asOf, cure }: PermitStatus, lateness: readonly Cure[], page: Page): string[] {
  if (next === null) return [];
  const name = styles.bold(procedureText(next.procedure, page.lang));
  const [first = '', ...rest] = windowLines(next, asOf, page);
  const rules = page.version?.procedures[next.procedure];
  return [
    ...page.block('window', [`${name} ${first}`, ...rest]),
    ...page.block('late', cure.length > 0 ? [] : latenessLines(lateness, rules, page)),
  ];
}

function yearLines({ from, completedYears, excluded, apart }: CountedResidence, page: Page): string[] {
  const { say } = page;
  const span = (one: DateSpan): string => `${one.from} – ${one.through}${page.aside(daysOf(one, page))}`;
  return [
    `${say('since', from)}${page.colon}${styles.bold(say('fullYears', completedYears))}`,
    ...excluded.map((one) => say('excluded', span(one))),
    ...apart.map((one) => `${say('apart', span(one))}${page.colon}${say('fullYears', one.completedYears)}`),
  ];
}

/** How long a span is, both ends counted. */
const daysOf = ({ from, through }: DateSpan, { say }: Page): string =>
  say('days', daysBetween(parseDay(from), parseDay(through)) + 1);
