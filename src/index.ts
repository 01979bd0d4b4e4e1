export type { CivilDate, Period } from './calendar/index.js';
export { evaluate } from './verdict/index.js';
