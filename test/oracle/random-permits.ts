import type { Anchor, CureClause, WindowClause } from '../../src/policy/index.js';
import { dayNumber, plus, repeated } from './civil-days.js';
import { append, suggest } from './random-drafts.js';
import { factDate } from './random-values.js';
import { type Wish, wish } from './random-wishes.js';

const factsOf = (anchor: Anchor): string[] => {
  if (typeof anchor === 'string') return [anchor];
  return 'latest' in anchor ? anchor.latest.flatMap(factsOf) : [];
};

/** Gives a permit dates that put asOf at an end of its window, or of a band of lateness, and a history. */
export function arrangeWindow(
  one: Wish,
  windows: readonly WindowClause[],
  cures: readonly CureClause[],
): void {
  const { random, draft, asOf } = one;
  if (windows.length === 0) return;
  const clause = random.pick(windows);
  if (clause.when) wish(one, clause.when, true);
  const { every, opens, closes } = clause;
  const today = dayNumber(asOf);
  const back = (from: number, n: number): number => (every ? plus(from, repeated(every, -n)) : from);
  // Which of the windows asOf is to be near, and which were used before it.
  const n = random.between(1, 4);
  const bands = cures.flatMap(({ within }) => (within ? [within] : []));
  const end = closes ? plus(today, repeated(closes, -1)) : today - 400;
  const atEnd =
    bands.length > 0 && random.chance(0.3)
      ? plus(end, repeated(random.pick(bands), -1))
      : random.chance(0.15)
        ? end - random.between(2, 500)
        : end;
  const near = random.chance(0.5) ? plus(today, repeated(opens, -1)) : atEnd;
  const anchorDay = back(near + random.between(-1, 1), n);
  for (const path of factsOf(clause.from)) suggest(draft, path, factDate(anchorDay));
  for (const path of (clause.after ?? []).flatMap(factsOf)) suggest(draft, path, factDate(anchorDay));
  if (!every) return;
  const endorsedOn = Array.from({ length: n - 1 }, (_, i) => {
    const window = plus(anchorDay, repeated(every, i + 1));
    const slack = random.chance(0.75) ? random.between(0, 1) : random.between(-20, 200);
    return Math.max(anchorDay, plus(window, opens) + slack + random.below(3));
  }).filter(() => random.chance(0.85));
  endorse(
    one,
    endorsedOn.sort((a, b) => a - b),
    today,
  );
}

function endorse({ random, draft }: Wish, days: readonly number[], today: number): void {
  const known = random.weighted<'all' | 'last' | 'both' | 'nothing'>([
    [4, 'all'],
    [2, 'last'],
    [2, 'both'],
    [1, 'nothing'],
  ]);
  const past = days.filter((day) => day <= today);
  const last = past[past.length - 1];
  if (known === 'all' || known === 'both')
    append(
      draft,
      'permit.events',
      days.map((day) => ({ kind: 'endorsed', on: factDate(day) })),
    );
  if (known === 'last' || known === 'both')
    suggest(draft, 'permit.endorsedOn', last === undefined ? null : factDate(last));
  if (known !== 'nothing' && random.chance(0.15))
    suggest(draft, 'permit.endorsedOn', factDate(today + random.between(-40, 40)));
}
