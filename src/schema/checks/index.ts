import { checkAuthority } from './authority.js';
import { checkCitations } from './citations.js';
import { checkClaims } from './claims.js';
import { checkComparisons } from './comparisons.js';
import type { Check } from './context.js';
import { checkCures } from './cures.js';
import { checkCycles } from './cycles.js';
import { checkDatedFacts } from './dated-facts.js';
import { checkDepth } from './depth.js';
import { checkDurations } from './durations.js';
import { checkEffectivePeriod } from './effective-period.js';
import { checkInheritance } from './inheritance.js';
import { checkInstrumentKinds } from './instrument-kinds.js';
import { checkLentGrounds } from './lent-grounds.js';
import { checkMaterials } from './materials.js';
import { checkNames } from './names.js';
import { checkPath } from './path.js';
import { checkUnreachable } from './unreachable.js';
import { checkWindows } from './windows.js';

export type { Check, CheckContext } from './context.js';

/** Every semantic check, in the order in which an author would mend what they find. */
export const checks: readonly Check[] = [
  checkPath,
  checkEffectivePeriod,
  checkInheritance,
  checkInstrumentKinds,
  checkCitations,
  checkAuthority,
  checkClaims,
  checkDepth,
  checkLentGrounds,
  checkNames,
  checkCycles,
  checkComparisons,
  checkDatedFacts,
  checkWindows,
  checkCures,
  checkUnreachable,
  checkDurations,
  checkMaterials,
];
