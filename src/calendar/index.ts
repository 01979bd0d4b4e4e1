export {
  type CivilDate,
  type Day,
  daysInMonth,
  formatDay,
  isCivilDate,
  NEVER,
  parseDay,
  twoDigits,
} from './civil-date.js';
export { addDays, daysBetween } from './days.js';
export { addMonths, dayAfter, dayBefore } from './months.js';
export { addPeriod, latestStart, negate, type Period, periodAdder, times } from './periods.js';
export { firstAfter, isInWindow, type Window, type WindowRule, windowAt } from './windows.js';
export {
  addWorkingDays,
  chinaWorkingDays,
  type DayKind,
  type DayRange,
  rollForward,
  type WorkingCalendar,
  type WorkingDays,
} from './working-days.js';
