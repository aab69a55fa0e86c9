import type { StructureNode } from './node.ts';

/**
 * A line of the tree as it is drawn: with what is in it where it is open. One that is closed has the first of it, which
 * is not drawn: by that the tree knows that it can be opened, with keys as well.
 */
export interface Row {
  readonly id: string;
  readonly node: StructureNode;
  readonly children: readonly Row[];
  readonly isOpen: boolean;
}

/**
 * Makes the lines of the tree. A line is the very same value as long as nothing of it changes but its text, which it
 * has from `useLiveText`: of another one the whole tree would be drawn again.
 */
export function rowMaker(): (nodes: readonly StructureNode[], open: ReadonlySet<string>) => readonly Row[] {
  let before = new Map<string, Row>();
  let rowsBefore: readonly Row[] = [];
  return (nodes, open) => {
    const now = new Map<string, Row>();
    const kept = (node: StructureNode, children: readonly Row[], isOpen: boolean): Row => {
      const old = before.get(node.id);
      const isSame =
        old !== undefined &&
        isSameLine(old.node, node) &&
        old.isOpen === isOpen &&
        old.children.length === children.length &&
        children.every((child, place) => child === old.children[place]);
      const made = isSame ? old : { id: node.id, node, children, isOpen };
      now.set(node.id, made);
      return made;
    };
    const row = (node: StructureNode): Row =>
      open.has(node.id)
        ? kept(node, node.children.map(row), true)
        : kept(node, node.children.slice(0, 1).map(unseen), false);
    const unseen = (node: StructureNode): Row => kept(node, [], false);
    const rows = nodes.map(row);
    before = now;
    const isSame = rows.length === rowsBefore.length && rows.every((one, place) => one === rowsBefore[place]);
    if (!isSame) rowsBefore = rows;
    return rowsBefore;
  };
}

function isSameLine(one: StructureNode, other: StructureNode): boolean {
  if (one === other) return true;
  const { name, kind, count, children } = one;
  const isSame = name === other.name && kind === other.kind && count === other.count;
  return isSame && hasSameIds(children, other.children);
}

function hasSameIds(some: readonly StructureNode[], others: readonly StructureNode[]): boolean {
  return some.length === others.length && some.every(({ id }, place) => id === others[place]!.id);
}

/** The lines from the top to the bottom. */
export function flatRows(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => (row.isOpen ? [row, ...flatRows(row.children)] : [row]));
}
