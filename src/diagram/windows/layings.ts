import type { CureClause } from '../../policy/index.js';
import { GaveUp } from '../diagram.js';
import type { Laying } from '../laying.js';
import { casesOf } from './anchors.js';
import { ALL_DAYS } from './days.js';
import { placed, tightened, together } from './laying.js';
import { recurring, type Told } from './recurring.js';
import { openingsOf, roundsOf } from './rounds.js';
import { NO_WINDOW, statesOf, type Windows } from './states.js';

/** The most ways in which windows of one kind may come to lie. */
const MOST_LAYINGS = 20_000;

/**
 * Every way in which asOf can lie to the window that counts, by its word. Each holds of the days that it tells of and of
 * no others, and together they are all days that the window can be laid at.
 *
 * @param cures all bands of lateness, those for acts of earlier days too
 * @throws GaveUp for more ways than are worth looking at
 */
export function layingsOf(
  windows: Windows,
  cures: readonly CureClause[],
): ReadonlyMap<string, readonly Laying[]> {
  const found = new Map<string, Laying[]>();
  let kept = 0;
  for (const [word, laying] of told(windows, cures)) {
    const tight = laying && tightened(laying);
    if (!tight) continue;
    if (++kept > MOST_LAYINGS) throw new GaveUp(`more than ${MOST_LAYINGS} ways of a window`, kept);
    const alike = found.get(word);
    if (alike) alike.push(tight);
    else found.set(word, [tight]);
  }
  return found;
}

function* told(windows: Windows, cures: readonly CureClause[]): Generator<Told> {
  const { clause, asOf } = windows;
  const states = statesOf(windows);
  const rounds = clause.every
    ? states.flatMap((state) => roundsOf(windows, state).map((round) => ({ ...round, word: state.word })))
    : [];
  for (const { fact: anchor, laying } of casesOf(clause.from, asOf)) {
    if (anchor === null) yield [NO_WINDOW, laying];
    else if (clause.every)
      yield* recurring({ windows, cures, rounds, opening: openingsOf(windows), anchor }, laying);
    else
      for (const { word, from, through } of states) {
        const span = { from: from ?? ALL_DAYS.from, through: through ?? ALL_DAYS.through };
        yield [word, together(laying, placed(anchor, span))];
      }
  }
}
