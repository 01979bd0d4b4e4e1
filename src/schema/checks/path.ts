import { issue } from '../../issues/index.js';
import type { Check } from './context.js';

/** The file lies where its contents say: `<division>-<jurisdiction>/<permit>/<effectiveFrom>.json`. */
export const checkPath: Check = ({ id, division, effectiveFrom }, { path }) => {
  const [jurisdiction, permit] = id.split('/');
  const expected = `${division}-${jurisdiction}/${permit}/${effectiveFrom}.json`;
  const unnumbered = `${jurisdiction}/${permit}/${effectiveFrom}.json`;
  // A policy of no named place has no division to be filed under.
  if (path === undefined || path === expected || (division === '000000' && path === unnumbered)) return [];
  return [issue('PATH_MISMATCH', '', { path, expected })];
};
