import type { CivilDate } from '../../calendar/index.js';
import { daysInForce, type Policy, type Spell, spellOn } from '../../policy/index.js';
import type { Terrain } from '../../verdict/index.js';
import type { ExactOptions } from '../exact.js';
import type { Coverage, Proof } from './types.js';

/** What a way of deciding finds. */
export type Decided = Pick<Proof, 'counterexample' | 'share' | 'certificate' | 'covers'>;

/** What a way of deciding is given. */
export interface Asked {
  readonly policy: Policy;
  readonly terrain: Terrain;
  readonly options: ExactOptions & { readonly procedure: NonNullable<ExactOptions['procedure']> };
}

/** Complete people on asOf. */
export const onAsOf = ({ asOf }: { readonly asOf: CivilDate }): Coverage => ({
  people: 'complete',
  from: asOf,
  through: asOf,
});

/** Everybody, on every day of the version in force on asOf. */
export const onEveryDay = ({ policy, terrain }: Pick<Asked, 'policy' | 'terrain'>): Coverage => ({
  people: 'everybody',
  // There is a terrain only where a version is in force.
  ...daysInForce(spellOn(policy.spells, terrain.asOf) as Spell),
});
