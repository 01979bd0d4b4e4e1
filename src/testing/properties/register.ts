import type { Runner } from '../../cases/index.js';
import type { Policy } from '../../policy/index.js';
import { neverWorseWithMorePapers } from './more-papers.js';
import { assertProperty, type PolicyProperty, type PropertyOptions } from './property.js';
import { textsInBothLanguages } from './texts.js';
import { windowsNeverEmpty } from './windows.js';

/** What to register, with which runner, on whom. */
export interface RegisterPropertiesOptions extends Runner, PropertyOptions {
  /** Properties besides the standard ones. */
  readonly properties?: readonly PolicyProperty[];
}

/**
 * What holds for every policy, whatever it says: more papers never cost anything, no window is empty,
 * every verdict can be said in both languages.
 * @since 0.3.0
 */
export const standardProperties = (): PolicyProperty[] => [
  neverWorseWithMorePapers(),
  windowsNeverEmpty(),
  textsInBothLanguages(),
];

/**
 * Registers one test for each standard property, and for those given.
 *
 * @example
 * import { describe, it } from 'vitest';
 * registerProperties(residencePermit, {
 *   describe,
 *   it,
 *   properties: [monotone('residence.registeredOn', 'earlier'), neverStricterThan(national)],
 * });
 * @since 0.3.0
 */
export function registerProperties(
  policy: Policy,
  { describe, it, properties = [], ...options }: RegisterPropertiesOptions,
): void {
  describe(policy.id, () => {
    for (const property of [...standardProperties(), ...properties])
      it(property.title, () => assertProperty(policy, property, options));
  });
}
