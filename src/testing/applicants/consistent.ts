import { dateOrders, type Facts } from '../../facts/index.js';
import { type Choices, factAt, withFact } from './facts-at.js';

/**
 * The same facts with each day that contradicts another one moved onto it.
 *
 * @param chosen facts by path whose days stay if they can: of two days, the other one is moved
 */
export function consistent(facts: Facts, chosen: Choices = {}): Facts {
  const stated = Object.fromEntries(dateOrders.flat().map((path) => [path, factAt(facts, path)]));
  return Object.entries(inOrder(stated, chosen))
    .filter(([path, day]) => day !== stated[path])
    .reduce((moved, [path, day]) => withFact(moved, path, day), facts);
}

/** Moves a day that contradicts another one onto it; of the two, the one that nothing asked for. */
export function inOrder(choices: Choices, chosen: Choices): Choices {
  const dates: { [path: string]: unknown } = { ...choices };
  const broken = () =>
    dateOrders.find(([earlier, later]) => {
      const [first, second] = [dates[earlier], dates[later]];
      return typeof first === 'string' && typeof second === 'string' && first > second;
    });
  // A moved day may break an order that was looked at before. Two goals may pull a day to and fro; from
  // some step on days only move back, which comes to an end.
  let steps = 0;
  for (let order = broken(); order !== undefined; order = broken()) {
    const [earlier, later] = order;
    if (steps++ < dateOrders.length && earlier in chosen && !(later in chosen)) dates[later] = dates[earlier];
    else dates[earlier] = dates[later];
  }
  return dates;
}
