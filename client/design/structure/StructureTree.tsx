import { memo, type Ref, type RefObject, useEffect, useMemo, useRef } from 'react';
import { Tree } from 'react-aria-components/Tree';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { Virtualizer } from 'react-aria-components/Virtualizer';
import { useStable } from '../../shell/use-stable.ts';
import { structureTexts } from '../../text/design-structure/structure-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useIsClosed } from '../is-closed.ts';
import { holdKeysUntilDrag } from './hold-keys.ts';
import { isMovable, mayBePut, type Target } from './move-of.ts';
import type { NodeKind, StructureNode } from './node.ts';
import { flatRows, type Row } from './rows.ts';
import { ToggleContext } from './StructureChevron.tsx';
import { RowsContext, StructureItems } from './StructureItems.tsx';
import { ROW, scrollUntilSeen, wayTo } from './scrolled-to.ts';
import { StructureLayout } from './structure-layout.ts';
import { useTouchDrag } from './touch-drag.ts';

interface StructureTreeProps {
  /** What stands there now under an id. */
  nodeOf: (id: string) => StructureNode | undefined;
  rows: readonly Row[];
  open: ReadonlySet<string>;
  onOpen: (open: ReadonlySet<string>) => void;
  isSearched: boolean;
  selected: string | undefined;
  onSelect: (id: string) => void;
  onMove: (id: string, to: Target) => void;
}

/** What is chosen can be chosen again: it leads to the editor. The tree takes this, though its type does not say so. */
const CHOSEN_AGAIN = { allowDuplicateSelectionEvents: true };

/** Under this name, with its kind, a line that is moved says what it is. */
const DRAGGED = 'cifra-structure-';

/** One value for all times: by other lines as its own property the tree would be drawn twice. */
const ITEMS = <StructureItems />;

/** The tree with its lines. Only those that are seen are in the page. */
export function StructureTree({ rows, ...rest }: StructureTreeProps) {
  const tree = useRef<HTMLDivElement>(null);
  const { isSearched, selected } = rest;
  const flat = useMemo(() => flatRows(rows), [rows]);
  const isStill = useIsClosed() || isSearched;
  const lines = useMemo(() => ({ rows, isStill }), [rows, isStill]);
  useSeen(tree, flat, selected);
  // A search shows its first hits, wherever the tree stood.
  useEffect(() => {
    if (isSearched && tree.current) tree.current.scrollTop = 0;
  }, [isSearched]);
  useTouchDrag(tree, {
    mayPut: (id, to) => {
      const moved = rest.nodeOf(id);
      const there = rest.nodeOf(to.id);
      return moved !== undefined && there !== undefined && moved !== there && mayBePut(moved.kind, there, to.place);
    },
    onMove: rest.onMove,
  });
  return (
    <RowsContext value={lines}>
      <EmptyTree {...rest} isStill={isStill} ref={tree} />
    </RowsContext>
  );
}

/** The tree itself, which does not know its lines: it is drawn again only where one comes or goes. */
const EmptyTree = memo(function EmptyTree({
  ref,
  nodeOf,
  open,
  onOpen,
  isStill,
  selected,
  onSelect,
  onMove,
}: Omit<StructureTreeProps, 'rows' | 'isSearched'> & { isStill: boolean; ref: Ref<HTMLDivElement> }) {
  const text = useTexts(structureTexts);
  const { dragAndDropHooks } = useDragAndDrop<Row>({
    isDisabled: isStill,
    getItems: (_keys, items) =>
      items
        .filter(({ node }) => isMovable(node))
        .map(({ id, node }) => ({ [`${DRAGGED}${node.kind}`]: id, 'text/plain': node.name })),
    onDragStart: () => {
      const handle = document.activeElement;
      if (handle?.matches('.structure-handle[data-focus-visible]')) holdKeysUntilDrag(handle);
    },
    getDropOperation: (target, types) => {
      if (target.type !== 'item') return 'cancel';
      const there = nodeOf(String(target.key));
      const kinds: NodeKind[] = ['question', 'screen', 'form', 'crime', 'code'];
      const kind = kinds.find((candidate) => types.has(`${DRAGGED}${candidate}`));
      return kind && there && mayBePut(kind, there, target.dropPosition) ? 'move' : 'cancel';
    },
    onMove: ({ keys, target }) => {
      const [id] = keys;
      if (id !== undefined) onMove(String(id), { id: String(target.key), place: target.dropPosition });
    },
  });
  const toggle = useStable((id: string) => onOpen(open.has(id) ? without(open, id) : new Set([...open, id])));
  return (
    <ToggleContext value={toggle}>
      <Virtualizer layout={StructureLayout} layoutOptions={{ rowSize: ROW }}>
        <Tree
          ref={ref}
          className="structure-tree"
          aria-label={text.tree}
          expandedKeys={open}
          onExpandedChange={(keys) => onOpen(new Set([...keys].map(String)))}
          {...CHOSEN_AGAIN}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={selected === undefined ? [] : [selected]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys;
            if (key !== undefined) onSelect(String(key));
          }}
          dragAndDropHooks={dragAndDropHooks}
        >
          {ITEMS}
        </Tree>
      </Virtualizer>
    </ToggleContext>
  );
});

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((one) => one !== id));
}

/** What is chosen from elsewhere is scrolled to; what is chosen and in sight stays there when it is moved. */
function useSeen(of: RefObject<HTMLDivElement | null>, flat: readonly Row[], selected: string | undefined) {
  const seen = useRef({ id: selected, place: -1, among: -1 });
  const stop = useRef(() => {});
  useEffect(() => {
    const tree = of.current;
    const place = flat.findIndex(({ id }) => id === selected);
    if (!tree || selected === undefined || place < 0) return;
    const before = seen.current;
    const among = placeAmong(flat, selected);
    seen.current = { id: selected, place, among };
    const isFirst = before.id !== selected || before.place < 0;
    const wasMoved = before.among !== among && wayTo(before.place * ROW, tree) === 0;
    if (!isFirst && !wasMoved) return;
    stop.current();
    stop.current = scrollUntilSeen(tree, place * ROW);
  });
}

/** Where a line stands in what it is in. */
function placeAmong(flat: readonly Row[], wanted: string): number {
  const isWanted = ({ id }: Row) => id === wanted;
  const parent = flat.find(({ isOpen, children }) => isOpen && children.some(isWanted));
  return parent?.children.findIndex(isWanted) ?? -1;
}
