import type { EngineResult } from 'json-rules-engine';
import type { Facts } from '../facts/index.js';
import type { EvaluateOptions, Verdict } from '../verdict/index.js';
import type { FetchUntil } from './needs/index.js';

/** When, for what, and how much is fetched for it. */
export interface EngineOptions extends EvaluateOptions {
  /**
   * `verdict`, if left out: facts are fetched as long as anything in the verdict turns on them.
   * `outcome`: only while the outcome is open, which is the least that answers the question
   * (个人信息保护法 第六条); the rest of the verdict then stands on those facts alone.
   */
  readonly fetchUntil?: FetchUntil;
}

/** What a run gives: the library's result, and the verdict with what it stands on. */
export interface PolicyEngineResult extends EngineResult {
  readonly verdict: Verdict;
  /** Every fact that was known in the end; `evaluate` gives the same verdict for them. */
  readonly facts: Facts;
  /** The facts that were asked of sources, in that order. */
  readonly fetched: readonly string[];
}
