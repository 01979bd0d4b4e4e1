export { type ClausePlace, type ClauseText, clauseText } from './clause.js';
export { conditionText } from './conditions.js';
export { itemText, relyingText } from './papers.js';
export { type ClauseSection, sectionHeading } from './sections.js';
