import { fc, it } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import type { Facts, HeldMaterial, MaterialKind } from '../../src/facts/index.js';
import { evaluate, type Verdict } from '../../src/verdict/index.js';
import { papersFor, type Question, questions } from './questions.js';

vi.setConfig({ testTimeout: 120_000 });

type Papers = NonNullable<Facts['materials']>;

/** Questions about people whose list of papers is known. */
const withPapers = questions.chain((question) =>
  papersFor(question).map(
    (materials): Question => ({ ...question, facts: { ...question.facts, materials } }),
  ),
);
const missingOf = (question: Question, materials: Papers): Verdict['missingMaterials'] =>
  evaluate(question.policy, { ...question.facts, materials }, question).missingMaterials;
const papersOf = (question: Question): Papers => question.facts.materials as Papers;
const kindOf = (paper: string | HeldMaterial): string => (typeof paper === 'string' ? paper : paper.kind);

describe('missingMaterials', () => {
  it.prop([withPapers], { numRuns: 300 })('never list a paper held in order', (question) => {
    const held = papersOf(question);
    const bare = held.filter((paper) => typeof paper === 'string');
    for (const { alternatives, unfit } of missingOf(question, held)) {
      for (const kind of alternatives.flat()) {
        expect(bare).not.toContain(kind);
        // A paper held and still demanded is one with a fault, and the fault is named.
        if (held.some((paper) => kindOf(paper) === kind))
          expect(unfit.map((fault) => fault.kind)).toContain(kind);
      }
    }
  });

  it.prop([withPapers], { numRuns: 300 })('never name a fault of a paper that nobody holds', (question) => {
    const described = papersOf(question).filter((paper) => typeof paper !== 'string');
    for (const { unfit, alternatives } of missingOf(question, papersOf(question)))
      for (const { kind } of unfit) {
        expect(described.map(kindOf)).toContain(kind);
        expect(alternatives.flat()).toContain(kind);
      }
  });

  it.prop([withPapers, fc.nat()], { numRuns: 300 })(
    'never remain once one alternative of each is supplied',
    (question, choice) => {
      const held = papersOf(question);
      const certain = missingOf(question, held).filter(({ status }) => status === 'missing');
      const supplied = certain.flatMap(
        ({ alternatives }) => alternatives[choice % alternatives.length] as MaterialKind[],
      );
      const left = missingOf(question, [...held, ...supplied]).map(({ requirement }) => requirement);
      for (const { requirement } of certain) expect(left).not.toContain(requirement);
    },
  );

  it.prop([withPapers], { numRuns: 300 })('never grow when another paper is supplied', (question) => {
    const held = papersOf(question);
    const namesOf = (papers: Papers) => missingOf(question, papers).map(({ requirement }) => requirement);
    for (let n = 0; n < held.length; n++)
      expect(namesOf(held.slice(0, n))).toEqual(expect.arrayContaining(namesOf(held.slice(0, n + 1))));
  });

  it.prop([questions], { numRuns: 300 })(
    'are never certain while the list of papers is unknown',
    (question) => {
      const { materials: _, ...facts } = question.facts;
      const { missingMaterials } = evaluate(question.policy, facts, question);
      expect(missingMaterials.filter(({ status }) => status === 'missing')).toEqual([]);
      // Whoever holds nothing lacks whatever may be lacking.
      const known = missingOf(question, []).map(({ requirement }) => requirement);
      expect(missingMaterials.map(({ requirement }) => requirement)).toEqual(known);
    },
  );

  it.prop([withPapers], { numRuns: 300 })('always offer a way of at least one paper', (question) => {
    for (const { alternatives } of missingOf(question, papersOf(question))) {
      expect(alternatives.length).toBeGreaterThan(0);
      for (const kinds of alternatives) expect(kinds.length).toBeGreaterThan(0);
    }
  });
});
