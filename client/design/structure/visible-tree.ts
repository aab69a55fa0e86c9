import type { StructureNode } from './node.ts';

/** What is left of the structure by a search, and which branches are to be open so that it is seen. */
export interface Found {
  readonly nodes: readonly StructureNode[];
  readonly open: ReadonlySet<string>;
  readonly hits: number;
}

/**
 * What has the words of a search in its name or its text, with what it is in. Accents and capitals do not count.
 */
export function foundInStructure(nodes: readonly StructureNode[], search: string): Found {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const open = new Set<string>();
  let hits = 0;
  const within = (node: StructureNode): StructureNode | undefined => {
    const children = node.children.flatMap((child) => within(child) ?? []);
    const isHit = node.kind !== 'branch' && has(node, words);
    if (isHit) hits += 1;
    if (children.length > 0) open.add(node.id);
    if (children.length === 0 && !isHit) return undefined;
    return children.length === node.children.length ? node : { ...node, children };
  };
  return { nodes: nodes.flatMap((node) => within(node) ?? []), open, hits };
}

const PLAIN = new WeakMap<StructureNode, string>();

function has(node: StructureNode, words: readonly string[]): boolean {
  let own = PLAIN.get(node);
  if (own === undefined) {
    own = plain(`${node.name} ${node.text}`);
    PLAIN.set(node, own);
  }
  const text = own;
  return words.every((word) => text.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A node by its id, and what it is in from the outside to the inside. */
export function pathTo(nodes: readonly StructureNode[], id: string): readonly StructureNode[] | undefined {
  for (const node of nodes) {
    if (node.id === id) return [node];
    const inner = pathTo(node.children, id);
    if (inner) return [node, ...inner];
  }
  return undefined;
}
