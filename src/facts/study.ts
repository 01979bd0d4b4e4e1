import { boolean, division, oneOf } from './descriptors.js';

/** School. */
export const study = {
  /** 取得学籍: on the school's roll. */
  isEnrolled: boolean,
  isFullTime: boolean,
  isContinuous: boolean,
  level: /* @__PURE__ */ oneOf('primary', 'secondary', 'vocational', 'higher'),
  division,
} as const;
