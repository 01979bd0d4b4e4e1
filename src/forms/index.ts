export type { CheckCode } from '../messages/index.js';
export { parseAnswer, withAnswer } from './answer.js';
export { fieldsOf } from './fields.js';
export {
  checkIdentityNumber,
  type IdentityNumberCheck,
  type IdentityNumberProblem,
} from './identity-number.js';
export { interview } from './interview.js';
export { type JsonSchema, jsonSchemaOf } from './json-schema.js';
export { namesOf } from './names.js';
export { type PreparedOptions, preparedInterview } from './prepared.js';
export {
  type AsyncValidatorRule,
  asyncValidatorRules,
  type FieldValidator,
  fieldValidators,
} from './single-fields.js';
export type {
  AskingClause,
  Field,
  FormOptions,
  Interview,
  InterviewOptions,
  InterviewStep,
  NextQuestions,
  Option,
  PolicyNames,
  Problem,
  Question,
  QuestionType,
  RecordField,
} from './types.js';
export {
  type Check,
  type FactsValidator,
  factsValidator,
  type ValidationIssue,
  type ValidatorOptions,
} from './validator.js';
export { type VeeValidateAnswer, type VeeValidateSchema, veeValidateSchema } from './vee-validate.js';
export { windowChecks } from './window-checks/index.js';
