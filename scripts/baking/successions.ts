import { parseDay } from '../../src/calendar/index.js';
import type { Succession } from '../../src/conditions/index.js';
import { conditionsOf, type PartitionClause, type PolicyVersion, partsOf } from '../../src/policy/index.js';

const MUNICIPALITIES = ['11', '12', '31', '50'];

/** The digits that every code of a place's unit begins with. */
const digitsOf = (place: string): string =>
  place.slice(0, MUNICIPALITIES.includes(place.slice(0, 2)) ? 2 : 4);

/**
 * The changes of codes that can bear on a version's answers: with every question about given places, those of
 * their cities, those that lead there, and those yet to come when the version begins.
 */
export function bearingSuccessions(
  name: string,
  { successions = [] }: PartitionClause,
  version: PolicyVersion,
): readonly Succession[] {
  const places = placesAsked(name, version);
  const isCounty = ({ from, to }: Succession): boolean => !from.endsWith('00') && !to.endsWith('00');
  if (!places || !successions.every(isCounty)) return successions;
  const cities = places.map(digitsOf);
  const isNear = (code: string): boolean => cities.some((digits) => code.startsWith(digits));
  let kept: readonly Succession[] = [];
  for (;;) {
    const codes = kept.flatMap(({ from, to }) => [from, to]);
    const next = successions.filter(
      ({ from, to, on }) =>
        [from, to].some((code) => isNear(code) || codes.includes(code)) ||
        parseDay(on) > parseDay(version.effectiveFrom),
    );
    if (next.length === kept.length) return next;
    kept = next;
  }
}

/** The places that a partition is asked about; undefined where one is a person's own. */
function placesAsked(name: string, version: PolicyVersion): readonly string[] | undefined {
  const parts = conditionsOf(version).flatMap(({ path, condition }) => partsOf(path, condition));
  const asked = parts.flatMap(({ part }) => {
    const value =
      'fact' in part && (part.value as { readonly as?: unknown; readonly partition?: string } | null);
    return value && value.partition === name ? [value.as] : [];
  });
  return asked.every((place) => typeof place === 'string') ? (asked as string[]) : undefined;
}
