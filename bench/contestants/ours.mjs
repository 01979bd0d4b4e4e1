import { readFileSync } from 'node:fs';
import { assertPolicy, compile, definePolicy } from '../library.mjs';
import { toExpected, toFacts } from './our-facts.mjs';

const version = JSON.parse(readFileSync(new URL('../policy.json', import.meta.url), 'utf8'));
assertPolicy(version);
const policy = compile(definePolicy([version]));

const prepare = (applicant) => ({ facts: toFacts(applicant), options: { asOf: applicant.asOf } });

/** Outcome, grounds and missing materials: what the baseline answers. */
export const screen = {
  name: 'ours: screen',
  isShortAnswer: true,
  budget: 3,
  prepare,
  answer: ({ facts, options }) => policy.screen(facts, options),
  toExpected,
};

/** The whole verdict, which nobody else gives. */
export const evaluate = {
  name: 'ours: evaluate',
  budget: 10,
  prepare,
  answer: ({ facts, options }) => policy.evaluate(facts, options),
  toExpected,
};
