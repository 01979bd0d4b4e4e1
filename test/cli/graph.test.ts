import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { graphMermaid } from '../../src/cli/render/graph-mermaid.js';
import type { GraphNode } from '../../src/cli/render/graph-node.js';
import { graphSvg } from '../../src/cli/render/graph-svg.js';
import { graphOf } from '../../src/cli/render/graph-tree.js';
import { createPage } from '../../src/cli/render/page.js';
import type { Comparison, Condition } from '../../src/conditions/index.js';
import { comparisonText, languages } from '../../src/messages/index.js';
import type { EligibilityClause } from '../../src/policy/index.js';
import { policies } from '../support/policies.js';
import { call, file } from './harness.js';
import { readSvg } from './svg.js';
import { town } from './town.js';

const hangzhou = 'hangzhou/residence-permit';
const asOf = ['--as-of', '2024-05-01'];
const mermaid = (lang: string, ...more: string[]) =>
  call(['graph', hangzhou, ...asOf, '--lang', lang, ...more]);
const allIn = (node: GraphNode): GraphNode[] => [node, ...node.children.flatMap(allIn)];
const everyGraph = Object.values(policies).flatMap((policy) =>
  policy.spells.flatMap(({ resolved: { version } }) =>
    Object.keys(version.procedures).flatMap((procedure) =>
      languages.map((lang) => {
        const page = createPage(version, [], lang);
        return {
          id: policy.id,
          version,
          procedure,
          lang,
          page,
          graph: graphOf(version, procedure as 'apply', page),
        };
      }),
    ),
  ),
);
/** A version whose one clause has some condition. */
const withCondition = (condition: Condition): typeof town => ({
  ...town,
  procedures: {
    apply: {
      ...town.procedures.apply,
      title: { zh: '申领', en: 'Apply' },
      materials: {},
      exemptions: {},
      eligibility: {
        only: {
          title: { zh: '条款', en: 'Clause' },
          condition,
          reason: { met: 'CONDITION_MET', unmet: 'CONDITION_NOT_MET' },
          citation: { instrument: 'town-rules', article: '1' },
        },
      },
    },
  },
});
const drawn = (condition: Condition): GraphNode => {
  const version = withCondition(condition);
  const graph = graphOf(version, 'apply', createPage(version, [], 'en'));
  return graph.children[0]?.children[0]?.children[0] as GraphNode;
};
const owns: Comparison = { fact: 'residence.housing', operator: 'equal', value: 'owned' };
const adult: Comparison = { fact: 'identity.birthDate', operator: 'periodElapsed', value: { years: 16 } };

describe('graph', () => {
  it('writes Mermaid with clauses, grounds, exemptions, comparisons in words, and papers', async () => {
    const { code, out, err } = await mermaid('en');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toMatch(/^flowchart LR\n {2}n0\(\["Apply/);
    expect(out).toContain('("Day of residence registration: 6 months ago or longer")');
    expect(out).toContain('["Lawful and stable employment"]:::named');
    expect(out).toMatch(/n\d+ -->\|"unless"\| n\d+/);
    expect(out).toContain('[/"relying on “Lawful and stable employment”: Labour contract"/]:::paper');
    expect(out.endsWith('\n')).toBe(true);
  });

  it('writes it in Chinese', async () => {
    const { out } = await mermaid('zh');
    expect(out).toContain('("居住登记日期已满6个月")');
    expect(out).toMatch(/-->\|"除非"\| /);
    expect(out).toContain('{{"符合之一"}}:::word');
  });

  it('draws what is named once, however often it is meant', async () => {
    const { out } = await mermaid('en');
    const [, exemption] = /(n\d+)\["Investors and talents/.exec(out) ?? [];
    expect(out.match(/\["Investors and talents/g)).toHaveLength(1);
    expect(out.match(new RegExp(`"unless"\\| ${exemption}\\n`, 'g'))?.length).toBeGreaterThan(1);
  });

  it('draws another procedure, and the version that is named', async () => {
    expect((await mermaid('en', '--procedure', 'endorse')).out).not.toBe((await mermaid('en')).out);
    const [old, now] = await Promise.all(
      ['2023-01-01', '2023-10-01'].map((day) =>
        call(['graph', `hangzhou/residence-permit-guide@${day}`, '--lang', 'en']),
      ),
    );
    expect(old?.out).not.toContain('flexible work');
    expect(now?.out).toContain('("Kind of work: flexible work")');
  });

  it('gives the tree with --json', async () => {
    const { out } = await mermaid('en', '--json');
    const found = JSON.parse(out);
    expect(found).toMatchObject({
      policy: hangzhou,
      version: '2018-07-01',
      asOf: '2024-05-01',
      procedure: 'apply',
    });
    expect(found.graph.children.map(({ text }: GraphNode) => text)).toEqual([
      'Who may (all of these)',
      'Papers (all of these)',
    ]);
  });

  it.each([
    [['graph', 'hangzou/residence-permit'], /\(did you mean hangzhou\/residence-permit\?\)$/],
    [['graph', hangzhou, '--procedure', 'book', ...asOf], /has no procedure book, only /],
    [['graph', hangzhou, '--as-of', '1999-01-01'], /no version in force on 1999-01-01/],
    [['graph', hangzhou, ...asOf, '--svg', '/nowhere/x.svg'], /^cannot write \/nowhere\/x\.svg: ENOENT$/],
    [['graph', hangzhou, '--rules', 'nowhere'], /^no such file or folder: nowhere$/],
  ])('refuses %j in one line', async (argv, problem) => {
    const { code, out, err } = await call([...argv, '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toEqual([expect.stringMatching(problem)]);
  });
});

describe('graph --svg', () => {
  it('writes a picture, and says where to', async () => {
    const path = file('pictures/apply.svg', '');
    const { out } = await mermaid('en', '--svg', path);
    expect(out).toBe(`written to ${path}`);
    const toStdout = await mermaid('en', '--svg', '-');
    expect(toStdout.out).toBe(readFileSync(path, 'utf8'));
    expect((await mermaid('en', '--svg', '-', '--json')).code).toBe(2);
  });

  it('draws every procedure of every version in boxes that hold their text and lie apart, inside the picture', () => {
    for (const { id, graph, page } of everyGraph) {
      const shapes = readSvg(graphSvg(graph, { policy: id, asOf: '2024-05-01' }, page));
      const [svg] = shapes;
      const boxes = shapes
        .filter(({ attributes }) => attributes.class?.startsWith('box '))
        .map(({ attributes }) => {
          const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => Number(attributes[key]));
          return { x, y, width, height } as { x: number; y: number; width: number; height: number };
        });
      expect(boxes).toHaveLength(allIn(graph).length);
      for (const { x, y, width, height } of boxes) {
        expect(Math.min(x, y)).toBeGreaterThan(0);
        expect(x + width).toBeLessThan(Number(svg?.attributes.width));
        expect(y + height).toBeLessThan(Number(svg?.attributes.height));
      }
      const ordered = [...boxes].sort((a, b) => a.x - b.x || a.y - b.y);
      for (const [i, box] of ordered.entries()) {
        const above = ordered[i - 1];
        if (above?.x === box.x) expect(box.y).toBeGreaterThanOrEqual(above.y + above.height);
      }
    }
  });

  it('runs and loads nothing, and has looks for light and dark', async () => {
    const { out } = await mermaid('zh', '--svg', '-');
    expect(out).not.toMatch(/<script|<image|<use|href|url\(|@import|\son\w+=/i);
    expect(out).toContain('@media (prefers-color-scheme:dark)');
  });

  it('breaks a word without end, and shows hostile titles as text', () => {
    const title = `</text><script>alert(1)</script>${'x'.repeat(500)}`;
    const graph: GraphNode = { kind: 'root', text: title, children: [] };
    const svg = graphSvg(graph, { policy: 'x/y', asOf: '2024-05-01' }, createPage(undefined, [], 'en'));
    const texts = readSvg(svg).filter(({ attributes }) => attributes.class === 'on-root');
    expect(texts.map(({ text }) => text).join('')).toBe(title);
    for (const { text } of texts) expect(text.length).toBeLessThanOrEqual(28);
    expect(svg).not.toContain('<script');
  });
});

describe('graphOf', () => {
  it('has every comparison of every clause, in words', () => {
    for (const { version, procedure, lang, page, graph } of everyGraph) {
      const texts = new Set(allIn(graph).map(({ text }) => text));
      for (const clause of Object.values(version.procedures[procedure as 'apply']?.eligibility ?? {}))
        for (const [one, is] of comparisonsOf((clause as EligibilityClause).condition))
          expect(texts).toContain(comparisonText(one, is, lang, page.factName));
    }
  });

  it('carries a negation down to the comparisons, and turns all into one of', () => {
    expect(drawn({ not: { all: [owns, { not: adult }] } })).toMatchObject({
      kind: 'word',
      text: 'one of these',
      children: [
        { kind: 'test', text: comparisonText(owns, false, 'en') },
        { kind: 'test', text: comparisonText(adult, true, 'en') },
      ],
    });
    expect(drawn({ not: { any: [owns, adult] } })).toMatchObject({ text: 'all of these' });
  });

  it('leads to what is named and must not hold by a not, and to what was drawn before by its name alone', () => {
    const graph = drawn({ any: [{ condition: 'lodging' }, { not: { condition: 'lodging' } }] });
    expect(graph.children).toMatchObject([
      { kind: 'named', text: 'A home', children: [{ kind: 'test' }] },
      { kind: 'again', text: 'A home', edge: 'not', children: [] },
    ]);
  });

  it('shows a paper with its ways, for whom each is, and when it is asked for', () => {
    const graph = graphOf(town, 'apply', createPage(town, [], 'en'));
    const papers = graph.children.find(({ text }) => text.startsWith('Papers'))?.children;
    const proof = papers?.find(({ text }) => text === 'Proof');
    expect(proof?.children[0]).toMatchObject({ edge: 'if not', text: 'Rents a home' });
    expect(proof?.children[1]).toMatchObject({ kind: 'word', text: 'one of these' });
    expect(proof?.children[1]?.children.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^relying on “A home”: Lease contract and Copy of/),
        expect.stringMatching(/^relying on “A home”: Property certificate \(issued within 3 months\)/),
        'Dog tag',
      ]),
    );
  });
});

describe('graphMermaid', () => {
  it('writes what Mermaid would read as more than text by number', () => {
    const text = `"]; click n0 "javascript:alert(1)"\n<b>#quot;&\``;
    const out = graphMermaid({ kind: 'root', text, children: [] });
    expect(out.split('\n')).toHaveLength(6);
    expect(out.split('\n')[1]).toBe(
      '  n0(["#34;]#59; click n0 #34;javascript:alert(1)#34; #60;b#62;#35;quot#59;#38;#96;"])',
    );
  });
});

/** Comparisons directly in a condition, each as it must come out. */
function comparisonsOf(condition: Condition, is = true): readonly (readonly [Comparison, boolean])[] {
  if ('fact' in condition) return [[condition, is]];
  if ('not' in condition) return comparisonsOf(condition.not, !is);
  if ('condition' in condition) return [];
  return ('all' in condition ? condition.all : condition.any).flatMap((one) => comparisonsOf(one, is));
}
