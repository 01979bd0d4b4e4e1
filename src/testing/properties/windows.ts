import { status } from '../../lifecycle/index.js';
import type { Policy } from '../../policy/index.js';
import type { Verdict, Window } from '../../verdict/index.js';
import type { Question } from '../applicants/index.js';
import { anybody, type PolicyProperty, verdictOn } from './property.js';

/**
 * No window closes before it opens: of the procedure, and the next one of a permit.
 * @since 0.3.0
 */
export function windowsNeverEmpty(): PolicyProperty {
  return {
    kind: 'windows-never-empty',
    title: 'no window is empty',
    people: anybody,
    judge(policy, question) {
      const verdict = verdictOn(policy, question);
      const faults = windowsOf(policy, question, verdict).flatMap(faultsOf);
      return faults.length > 0 ? { people: [question.facts], verdicts: [verdict], faults } : null;
    },
  };
}

function windowsOf(policy: Policy, { facts, asOf }: Question, { window }: Verdict): Window[] {
  const { next } = status(policy, facts, { asOf });
  return [window, next].filter((one): one is Window => one !== null);
}

function faultsOf({ opensOn, closesOn, clause }: Window): string[] {
  return closesOn !== null && closesOn < opensOn
    ? [`window ${clause} opens on ${opensOn} and closes on ${closesOn}`]
    : [];
}
