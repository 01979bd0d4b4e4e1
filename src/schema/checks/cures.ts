import { own } from '../../facts/index.js';
import { type Issue, issue } from '../../issues/index.js';
import type { CureClause, ProcedureRules, ResolvedVersion, WindowClause } from '../../policy/index.js';
import { endsBefore } from '../day-spans.js';
import { type Check, canFollow } from './context.js';

/** Bands of lateness ascend, what ends a permit is final, and there is a window to be late for. */
export const checkCures: Check = (_version, { resolved }) => resolved.flatMap(curesIn);

function curesIn({ version }: ResolvedVersion): Issue[] {
  return Object.entries(version.procedures).flatMap(([procedure, rules]) => {
    const path = `procedures.${procedure}.cure`;
    const bands = Object.entries(rules.cure ?? {}) as [string, CureClause][];
    if (bands.length === 0) return [];
    const useless = canBeLate(rules) ? [] : [issue('CURE_WITHOUT_WINDOW', path)];
    return [...useless, ...bands.flatMap((_band, i) => checkBand(path, bands, i))];
  });
}

const canBeLate = ({ window = {} }: ProcedureRules): boolean =>
  Object.keys(window).some((id) => (own(window, id) as unknown as WindowClause).closes !== null);

function checkBand(path: string, bands: readonly [string, CureClause][], i: number): Issue[] {
  const [id, band] = bands[i] as [string, CureClause];
  const place = `${path}.${id}.within`;
  const blocking = bands
    .slice(0, i)
    .find(([, earlier]) => !stepsAside(earlier, band) && !isShorter(earlier.within, band.within));
  const order = blocking ? [issue('CURE_BANDS_OUT_OF_ORDER', place, { band: blocking[0] })] : [];
  const isFinal = band.effect === 'new-application' || band.effect === 'void';
  // What has ended does not come back, so nothing can lie after it.
  const ending = isFinal && band.within ? [issue('LAPSE_NOT_FINAL', place, { effect: band.effect })] : [];
  return [...order, ...ending];
}

/** Whether an earlier band leaves some cure to a later one, however long each is. */
const stepsAside = (earlier: CureClause, later: CureClause): boolean =>
  canFollow(earlier, later) ||
  (earlier.actedBy !== undefined && (later.actedBy === undefined || later.actedBy > earlier.actedBy));

/** `null` is without end: nothing is longer. */
const isShorter = (one: CureClause['within'], other: CureClause['within']): boolean =>
  one !== null && (other === null || endsBefore(one, other));
