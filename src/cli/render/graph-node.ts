/** What a box stands for. `word` joins conditions; `again` is a box drawn before. */
export type GraphKind = 'root' | 'group' | 'word' | 'clause' | 'named' | 'test' | 'paper' | 'again';

/** A box of the graph, and what it rests on. */
export interface GraphNode {
  readonly kind: GraphKind;
  readonly text: string;
  /** What leads to it, where that is not plain. */
  readonly edge?: string;
  /** What a named condition or an exemption is known by; of `again`, that of the box meant. */
  readonly name?: string;
  readonly children: readonly GraphNode[];
}
