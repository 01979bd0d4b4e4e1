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

/**
 * Puts facts into a row.
 * @returns false if one of them is malformed; the row is then of no use
 */
export function loadFacts(
  subjects: readonly SubjectSlots[],
  facts: Facts,
  { cells, values }: Row,
  idOf: (id: string) => number,
): boolean {
  for (let i = 0; i < subjects.length; i++) {
    const { read: readSubject, slots } = subjects[i] as SubjectSlots;
    const stated = readSubject(facts as never);
    if (stated !== undefined && !isRecord(stated)) return false;
    for (let k = 0; k < slots.length; k++) {
      const { read, cell, encode, keeps } = slots[k] as FactSlot;
      const value = stated === undefined ? undefined : read(stated as never);
      if (value === undefined) {
        cells[cell] = UNKNOWN_CELL;
        continue;
      }
      const encoded = encode(value, idOf);
      if (encoded === MALFORMED_CELL) return false;
      cells[cell] = encoded;
      // A copy, so that a list which its owner changes between two questions is seen to be another.
      if (keeps) values[cell] = Array.isArray(value) ? value.slice() : value;
    }
  }
  return true;
}

/** The paths of the facts that {@link loadFacts} would refuse. */
export function malformedFacts(subjects: readonly SubjectSlots[], facts: Facts): string[] {
  return subjects.flatMap(({ subject, read: readSubject, slots }) => {
    const stated = readSubject(facts as never);
    if (stated === undefined) return [];
    if (!isRecord(stated)) return [subject];
    return slots
      .filter(({ read, encode }) => {
        const value = read(stated as never);
        return value !== undefined && encode(value, () => 0) === MALFORMED_CELL;
      })
      .map(({ path }) => path);
  });
}
