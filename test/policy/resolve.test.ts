import { describe, expect, it } from 'vitest';
import { inherit, originOf, type PolicyVersion, sections } from '../../src/policy/index.js';

const text = (en: string) => ({ zh: `中${en}`, en });
const cite = (article: string) => ({ instrument: 'sample-law', article });
const when = { fact: 'study.isEnrolled', operator: 'equal', value: true };
const note = (article: string) => ({ title: text(article), citation: cite(article) });

const version = (id: string, effectiveFrom: string, more: object = {}): PolicyVersion =>
  ({
    id,
    title: text(id),
    division: '000000',
    effectiveFrom,
    authority: 'statute',
    instruments: {},
    verifiedOn: '2024-01-01',
    procedures: {},
    ...more,
  }) as PolicyVersion;

const nation = version('nation/p', '2016-01-01', {
  instruments: { 'sample-law': 'statute', notice: 'normative-document' },
  notes: { kept: note('1'), replaced: note('2'), omitted: note('3') },
  procedures: {
    apply: {
      title: text('apply to the nation'),
      fees: { first: { amount: 0, citation: cite('4') }, later: { amount: 20, citation: cite('5') } },
      caveats: { warning: { code: 'AGENT_NOT_ALLOWED', when, citation: cite('6') } },
    },
    endorse: { title: text('endorse'), duties: { told: note('7') } },
  },
});
const province = version('province/p', '2016-07-01', {
  instruments: { 'province-law': 'local-regulation', notice: 'government-rule' },
  authority: 'local-regulation',
  notes: {
    replaced: note('20'),
    omitted: { omit: true, citation: cite('21') },
    added: note('22'),
  },
  procedures: {
    apply: { title: text('apply to the province'), fees: { later: { amount: 10, citation: cite('23') } } },
    register: { title: text('register'), duties: { told: note('24') } },
  },
});
const city = version('city/p', '2018-07-01', { notes: { replaced: note('40') } });

const ground = (article: string) => ({ condition: when, citation: cite(article) });
const lending = version('nation/p', '2016-01-01', {
  procedures: {
    apply: { title: text('apply'), grounds: { study: ground('1'), work: ground('2') } },
    endorse: { title: text('endorse'), groundsOf: 'apply', grounds: { work: ground('3') } },
    collect: { title: text('collect') },
  },
});

const overNation = inherit(province, inherit(nation, undefined));
const overBoth = inherit(city, overNation);
const SOURCES = {
  nation: 'nation/p@2016-01-01',
  province: 'province/p@2016-07-01',
  city: 'city/p@2018-07-01',
};

describe('inherit', () => {
  it('leaves a version without parent as it is, each clause its own', () => {
    const { version: alone, lineage, origins } = inherit(nation, undefined);
    expect(alone.notes).toEqual(nation.notes);
    expect(alone.procedures.apply?.fees).toEqual(nation.procedures.apply?.fees);
    expect(lineage).toEqual([]);
    expect(new Set(Object.values(origins))).toEqual(new Set([SOURCES.nation]));
    expect(Object.keys(origins)).toEqual([
      'notes.kept',
      'notes.replaced',
      'notes.omitted',
      'procedures.apply.caveats.warning',
      'procedures.apply.fees.first',
      'procedures.apply.fees.later',
      'procedures.endorse.duties.told',
    ]);
  });

  it("keeps the parent's clause that the child leaves out", () => {
    expect(overNation.version.notes?.kept).toEqual(note('1'));
    expect(overNation.origins['notes.kept']).toBe(SOURCES.nation);
  });

  it("lets the child's clause stand in place of the parent's, whole", () => {
    expect(overNation.version.notes?.replaced).toEqual(note('20'));
    expect(overNation.origins['notes.replaced']).toBe(SOURCES.province);
    expect(overNation.version.procedures.apply?.fees).toEqual({
      first: { amount: 0, citation: cite('4') },
      later: { amount: 10, citation: cite('23') },
    });
    expect(overNation.origins['procedures.apply.fees.first']).toBe(SOURCES.nation);
    expect(overNation.origins['procedures.apply.fees.later']).toBe(SOURCES.province);
  });

  it("takes away what the child omits, for the child's children too", () => {
    expect(overNation.version.notes).not.toHaveProperty('omitted');
    expect(overNation.origins).not.toHaveProperty(['notes.omitted']);
    expect(overBoth.version.notes).not.toHaveProperty('omitted');
  });

  it('lets a grandchild bring back what its parent omits', () => {
    const back = inherit(version('city/p', '2018-07-01', { notes: { omitted: note('41') } }), overNation);
    expect(back.version.notes?.omitted).toEqual(note('41'));
    expect(back.origins['notes.omitted']).toBe(SOURCES.city);
  });

  it('adds what only the child has', () => {
    expect(overNation.version.notes?.added).toEqual(note('22'));
    expect(overNation.origins['notes.added']).toBe(SOURCES.province);
    expect(overNation.version.procedures.register?.duties?.told).toEqual(note('24'));
    expect(overNation.origins['procedures.register.duties.told']).toBe(SOURCES.province);
  });

  it('takes over whole procedures, and titles those that both have as the child does', () => {
    expect(overNation.version.procedures.endorse?.duties?.told).toEqual(note('7'));
    expect(overNation.origins['procedures.endorse.duties.told']).toBe(SOURCES.nation);
    expect(overNation.version.procedures.endorse?.title).toEqual(text('endorse'));
    expect(overNation.version.procedures.apply?.title).toEqual(text('apply to the province'));
  });

  it('names the line of ancestors, nearest first', () => {
    expect(overBoth.lineage).toEqual([
      { id: 'province/p', version: '2016-07-01' },
      { id: 'nation/p', version: '2016-01-01' },
    ]);
  });

  it('says of each clause, through two steps, where it stands', () => {
    expect(overBoth.origins['notes.kept']).toBe(SOURCES.nation);
    expect(overBoth.origins['notes.added']).toBe(SOURCES.province);
    expect(overBoth.origins['notes.replaced']).toBe(SOURCES.city);
    expect(overBoth.origins['procedures.apply.fees.later']).toBe(SOURCES.province);
  });

  it("keeps the child's own id, day, title and authority", () => {
    const { id, effectiveFrom, title, authority, division } = overNation.version;
    expect({ id, effectiveFrom, title, authority, division }).toEqual({
      id: 'province/p',
      effectiveFrom: '2016-07-01',
      title: text('province/p'),
      authority: 'local-regulation',
      division: '000000',
    });
  });

  it('joins the instruments, the kinds as the child gives them', () => {
    expect(overNation.version.instruments).toEqual({
      'sample-law': 'statute',
      'province-law': 'local-regulation',
      notice: 'government-rule',
    });
  });

  it("does not hand down a warning about the parent's file, but one of a procedure", () => {
    const warned = version('nation/p', '2016-01-01', {
      ...nation,
      caveats: { 'one-source': { code: 'EXEMPT', citation: cite('8') } },
    });
    const child = inherit(province, inherit(warned, undefined));
    expect(inherit(warned, undefined).version.caveats).toHaveProperty('one-source');
    expect(child.version.caveats).toEqual({});
    expect(child.version.procedures.apply?.caveats).toHaveProperty('warning');
  });

  it.each(sections.version.filter((section) => section !== 'caveats'))(
    'inherits a clause at a time in %s',
    (section) => {
      const [ours, theirs] = [note('50'), note('51')];
      const parent = version('nation/p', '2016-01-01', { [section]: { a: theirs, b: theirs } });
      const child = version('city/p', '2018-07-01', { [section]: { b: ours, c: ours } });
      const merged = inherit(child, inherit(parent, undefined)).version[section];
      expect(merged).toEqual({ a: theirs, b: ours, c: ours });
    },
  );

  it.each(sections.procedure)('inherits a clause at a time in %s of a procedure', (section) => {
    const [ours, theirs] = [note('50'), note('51')];
    const under = (clauses: object) => ({
      procedures: { apply: { title: text('apply'), [section]: clauses } },
    });
    const parent = version('nation/p', '2016-01-01', under({ a: theirs, b: theirs, d: theirs }));
    const gone = { omit: true, citation: cite('52') };
    const child = version('city/p', '2018-07-01', under({ b: ours, c: ours, d: gone }));
    const merged = inherit(child, inherit(parent, undefined)).version.procedures.apply?.[section];
    expect(merged).toEqual({ a: theirs, b: ours, c: ours });
  });

  it('lends grounds to the procedure that asks for them, each from where it stands', () => {
    const { version: one, origins } = inherit(lending, undefined);
    expect(one.procedures.endorse?.grounds).toEqual({ study: ground('1'), work: ground('3') });
    expect(one.procedures.endorse?.groundsOf).toBe('apply');
    expect(origins['procedures.endorse.grounds.study']).toBe(SOURCES.nation);
    expect(one.procedures.apply?.grounds).toEqual({ study: ground('1'), work: ground('2') });
    expect(one.procedures.collect?.grounds).toEqual({});
  });

  it('lends the grounds that stand, whichever file they are in', () => {
    const child = version('city/p', '2018-07-01', {
      procedures: { apply: { title: text('apply'), grounds: { home: ground('41') } } },
    });
    const { version: one, origins } = inherit(child, inherit(lending, undefined));
    expect(one.procedures.endorse?.grounds).toEqual({
      study: ground('1'),
      work: ground('3'),
      home: ground('41'),
    });
    expect(origins['procedures.endorse.grounds.study']).toBe(SOURCES.nation);
    expect(origins['procedures.endorse.grounds.work']).toBe(SOURCES.nation);
    expect(origins['procedures.endorse.grounds.home']).toBe(SOURCES.city);
  });

  it("lends the child's ground where it stands in place of the parent's, and none that it omits", () => {
    const grounds = { study: ground('42'), home: { omit: true, citation: cite('43') } };
    const child = version('city/p', '2018-07-01', {
      procedures: { apply: { title: text('apply'), grounds } },
    });
    const parent = version('nation/p', '2016-01-01', {
      procedures: {
        ...lending.procedures,
        apply: { title: text('apply'), grounds: { study: ground('1'), home: ground('4') } },
      },
    });
    const { version: one, origins } = inherit(child, inherit(parent, undefined));
    expect(one.procedures.endorse?.grounds).toEqual({ study: ground('42'), work: ground('3') });
    expect(origins['procedures.endorse.grounds.study']).toBe(SOURCES.city);
    expect(origins).not.toHaveProperty(['procedures.endorse.grounds.home']);
  });

  it('lends on what was lent', () => {
    const parent = version('nation/p', '2016-01-01', {
      procedures: { ...lending.procedures, renew: { title: text('renew'), groundsOf: 'endorse' } },
    });
    const { version: one, origins } = inherit(parent, undefined);
    expect(one.procedures.renew?.grounds).toEqual({ study: ground('1'), work: ground('3') });
    expect(origins['procedures.renew.grounds.study']).toBe(SOURCES.nation);
  });

  it("takes grounds from the procedure that the child names instead of the parent's", () => {
    const child = version('city/p', '2018-07-01', {
      procedures: {
        endorse: { title: text('endorse'), groundsOf: 'register' },
        register: { title: text('register'), grounds: { stay: ground('44') } },
      },
    });
    const { procedures } = inherit(child, inherit(lending, undefined)).version;
    expect(procedures.endorse?.grounds).toEqual({ work: ground('3'), stay: ground('44') });
  });

  it('changes neither child nor parent', () => {
    const before = JSON.stringify([nation, province]);
    inherit(province, inherit(nation, undefined));
    expect(JSON.stringify([nation, province])).toBe(before);
  });
});

describe('originOf', () => {
  it('names the file of a clause, and nothing where there is no clause or no account of them', () => {
    const resolved = inherit(version('city/p', '2018-07-01'), inherit(nation, undefined));
    expect(originOf(resolved, 'notes.kept')).toBe('nation/p@2016-01-01');
    expect(originOf(resolved, 'notes.other')).toBeNull();
    expect(originOf({}, 'notes.kept')).toBeNull();
  });
});
