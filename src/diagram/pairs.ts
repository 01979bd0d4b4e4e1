/** What is known of pairs of whole numbers from 0 on, in one table: an object for each pair would be most of the work. */
export interface Pairs {
  /** What was set for a pair; -1 for nothing. */
  get(left: number, right: number): number;
  set(left: number, right: number, value: number): void;
}

const FIRST_SIZE = 64;
/** Numbers that a pair takes: left, right, and what is known. */
const WIDTH = 3;

/** Makes an empty table. */
export function createPairs(): Pairs {
  let size = FIRST_SIZE;
  let held = 0;
  let table = new Int32Array(0);
  const placeOf = (left: number, right: number): number => {
    let at = hashOf(left, right) & (size - 1);
    for (;;) {
      const place = at * WIDTH;
      const known = table[place] as number;
      if (known < 0 || (known === left && table[place + 1] === right)) return place;
      at = (at + 1) & (size - 1);
    }
  };
  const put = (left: number, right: number, value: number): void => {
    const place = placeOf(left, right);
    table[place] = left;
    table[place + 1] = right;
    table[place + 2] = value;
  };
  const grow = (): void => {
    const old = table;
    if (old.length > 0) size *= 4;
    table = new Int32Array(size * WIDTH).fill(-1);
    for (let place = 0; place < old.length; place += WIDTH)
      if ((old[place] as number) >= 0)
        put(old[place] as number, old[place + 1] as number, old[place + 2] as number);
  };
  return {
    get: (left, right) => (held === 0 ? -1 : (table[placeOf(left, right) + 2] as number)),
    set(left, right, value) {
      if (held * 2 >= table.length / WIDTH) grow();
      held++;
      put(left, right, value);
    },
  };
}

function hashOf(left: number, right: number): number {
  const mixed = Math.imul(left ^ Math.imul(right, 0x85ebca6b), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
