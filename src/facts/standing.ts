import { boolean } from './descriptors.js';

/** How authorities have classed the person. */
export const standing = {
  /** 引进人才, as the county or a higher government defines it. */
  isRecognisedTalent: boolean,
  /** 投资创业, as the county or a higher government defines it. */
  isRecognisedInvestor: boolean,
  isOtherwiseDesignated: boolean,
  hasBadCredit: boolean,
} as const;
