import type { Facts } from '../../../src/facts/index.js';
import type { PolicyVersion } from '../../../src/policy/index.js';
import { citation, policyWith, text } from '../../support/lifecycle.js';

const reason = { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' };
const halfYear = { fact: 'residence.registeredOn', operator: 'periodElapsed', value: { months: 6 } };

/** A policy so small that all kinds of people can be asked about. */
export const tinyPolicy = policyWith({
  apply: {
    title: text,
    grounds: {
      study: { condition: { fact: 'study.isEnrolled', operator: 'equal', value: true }, citation },
      work: { condition: { fact: 'employment.kind', operator: 'equal', value: 'employee' }, citation },
    },
    eligibility: {
      wait: { condition: halfYear, reason, citation },
      ground: { condition: { any: [{ condition: 'study' }, { condition: 'work' }] }, reason, citation },
    },
    tiers: {
      old: {
        condition: { fact: 'residence.registeredOn', operator: 'before', value: '2020-01-01' },
        citation,
      },
    },
    materials: {
      photo: { alternatives: [{ items: ['photo'] }], citation },
      proof: {
        alternatives: [
          { ground: 'study', items: ['student-card'] },
          { ground: 'work', items: ['labour-contract', 'photo'] },
          { ground: 'work', items: ['labour-contract'] },
        ],
        citation,
      },
    },
  },
} as unknown as PolicyVersion['procedures']);

const days = ['2019-12-31', '2020-01-01', '2023-11-01', '2023-11-02', null];
const papers = ['photo', 'student-card', 'labour-contract'] as const;

/** Everybody whom the tiny policy can tell apart on 2024-05-01, who are half a year there since 2023-11-01. */
export const everybody: readonly Facts[] = [true, false].flatMap((isEnrolled) =>
  days.flatMap((registeredOn) =>
    (['employee', 'flexible', null] as const).flatMap((kind) =>
      ['study', 'work', 'another', null].flatMap((ground) =>
        [...Array(8).keys()].map((bits) => ({
          study: { isEnrolled },
          residence: { registeredOn },
          employment: { kind },
          application: { ground },
          materials: papers.filter((_, i) => bits & (1 << i)),
        })),
      ),
    ),
  ),
);
