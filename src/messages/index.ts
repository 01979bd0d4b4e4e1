export { durationText, periodText } from './durations.js';
export { errorText } from './errors.js';
export { factLabel, factQuestion, valueText } from './facts/index.js';
export { issueText } from './issues.js';
export {
  changeText,
  cureText,
  eventText,
  stateText,
  type WindowState,
  windowStateText,
} from './lifecycle.js';
export { materialName } from './materials.js';
export { reasonText } from './reasons.js';
export {
  authorityText,
  outcomeText,
  type Party,
  partyText,
  procedureText,
  type Status,
  statusText,
} from './terms.js';
export { type Lang, languages } from './text.js';
export { unfitText } from './unfit.js';
