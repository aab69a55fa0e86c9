import type { StructureNode } from './node.ts';

/** A line of the tree as it is drawn: with what is in it only where it is open. */
export interface Row {
  readonly id: string;
  readonly node: StructureNode;
  readonly children: readonly Row[];
}

/** Makes the lines of the tree. A line is the very same value as long as nothing of it changes. */
export function rowMaker(): (nodes: readonly StructureNode[], open: ReadonlySet<string>) => readonly Row[] {
  let before = new Map<string, Row>();
  return (nodes, open) => {
    const now = new Map<string, Row>();
    const row = (node: StructureNode): Row => {
      const children = open.has(node.id) ? node.children.map(row) : [];
      const old = before.get(node.id);
      const isSame =
        old?.node === node &&
        old.children.length === children.length &&
        children.every((child, place) => child === old.children[place]);
      const made = isSame ? old : { id: node.id, node, children };
      now.set(node.id, made);
      return made;
    };
    const rows = nodes.map(row);
    before = now;
    return rows;
  };
}

/** The lines from the top to the bottom. */
export function flatRows(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => [row, ...flatRows(row.children)]);
}
