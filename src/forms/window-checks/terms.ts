import { valueAt } from '../answers.js';
import type { Scene } from './scene.js';

/** Something that has to run on the day, and of whom that is to be expected. */
export interface Term {
  readonly from: string;
  readonly through: string;
  readonly over: 'LEASE_OVER' | 'CONTRACT_OVER';
  readonly notBegun: 'LEASE_NOT_BEGUN' | 'CONTRACT_NOT_BEGUN';
  readonly tooShort: 'LEASE_TOO_SHORT' | 'CONTRACT_TOO_SHORT';
  /** The fact that says whether the person has such a thing, and the values by which none. */
  readonly kind: string;
  readonly without: readonly string[];
}

/** The lease of the home. */
export const LEASE: Term = {
  from: 'residence.leaseFrom',
  through: 'residence.leaseThrough',
  over: 'LEASE_OVER',
  notBegun: 'LEASE_NOT_BEGUN',
  tooShort: 'LEASE_TOO_SHORT',
  kind: 'residence.housing',
  without: ['owned', 'hotel', 'hospital', 'relief-station', 'none'],
};

/** The labour contract. */
export const CONTRACT: Term = {
  from: 'employment.contractFrom',
  through: 'employment.contractThrough',
  over: 'CONTRACT_OVER',
  notBegun: 'CONTRACT_NOT_BEGUN',
  tooShort: 'CONTRACT_TOO_SHORT',
  kind: 'employment.kind',
  without: ['business-owner', 'flexible', 'none'],
};

/** Whether the person has such a thing, or may have. */
export const mayHave = ({ facts }: Pick<Scene, 'facts'>, { kind, without }: Term): boolean => {
  const stated = valueAt(facts, kind);
  return stated !== null && !without.includes(stated as string);
};
