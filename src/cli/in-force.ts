import { parseDay } from '../calendar/index.js';
import { type AuthoredPolicy, type Procedure, type ResolvedVersion, spellOn } from '../policy/index.js';
import { readAsOf } from './options.js';
import { fail, suggest } from './problems.js';

/** The day asked about: as given; the first day of a version that is named; else today in Shanghai. */
export const dayFor = (name: string, given: string | undefined): string =>
  given === undefined && name.includes('@') ? (name.split('@')[1] as string) : readAsOf(given);

/** The version in force on a day, with all that it inherits; ends the command where there is none. */
export function inForce({ id, spells, versions }: AuthoredPolicy, asOf: string): ResolvedVersion {
  const known = versions.map(({ effectiveFrom }) => effectiveFrom).join(', ');
  const spell = spellOn(spells, parseDay(asOf));
  return (
    spell?.resolved ??
    fail('NO_VERSION_IN_FORCE', {
      zh: `${id}: ${asOf} 没有施行的版本；各版本施行于 ${known}`,
      en: `${id}: no version in force on ${asOf}; versions from ${known}`,
    })
  );
}

/** Ends the command where a version has no such procedure. */
export function assertProcedure({ version }: ResolvedVersion, procedure: Procedure): void {
  const there = Object.keys(version.procedures);
  if (there.includes(procedure)) return;
  fail(
    'UNKNOWN_PROCEDURE',
    {
      zh: `${version.id} 没有办理事项 ${procedure}，只有 ${there.join('、')}`,
      en: `${version.id} has no procedure ${procedure}, only ${there.join(', ')}`,
    },
    suggest(procedure, there),
  );
}
