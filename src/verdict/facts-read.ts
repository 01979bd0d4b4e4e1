import { type Procedure, spellOn } from '../policy/index.js';
import { compileProgram } from './program.js';
import type { Terrain } from './terrain.js';

/** The facts that any part of a procedure's verdict is worked out from, on any day of its version. */
export function factsRead({ policy, asOf }: Terrain, procedure: Procedure): ReadonlySet<string> {
  const resolved = spellOn(policy.spells, asOf)?.resolved;
  const facts = resolved ? compileProgram(policy, resolved, procedure).linker.facts : [];
  return new Set(facts.map(({ path }) => path));
}
