import type { GraphKind, GraphNode } from './graph-node.js';

/** The signs that stand around the text of a box. */
const shapes: { readonly [kind in GraphKind]: readonly [string, string] } = {
  root: ['([', '])'],
  group: ['[[', ']]'],
  word: ['{{', '}}'],
  clause: ['[', ']'],
  named: ['[', ']'],
  test: ['(', ')'],
  paper: ['[/', '/]'],
  again: ['[', ']'],
};

/** Outlines alone, so that the text is readable on light and dark. */
const looks = [
  'classDef named stroke:#2f6fd0,stroke-width:2px',
  'classDef paper stroke:#1b7f53,stroke-width:2px',
  'classDef word stroke-dasharray:4 3',
];

/** A graph as Mermaid text, which many pages draw: what is named is one box, however often it is meant. */
export function graphMermaid(root: GraphNode): string {
  const lines: string[] = [];
  const named = new Map<string, string>();
  let count = 0;
  const draw = (node: GraphNode): string => {
    const known = node.kind === 'again' ? named.get(node.name as string) : undefined;
    if (known !== undefined) return known;
    const id = `n${count++}`;
    if (node.name !== undefined) named.set(node.name, id);
    const [open, close] = shapes[node.kind];
    const look = ['named', 'paper', 'word'].includes(node.kind) ? `:::${node.kind}` : '';
    lines.push(`  ${id}${open}"${quoted(node.text)}"${close}${look}`);
    for (const child of node.children) {
      const edge = child.edge === undefined ? '' : `|"${quoted(child.edge)}"|`;
      const to = draw(child);
      lines.push(`  ${id} -->${edge} ${to}`);
    }
    return id;
  };
  draw(root);
  return `${['flowchart LR', ...lines, ...looks.map((look) => `  ${look}`)].join('\n')}\n`;
}

/** Text in quotes: what Mermaid or a page would read as more than text is written as its number. */
const quoted = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/["#<>&`\\;]/g, (sign) => `#${sign.charCodeAt(0)};`);
