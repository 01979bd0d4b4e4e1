import type { Facts } from '../../../src/facts/index.js';
import type { Item } from '../../../src/materials/index.js';
import { civilDate, dayNumber, plus } from '../../oracle/civil-days.js';
import type { Random } from '../../oracle/random-source.js';

const kinds = ['photo', 'student-card', 'lease-contract'];
const formats = ['jpg', 'pdf', 'png'];

/** Lists of papers to ask for; few kinds, so that several items ask for one. */
export const itemsFrom = (random: Random) => (): (string | Item)[] =>
  Array.from({ length: random.pick([1, 1, 2, 3]) }, () => {
    const kind = random.pick(kinds);
    return random.chance(0.35) ? kind : anyItem(random, kind);
  });

function anyItem(random: Random, kind: string): Item {
  const maybe = (share: number, fields: Partial<Item>): Partial<Item> => (random.chance(share) ? fields : {});
  return {
    kind,
    ...maybe(0.3, { originals: random.below(3) }),
    ...maybe(0.3, { copies: random.between(1, 3) }),
    ...maybe(0.3, { isStamped: true }),
    ...maybe(0.3, { formats: random.pick([['jpg'], ['jpg', 'pdf'], ['png']]) }),
    ...maybe(0.3, { issuedWithin: random.pick([{ months: 1 }, { months: 6 }, { days: 30 }]) }),
    ...maybe(0.3, { attributes: random.pick([{ size: 1 }, { size: 2 }, { size: 1, isBare: true }]) }),
  };
}

/** Papers as people come with them: several of one kind, bare or described, in order or not. */
export function anyPapers(random: Random, asOf: string): Facts['materials'] {
  const today = dayNumber(asOf);
  const day = (): string => {
    const near = today + random.pick([-32, -31, -30, -29, -1, 0, 1, -400]);
    const turn = plus(today, { months: random.pick([-1, -6]) }) + random.between(-1, 1);
    const text = civilDate(random.pick([near, turn]));
    return text < '1900-01-01' ? '1900-01-01' : text > '2999-12-31' ? '2999-12-31' : text;
  };
  const has = (): boolean => random.chance(0.4);
  return Array.from({ length: random.below(5) }, () => {
    const kind = random.pick(kinds);
    if (random.chance(0.25)) return kind;
    return {
      kind,
      ...(has() && { originals: random.below(3) }),
      ...(has() && { copies: random.below(4) }),
      ...(has() && { isStamped: random.chance(0.5) }),
      ...(has() && { format: random.pick([...formats, null]) }),
      ...(has() && { issuedOn: day() }),
      ...(random.chance(0.2) && { validThrough: day() }),
      ...(has() && {
        attributes: { size: random.between(1, 3), ...(has() && { isBare: random.chance(0.5) }) },
      }),
    };
  }) as Facts['materials'];
}
