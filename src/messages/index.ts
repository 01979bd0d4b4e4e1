export { coarseText, helpText, sectionText, unitText, whyText } from './asking.js';
export { type CheckCode, checkText } from './checks.js';
export { type CitationStyle, citationText } from './citations.js';
export { comparisonText, type LabelOf } from './comparisons.js';
export { durationText, periodText } from './durations.js';
export { errorText } from './errors.js';
export { factIssueText } from './fact-issues.js';
export { factLabel, factQuestion, valueText } from './facts/index.js';
export { findingText } from './findings.js';
export { impactPartText, impactValueText, lackingText } from './impact.js';
export { issueText } from './issues.js';
export {
  changeText,
  cureText,
  eventText,
  stateText,
  type WindowState,
  windowStateText,
} from './lifecycle.js';
export { literalText } from './literals.js';
export { materialName } from './materials.js';
export { mutationText, tallyText } from './mutations.js';
export { placeText } from './places.js';
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
export { boundsTexts, refusalTexts, type WhyNotNames, wayText } from './why-not.js';
