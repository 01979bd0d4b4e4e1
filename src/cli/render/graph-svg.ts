import type { GraphNode } from './graph-node.js';
import { GRAPH_STYLE } from './graph-style.js';
import { foldTo, widthOf } from './layout.js';
import type { Page } from './page.js';
import { element, escapeXml, label, textWidth } from './svg-shapes.js';

const BOX = 216;
const GAP = 64;
const LINE = 16;
const ROW = 10;
const LEFT = 24;
const TOP = 84;
/** The columns of a terminal that fit into a box: its text is 12 pixels high. */
const COLUMNS = 28;

/** A box with its place. */
interface Placed {
  readonly node: GraphNode;
  readonly lines: readonly string[];
  readonly x: number;
  /** Its upper edge. */
  readonly y: number;
  readonly height: number;
  readonly children: readonly Placed[];
}

/**
 * A graph as a picture: a tree from left to right, each box between those that it rests on. Plain SVG without scripts
 * or fonts of its own, for light paper and dark.
 */
export function graphSvg(
  graph: GraphNode,
  of: { readonly policy: string; readonly asOf: string },
  page: Page,
): string {
  const { tree, bottom } = place(graph, 0, TOP);
  const title = page.version?.title[page.lang] ?? of.policy;
  const about = `${of.policy} · ${of.asOf}`;
  const needed = Math.max(rightOf(tree), LEFT + textWidth(title, 19.5), LEFT + textWidth(about, 12));
  const [width, height] = [Math.ceil(needed + LEFT), Math.ceil(bottom + LEFT)];
  const parts = [
    element('title', { id: 'rpr-title' }, escapeXml(`${title} · ${graph.text}`)),
    element('desc', { id: 'rpr-desc' }, escapeXml(outline(graph, 0).join('\n'))),
    `<style>${GRAPH_STYLE}</style>`,
    element('rect', { class: 'paper-back', width, height }),
    label(title, LEFT, 36, { class: 'title' }),
    label(about, LEFT, 58, { class: 'muted' }),
    ...linesFrom(tree),
    ...boxes(tree),
  ];
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': 'rpr-title rpr-desc',
      'xml:lang': page.lang,
    },
    `\n${parts.join('\n')}\n`,
  )}\n`;
}

/** Puts a box beside the middle of those that it rests on, and these one under another. */
function place(node: GraphNode, depth: number, top: number): { tree: Placed; bottom: number } {
  const lines = folded(node.kind === 'again' ? `↑ ${node.text}` : node.text);
  const height = lines.length * LINE + 12;
  let next = top;
  const under = node.children.map((child) => {
    const { tree, bottom } = place(child, depth + 1, next);
    next = bottom + ROW;
    return tree;
  });
  const [first, last] = [under[0], under[under.length - 1]];
  const middle = first && last ? (middleOf(first) + middleOf(last)) / 2 : top + height / 2;
  const y = Math.max(top, middle - height / 2);
  // Where a box is higher than all that it rests on, these come down to its middle.
  const down = y - (middle - height / 2);
  const children = under.map((tree) => lowered(tree, down));
  const tree: Placed = { node, lines, x: LEFT + depth * (BOX + GAP), y, height, children };
  return { tree, bottom: Math.max(y + height, under.length === 0 ? 0 : next - ROW + down) };
}

const lowered = (tree: Placed, by: number): Placed =>
  by === 0 ? tree : { ...tree, y: tree.y + by, children: tree.children.map((child) => lowered(child, by)) };

const middleOf = ({ y, height }: Placed): number => y + height / 2;

const rightOf = ({ x, children }: Placed): number => Math.max(x + BOX, ...children.map(rightOf));

/** Words that are wider than a box are broken where they must. */
const folded = (text: string): string[] =>
  foldTo(text.replace(/\s+/g, ' '), COLUMNS).flatMap((line) => {
    const parts: string[] = [''];
    for (const sign of line) {
      const last = parts[parts.length - 1] as string;
      if (widthOf(last + sign) > COLUMNS) parts.push(sign);
      else parts[parts.length - 1] = last + sign;
    }
    return parts;
  });

function boxes({ node: { kind }, lines, x, y, height, children }: Placed): string[] {
  const rx = kind === 'root' || kind === 'word' ? Math.min(height / 2, 14) : kind === 'test' ? 8 : 3;
  return [
    element('rect', { class: `box ${kind}`, x, y, width: BOX, height, rx }),
    ...lines.map((line, i) =>
      label(line, x + BOX / 2, y + 18 + i * LINE, { class: `on-${kind}`, 'text-anchor': 'middle' }),
    ),
    ...children.flatMap(boxes),
  ];
}

function linesFrom(from: Placed): string[] {
  const [x, y] = [from.x + BOX, middleOf(from)];
  return from.children.flatMap((to) => {
    const end = middleOf(to);
    const bend = x + GAP / 2;
    return [
      element('path', { class: 'line', d: `M${x} ${y}C${bend} ${y} ${bend} ${end} ${to.x} ${end}` }),
      ...linesFrom(to),
      ...(to.node.edge === undefined
        ? []
        : [label(to.node.edge, to.x - 5, end - 4, { class: 'edge', 'text-anchor': 'end' })]),
    ];
  });
}

/** The tree in lines, for those who hear it. */
const outline = ({ text, edge, children }: GraphNode, depth: number): string[] => [
  `${'  '.repeat(depth)}${edge === undefined ? '' : `${edge}: `}${text}`,
  ...children.flatMap((child) => outline(child, depth + 1)),
];
