import { type Condition, childrenOf } from '../../conditions/index.js';
import { issue } from '../../issues/index.js';
import { conditionsOf } from '../../policy/index.js';
import { MAX_CONDITION_DEPTH } from '../condition.js';
import type { Check } from './context.js';

const depthOf = (condition: Condition): number => 1 + Math.max(0, ...childrenOf(condition).map(depthOf));

/** Conditions nest no deeper than a person can follow. */
export const checkDepth: Check = (version) =>
  conditionsOf(version)
    .filter(({ condition }) => depthOf(condition) > MAX_CONDITION_DEPTH)
    .map(({ path }) => issue('CONDITION_TOO_DEEP', path, { limit: MAX_CONDITION_DEPTH }));
