import type { Facts } from '../../src/facts/index.js';
import type { CureClause, WindowClause } from '../../src/policy/index.js';
import { evaluate, type Window } from '../../src/verdict/index.js';
import { band, endorsing, policyWith, yearly } from '../support/lifecycle.js';

export type Bands = { readonly [id: string]: CureClause };
export const late: Bands = { late: band('years-continue', null) };

export const windowIn = (
  window: { readonly [id: string]: WindowClause },
  facts: Facts,
  asOf: string,
  cure: Bands = late,
): Window | null =>
  evaluate(policyWith({ endorse: endorsing(cure, window) }), facts, { asOf, procedure: 'endorse' }).window;

/** The window as one text: `open 2024-07-08 to 2024-08-08`. */
export const shown = (window: Window | null): string | null =>
  window && `${window.state} ${window.opensOn} to ${window.closesOn}`;

export const yearlyOn = (facts: Facts, asOf: string, cure = late, more: Partial<WindowClause> = {}) =>
  shown(windowIn({ yearly: { ...yearly, ...more } }, facts, asOf, cure));
