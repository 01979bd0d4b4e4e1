import type { Facts, PermitEventKind } from '../../facts/index.js';
import type { PermitStatus, Timeline, TimelineChange } from '../../lifecycle/index.js';
import type { Citation, Clause, PolicyVersion } from '../../policy/index.js';
import { clausesOf } from '../../policy/index.js';
import type { Verdict } from '../../verdict/index.js';

/** A timeline, and what its days alone do not say. */
export interface TimelineView {
  readonly timeline: Timeline;
  /** What is so on the first day. */
  readonly first: { readonly status: PermitStatus; readonly verdict: Verdict | null };
  /** What the facts say happened to the permit on these days, earliest first. */
  readonly events: readonly HappenedEvent[];
  /** The rules in force on a day. */
  versionOn(date: string): PolicyVersion | undefined;
  /** The verdict of a day; `null` where the version in force does not have the procedure. */
  verdictOn(date: string): Verdict | null;
}

/** A day on which something happened to the permit. */
export interface HappenedEvent {
  readonly kind: PermitEventKind | 'issued';
  readonly on: string;
}

/** What happened to the permit within the days of a timeline. */
export function eventsIn({ permit }: Facts, { from, to }: Pick<Timeline, 'from' | 'to'>): HappenedEvent[] {
  const { issuedOn, endorsedOn, events = [] } = permit ?? {};
  const known: HappenedEvent[] = [
    ...(issuedOn ? [{ kind: 'issued', on: issuedOn } as const] : []),
    ...(events ?? []).flatMap(({ kind, on }) => (kind && on ? [{ kind, on }] : [])),
    ...(endorsedOn ? [{ kind: 'endorsed', on: endorsedOn } as const] : []),
  ];
  const isFirst = ({ kind, on }: HappenedEvent, i: number): boolean =>
    known.findIndex((one) => one.kind === kind && one.on === on) === i;
  return known
    .filter((event, i) => event.on >= from && event.on <= to && isFirst(event, i))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Whether a permit ended because it was late: by a band of lateness that nothing cures. */
export function isLapse({ on, because }: TimelineChange, { versionOn }: TimelineView): boolean {
  const clause = because[0]?.clause ?? null;
  return clause !== null && Boolean(versionOn(on)?.procedures.endorse?.cure?.[clause]);
}

/** Where a clause with a citation stands in a version: of the procedure first, then anywhere. */
export function clauseCited(
  version: PolicyVersion | undefined,
  procedure: string,
  id: string,
  citation: Citation | null,
): Clause | undefined {
  const all = version ? clausesOf(version).filter((placed) => placed.id === id) : [];
  const isCited = ({ clause }: (typeof all)[number]): boolean =>
    citation !== null &&
    clause.citation.instrument === citation.instrument &&
    clause.citation.article === citation.article &&
    clause.citation.item === citation.item;
  const found =
    all.find((placed) => placed.procedure === procedure && isCited(placed)) ??
    all.find(isCited) ??
    all.find((placed) => placed.procedure === procedure) ??
    all[0];
  return found?.clause;
}
