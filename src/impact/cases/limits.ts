import { formatDay, parseDay } from '../../calendar/index.js';
import { type CellTest, type FactVariable, type Scale, valueIn } from '../../diagram/index.js';
import type { Facts } from '../../facts/index.js';

/** Somebody just before a limit, on it, and just past it: as somebody else, but for the fact that it limits. */
export function aroundLimits(
  { name: fact, cells, is }: FactVariable,
  person: Facts,
  { values }: CellTest,
  name: string,
  scale: Scale,
): { readonly aim: 'limit'; readonly title: string; readonly facts: Facts }[] {
  const limits = [...cells.keys()].flatMap((cell) => {
    const [from, to] = [cells[cell - 1]?.pieces[0]?.span, cells[cell]?.pieces[0]?.span];
    return from && to && values[cell - 1] !== values[cell] ? [to.from] : [];
  });
  const write = (value: number): unknown => (is.type === 'date' ? formatDay(value) : value);
  const stated = valueIn(person, fact);
  const now = typeof stated === 'number' ? stated : parseDay(stated);
  return limits
    .flatMap((limit) => [scale.previous(limit), limit, scale.next(limit)])
    .filter((value) => value >= scale.all.from && value <= scale.all.through && value !== now)
    .map((value) => ({
      aim: 'limit',
      title: `${name}: ${write(value)}`,
      facts: withValue(person, fact, write(value)),
    }));
}

function withValue(person: Facts, path: string, value: unknown): Facts {
  const [subject = '', name = ''] = path.split('.');
  const facts = person as { readonly [subject: string]: object | undefined };
  return { ...facts, [subject]: { ...facts[subject], [name]: value } } as Facts;
}
