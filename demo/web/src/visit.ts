import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang } from 'residence-permit-rules/messages';
import type { Choice, Told, View } from './session.js';
import type { Say } from './words.js';

/** What every part of the page may look at and do. */
export interface Visit {
  readonly lang: Lang;
  readonly say: Say;
  readonly choice: Choice;
  readonly told: Told;
  /** Keeps what the visitor told. */
  tell(more: Partial<Told>): void;
  /** How often something was told: what waits for an answer learns whether another came meanwhile. */
  timesTold(): number;
  /** Goes to a page, perhaps with another choice. */
  go(view: View, change?: Partial<Choice>): void;
}

export const VisitContext = createContext<Visit | null>(null);

/** The visit that a part of the page belongs to. */
export function useVisit(): Visit {
  const visit = useContext(VisitContext);
  if (!visit) throw new Error('a part of the page stands outside a visit');
  return visit;
}
