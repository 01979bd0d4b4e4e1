import { ALWAYS, type Row, TRUE } from '../conditions/index.js';
import {
  type Facts,
  isRecord,
  MALFORMED_CELL,
  type Reader,
  subjectReaders,
  UNKNOWN_CELL,
} from '../facts/index.js';
import type { FactSlot } from './linker.js';

/** A row on which nothing is known. */
export function createRow(size: number): Row {
  const cells = new Int32Array(size);
  cells[ALWAYS] = TRUE;
  return { cells, values: new Array(size).fill(undefined) };
}

/** Facts of one subject that a program reads. */
export interface SubjectSlots {
  readonly subject: string;
  readonly read: Reader;
  readonly slots: readonly FactSlot[];
}

/** Groups slots so that each subject is looked up once a person. */
export function bySubject(slots: readonly FactSlot[]): SubjectSlots[] {
  const subjects = [...new Set(slots.map(({ subject }) => subject))];
  return subjects.map((subject) => ({
    subject,
    read: subjectReaders[subject as keyof typeof subjectReaders] as Reader,
    slots: slots.filter((slot) => slot.subject === subject),
  }));
}

const NONE: readonly string[] = [];

/**
 * Puts facts into a row.
 * @returns the paths of those that are malformed: the row is of no use if there are any
 */
export function loadFacts(
  subjects: readonly SubjectSlots[],
  facts: Facts,
  { cells, values }: Row,
  idOf: (id: string) => number,
): readonly string[] {
  let malformed = NONE;
  for (const { subject, read: readSubject, slots } of subjects) {
    const stated = readSubject(facts as never);
    if (stated !== undefined && !isRecord(stated)) {
      malformed = [...malformed, subject];
      continue;
    }
    for (const { path, read, cell, encode, keeps } of slots) {
      const value = stated === undefined ? undefined : read(stated as never);
      if (value === undefined) {
        cells[cell] = UNKNOWN_CELL;
        continue;
      }
      const encoded = encode(value, idOf);
      if (encoded === MALFORMED_CELL) malformed = [...malformed, path];
      cells[cell] = encoded;
      // A copy, so that a list which its owner changes between two questions is seen to be another.
      if (keeps) values[cell] = Array.isArray(value) ? value.slice() : value;
    }
  }
  return malformed;
}
