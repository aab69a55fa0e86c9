import { createContext, use } from 'react';
import { Collection } from 'react-aria-components/Collection';
import { TreeItem } from 'react-aria-components/Tree';
import { structureTexts } from '../../text/design-structure/structure-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { Row } from './rows.ts';
import { lineTitle, StructureLine, StructureRow } from './StructureRow.tsx';

interface ShownRows {
  readonly rows: readonly Row[];
  /** Nothing is moved in it: it is searched, or the draft takes no changes. */
  readonly isStill: boolean;
}

export const RowsContext = createContext<ShownRows>({ rows: [], isStill: false });

/** The lines of the tree, one in another. */
export function StructureItems() {
  const { rows, isStill } = use(RowsContext);
  const { branches } = useTexts(structureTexts);
  const draw = (row: Row) => (
    <TreeItem
      id={row.id}
      textValue={lineTitle(row.node, branches)}
      hasChildItems={row.node.children.length > 0}
      className="structure-item"
      render={(props) => <StructureLine {...props} node={row.node} />}
    >
      <StructureRow node={row.node} isOpen={row.isOpen} isStill={isStill} />
      {collectionOf(row.children)}
    </TreeItem>
  );
  const collectionOf = (some: readonly Row[]) => (
    <Collection items={some} dependencies={[isStill]}>
      {draw}
    </Collection>
  );
  return collectionOf(rows);
}
