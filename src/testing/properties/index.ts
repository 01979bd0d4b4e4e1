export { indifferentTo } from './indifferent.js';
export { type Better, monotone } from './monotone.js';
export { neverWorseWithMorePapers } from './more-papers.js';
export { neverStricterThan } from './never-stricter.js';
export { assertProperty, type PolicyProperty, type PropertyOptions, type Violation } from './property.js';
export { type ProveOptions, proveProperty, type Shown } from './prove-property.js';
export { type RegisterPropertiesOptions, registerProperties, standardProperties } from './register.js';
export { textsInBothLanguages } from './texts.js';
export { windowsNeverEmpty } from './windows.js';
