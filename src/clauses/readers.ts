import type { WorkingDays } from '../calendar/index.js';
import type { Row } from '../conditions/index.js';
import type { EventReader } from './anchors.js';
import { compileDeadlines, compileValidity, deadlinesOf, validityOf } from './terms.js';
import type { Deadline, Validity, Window } from './types.js';
import type { RangesReader } from './unannounced.js';
import { compileCures, compileWindows, type WindowSections, windowOf } from './windows.js';

/** What the dated sections of a procedure are compiled from. */
export interface DatedSections extends WindowSections {
  readonly rules: WindowSections['rules'] & { readonly deadlines?: unknown; readonly validity?: unknown };
  readonly calendar: WorkingDays | undefined;
}

/** Compiles a section to what it says of one person. */
export type SectionReader<T> = (sections: DatedSections) => (row: Row) => T;

/**
 * How a procedure's dated sections are read. A policy carries the readers that its own rules need, as it
 * carries its operators, so that a form ships no more.
 */
export interface DatedReaders {
  readonly window?: SectionReader<Window | null>;
  readonly validity?: SectionReader<Validity | null>;
  readonly deadlines?: SectionReader<Deadline[]>;
  /** For anchors that are events of a permit. */
  readonly event?: EventReader;
  /** For last days that are counted in working days. */
  readonly ranges?: RangesReader;
}

/** Reads the window of the procedure on asOf. */
export const readWindow: SectionReader<Window | null> = (sections) => {
  const windows = compileWindows(sections);
  const cures = compileCures(sections);
  const { calendar } = sections;
  return (row) => windowOf({ row, windows, cures, calendar });
};

/** Reads the term of the procedure's permit. */
export const readValidity: SectionReader<Validity | null> = (sections) => {
  const terms = compileValidity(sections.rules.validity, sections);
  return (row) => validityOf(terms, row);
};

/** Reads the deadlines that run on asOf. */
export const readDeadlines: SectionReader<Deadline[]> = (sections) => {
  const deadlines = compileDeadlines(sections);
  const { calendar } = sections;
  return (row) => deadlinesOf({ row, deadlines, calendar });
};
