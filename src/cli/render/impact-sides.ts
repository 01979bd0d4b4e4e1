import type { Impact, Transition } from '../../impact/index.js';
import {
  gainOf,
  type ImpactView,
  impactValueText,
  transitionSides,
  transitionSubject,
} from '../../messages/index.js';
import { reportWord } from './report-words.js';

/** Outcomes first, then what people gain, what else changes, and what they lose. */
export const inOrder = (transitions: readonly Transition[]): Transition[] =>
  [...transitions].sort((a, b) => orderOf(a) - orderOf(b));

const orderOf = (transition: Transition): number =>
  (transition.part === 'outcome' ? 0 : 10) - gainOf(transition);

/** The changes by which people gain, by which they lose, and the others; a side without any is left out. */
export const sidesOf = ({ transitions }: Impact): ['gain' | 'lose' | 'beside', readonly Transition[]][] =>
  (
    [
      ['gain', 1],
      ['lose', -1],
      ['beside', 0],
    ] as const
  ).flatMap(([side, sign]) => {
    const found = transitions.filter((transition) => gainOf(transition) === sign);
    return found.length === 0 ? [] : [[side, found]];
  });

/** One line of a summary: what changes, and a change that it tells of. */
export interface Summary {
  readonly subject: string;
  readonly change: string;
  readonly transition: Transition;
}

/** So many ways of counting a day are told one by one. */
const FEW_DAYS = 2;

/** A line for each change; many ways of counting the first day share one. */
export function summaryOf(view: ImpactView, transitions: readonly Transition[]): Summary[] {
  const [days, others] = [true, false].map((isDay) =>
    transitions.filter(({ part }) => (part === 'earliestEligibleOn') === isDay),
  ) as [Transition[], Transition[]];
  const single = (transition: Transition): Summary => ({
    subject: transitionSubject(view, transition),
    change: transitionSides(view, transition).join(' → '),
    transition,
  });
  const [first] = days;
  if (!first || days.length <= FEW_DAYS) return transitions.map(single);
  const side = (ends: readonly (string | null)[], day: 'aDay' | 'anotherDay'): string =>
    ends.every((end) => end === null)
      ? impactValueText('earliestEligibleOn', null, view.lang)
      : reportWord(day, view.lang);
  const from = side(
    days.map((transition) => transition.from),
    'aDay',
  );
  const to = side(
    days.map((transition) => transition.to),
    first.from === null ? 'aDay' : 'anotherDay',
  );
  const ways = reportWord('waysOfCounting', view.lang, String(days.length));
  return [
    ...others.map(single),
    { subject: transitionSubject(view, first), change: `${from} → ${to}${ways}`, transition: first },
  ];
}
