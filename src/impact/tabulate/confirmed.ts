import type { Facts } from '../../facts/index.js';
import type { Screening } from '../../verdict/index.js';
import { DisagreementError } from '../exact.js';

/** One of so many answers of a table is confirmed, the first among them. */
const CONFIRMED_ONE_IN = 1024;

type Screen = (facts: Facts) => Screening;

/**
 * A table's answers, and those of `screen` for whom it has none.
 * @returns a function that throws `DisagreementError` where `screen`, which is asked now and then, says otherwise
 */
export function confirmed(read: (facts: Facts) => Screening | null, screen: Screen): Screen {
  let count = 0;
  return (facts) => {
    const answer = read(facts);
    if (answer === null) return screen(facts);
    if (count++ % CONFIRMED_ONE_IN === 0) confirm(answer, screen(facts), facts);
    return answer;
  };
}

function confirm(claimed: Screening, said: Screening, facts: Facts): void {
  if (JSON.stringify(claimed) !== JSON.stringify(said))
    throw new DisagreementError('the table answers otherwise than screen', { facts, claimed, said });
}
