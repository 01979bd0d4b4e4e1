import type { TimelineChange } from '../../lifecycle/index.js';
import { changeText, eventText, procedureText, spanText } from '../../messages/index.js';
import type { PolicyVersion } from '../../policy/index.js';
import { headOf, type Page } from './page.js';
import { colouredState } from './status.js';
import { styles } from './styles.js';
import { clauseCited, type TimelineView } from './timeline-view.js';

/** Kinds of change, the weightiest first. */
const ORDER: { readonly [kind in TimelineChange['kind']]: number } = {
  version: 0,
  status: 1,
  term: 2,
  cure: 3,
  window: 4,
  outcome: 5,
  years: 6,
  tier: 7,
  validity: 8,
  deadline: 9,
  ground: 10,
  material: 11,
  reason: 12,
  dispute: 13,
};

/** A person through time, for a person to read on a terminal. */
export function renderTimeline(view: TimelineView, page: Page): string {
  const { timeline, events } = view;
  const { say, lang } = page;
  const days = [...new Set([...timeline.changes, ...events].map(({ on }) => on))].sort();
  const lines = days.flatMap((on) => dayLines(on, view, page));
  const span = (from: string, through: string): string =>
    `${from} – ${through}${through === timeline.to ? styles.dim(' …') : ''}`;
  return [
    ...headOf(page, { id: timeline.policy, version: null }, [
      procedureText(timeline.procedure, lang),
      `${timeline.from} – ${timeline.to}`,
    ]),
    ...page.block(
      'permit',
      timeline.states.map(
        ({ state, from, through }) => `${span(from, through)}  ${colouredState(state, page)}`,
      ),
    ),
    ...page.block('window', windowRows(view, page)),
    ...page.block(
      'eligibleOn',
      timeline.eligible.length === 0
        ? [say('never')]
        : timeline.eligible.map(({ from, through }) => styles.green(span(from, through))),
    ),
    ...page.block('changes', lines.length === 0 ? [say('noChange')] : lines),
    ...page.end(),
  ].join('\n');
}

const windowRows = ({ timeline }: TimelineView, page: Page): string[] =>
  timeline.windows.map(({ procedure, opensOn, closesOn, lastSafeOn, citation }) => {
    const { say, day, lang } = page;
    const span = closesOn === null ? say('fromOn', opensOn) : `${day(opensOn)} – ${day(closesOn)}`;
    const safe = lastSafeOn === null ? '' : ` · ${styles.bold(say('lastSafe', lastSafeOn))}`;
    return `${span}  ${procedureText(procedure, lang)}${safe}${page.cite(citation)}`;
  });

/** One day: its date, what happened, and what changed with why. */
function dayLines(on: string, view: TimelineView, page: Page): string[] {
  const changes = view.timeline.changes.filter((change) => change.on === on);
  const happened = view.events.filter((event) => event.on === on);
  const lines = shownOf(changes, view.versionOn(on)).flatMap((change) => changeLines(change, view, page));
  return [
    '',
    styles.bold(page.day(on)),
    ...happened.map(({ kind }) => `  • ${eventText(kind, page.lang)}`),
    // A clause that changes two things is named once.
    ...lines.filter((line, i) => !line.startsWith('    ') || lines.indexOf(line) === i),
  ];
}

/**
 * What a reader needs of a day's changes: where the outcome changed, the conditions behind it are named
 * with it; where one reason took another's place, the new one tells both; a fact that stopped mattering,
 * or lateness made good, shows in what it changed.
 */
function shownOf(changes: readonly TimelineChange[], version: PolicyVersion | undefined): TimelineChange[] {
  const isOutcome = changes.some(({ kind }) => kind === 'outcome');
  const isReplaced = (id: string): boolean =>
    changes.some((other) => other.kind === 'reason' && other.after !== null && clauseOf(other) === id);
  const isCondition = (id: string): boolean =>
    Object.values(version?.procedures ?? {}).some((rules) => rules.eligibility?.[id]);
  const isNoise = ({ kind, id, before, after }: TimelineChange): boolean => {
    if (kind === 'cure') return after === null;
    if (kind !== 'reason') return false;
    const clause = clauseOf({ id });
    const isGone = after === null && (before === 'FACTS_MISSING' || isReplaced(clause));
    return before === after || isGone || (isOutcome && isCondition(clause));
  };
  return changes.filter((change) => !isNoise(change)).sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
}

/** A reason's id is its clause and its code; a dispute's, its clause and its claim. */
const clauseOf = ({ id }: Pick<TimelineChange, 'id'>): string => (id ?? '').split(' ')[0] ?? '';

function changeLines(change: TimelineChange, view: TimelineView, page: Page): string[] {
  const { kind, after, on, because } = change;
  const said = changeText({ ...change, id: nameOf(change, view, page) }, page.lang);
  const text = kind === 'status' ? colour(said, after) : said;
  const causes = because.filter(({ citation }) => citation !== null);
  const isNamed = kind === 'outcome' || kind === 'status' || kind === 'window';
  if (!isNamed || causes.every(({ clause }) => clause === null))
    return [`  ${text}${causes.map(({ citation }) => page.cite(citation)).join('')}`];
  const named = causes.map(({ clause, citation }) => {
    const procedure = kind === 'window' ? (change.id ?? '') : view.timeline.procedure;
    const found = clauseCited(view.versionOn(on), procedure, clause ?? '', citation);
    return `    ${styles.dim('–')} ${found?.title?.[page.lang] ?? clause ?? ''}${page.cite(citation)}`;
  });
  return [`  ${text}${kind === 'window' ? datesOf(change, view, page) : ''}`, ...named];
}

/** The days of the window that a change is about. */
function datesOf({ id, on, after }: TimelineChange, { timeline }: TimelineView, page: Page): string {
  const found = timeline.windows.find(
    ({ procedure, opensOn, closesOn }) =>
      procedure === id &&
      (after === 'not-yet-open' ? opensOn > on : opensOn <= on && (closesOn === null || on <= closesOn)),
  );
  if (!found || after === 'late' || after === 'closed') return '';
  const safe = found.lastSafeOn === null ? [] : [page.say('lastSafe', found.lastSafeOn)];
  const comma = page.lang === 'zh' ? '，' : ', ';
  return page.aside([spanText(found.opensOn, found.closesOn, page), ...safe].join(comma));
}

const colour = (text: string, after: string | null): string =>
  after === 'suspended' || after === 'expired' || after === 'terminated'
    ? styles.red(text)
    : styles.bold(text);

/** The title of what changed, in place of its id. */
function nameOf({ kind, id, on, because }: TimelineChange, view: TimelineView, page: Page): string | null {
  if (id === null || kind === 'window') return id;
  const { procedure } = view.timeline;
  const citation = because[0]?.citation ?? null;
  const version = view.versionOn(on);
  if (kind === 'dispute') {
    const [clause = '', claim = ''] = id.split(' ');
    const found = clauseCited(version, procedure, clause, null);
    return found?.claims?.[claim]?.note[page.lang].replace(/[。.]$/, '') ?? id;
  }
  const clause = clauseOf({ id });
  return clause === ''
    ? null
    : (clauseCited(version, procedure, clause, citation)?.title?.[page.lang] ?? clause);
}
