export { coarseText, helpText, sectionText, unitText, whyText } from './asking.js';
export { attributeText } from './attributes.js';
export { type CheckCode, checkText } from './checks.js';
export { type CitationStyle, citationText } from './citations.js';
export { claimText } from './claims.js';
export {
  type ClausePlace,
  type ClauseSection,
  type ClauseText,
  clauseText,
  conditionText,
  itemText,
  relyingText,
  sectionHeading,
} from './clauses/index.js';
export { comparisonText, type LabelOf } from './comparisons.js';
export { dayTermText } from './day-terms.js';
export { durationText, periodText } from './durations.js';
export { errorText } from './errors.js';
export { factIssueText } from './fact-issues.js';
export { factLabel, factQuestion, valueText } from './facts/index.js';
export { findingText } from './findings.js';
export { heldPaperText } from './held-papers.js';
export { impactPartText, impactValueText, lackingText } from './impact.js';
export { clauseAt, clauseTitle, type ImpactView, labelIn } from './impact-view.js';
export { type ImpactWord, impactWord } from './impact-words.js';
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
export { namedReasonText } from './named-reasons.js';
export { placeText } from './places.js';
export { reasonText } from './reasons.js';
export { type ReminderKind, reminderTitle } from './reminders.js';
export { type Speech, speechOf } from './speech.js';
export { statedLines } from './stated.js';
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
export {
  gainOf,
  outlineText,
  shareText,
  transitionSides,
  transitionSubject,
} from './transitions.js';
export { unfitText } from './unfit.js';
export { dayText } from './weekdays.js';
export { boundsTexts, refusalTexts, type WhyNotNames, wayText } from './why-not.js';
export { rangeText, spanText, windowNearnessText } from './windows.js';
export { filledText, type Word, wordText } from './words.js';
