import {
  CircleAlert,
  CircleCheck,
  FileText,
  Folder,
  GripVertical,
  Landmark,
  Languages,
  List,
  type LucideIcon,
  MessageCircleQuestion,
  MessageSquare,
  Minus,
  Package,
  PanelTop,
  Route,
  ShieldCheck,
  Siren,
  SlidersHorizontal,
  Split,
  TriangleAlert,
} from 'lucide-react';
import { type CSSProperties, type HTMLAttributes, memo, type ReactElement, use } from 'react';
import { Button } from 'react-aria-components/Button';
import { TreeItemContent } from 'react-aria-components/Tree';
import { structureTexts } from '../../text/design-structure/structure-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useLiveText } from './live-texts.ts';
import { MarksContext, marksUnder } from './marks.ts';
import { isMovable } from './move-of.ts';
import type { NodeKind, StructureBranch, StructureNode } from './node.ts';
import { RoutesContext, routesUnder } from './routes.ts';
import { StructureChevron } from './StructureChevron.tsx';

const PICTURES: Record<NodeKind, LucideIcon> = {
  branch: Folder,
  settings: SlidersHorizontal,
  form: FileText,
  screen: PanelTop,
  question: MessageCircleQuestion,
  crime: Siren,
  list: List,
  code: Minus,
  definition: Split,
  edit: ShieldCheck,
  pack: Package,
  authority: Landmark,
  texts: Languages,
};

/** The pictures of lines, one value each for all times: a line that is drawn again leaves them as they are. */
const PICTURE = Object.fromEntries(
  Object.entries(PICTURES).map(([kind, Picture]) => [kind, <Picture key={kind} aria-hidden="true" size={18} />]),
) as Record<NodeKind, ReactElement>;
const GRIP = <GripVertical aria-hidden="true" size={18} />;

/**
 * A line of the structure: what it is, its text and name, how much is in it, and what is wrong there. Whatever happens
 * in the tree draws every line again that is seen, so that what does not change of one is kept.
 */
export function StructureRow({ node, isOpen, isStill }: { node: StructureNode; isOpen: boolean; isStill: boolean }) {
  const isHeld = !isStill && isMovable(node);
  return (
    <TreeItemContent>
      {({ level, allowsDragging, isFocused, isFocusVisibleWithin, isDragging }) => (
        <Line
          node={node}
          isOpen={isOpen}
          level={level}
          isHeld={allowsDragging === true && isHeld}
          isWorkedOn={isFocused || isFocusVisibleWithin || isDragging === true}
        />
      )}
    </TreeItemContent>
  );
}

interface LineProps {
  node: StructureNode;
  isOpen: boolean;
  level: number;
  /** It can be dragged. */
  isHeld: boolean;
  /** The focus is on it or in it, or it is being moved. */
  isWorkedOn: boolean;
}

const Line = memo(function Line({ node, isOpen, level, isHeld, isWorkedOn }: LineProps) {
  const text = useTexts(structureTexts);
  const words = useLiveText(node);
  const title = lineTitle({ ...node, text: words }, text.branches);
  return (
    <div className="structure-row" style={{ '--level': level } as CSSProperties}>
      {node.children.length > 0 ? (
        <StructureChevron id={node.id} isOpen={isOpen} title={title} />
      ) : (
        <span className="structure-chevron" />
      )}
      {PICTURE[node.kind]}
      <span className="structure-words">
        <span className="structure-text">{title}</span>
        {words !== '' && (
          <span className="structure-name" id={nameId(node)}>
            {node.name}
          </span>
        )}
      </span>
      <Counts node={node} />
      {isHeld && (
        // The button lets the pointer through to what is around it. Only who works with keys needs it, on the line
        // that has the focus.
        <span className="structure-grip">
          {isWorkedOn ? (
            <Button slot="drag" className="structure-handle" aria-label={text.move(title)}>
              {GRIP}
            </Button>
          ) : (
            <span className="structure-handle">{GRIP}</span>
          )}
        </span>
      )}
    </div>
  );
});

/** The element of a line: named by its text as it is now, and described by what it counts. */
export function StructureLine({ node, ...props }: HTMLAttributes<HTMLDivElement> & { node: StructureNode }) {
  const { branches } = useTexts(structureTexts);
  const text = useLiveText(node);
  const describedBy = [props['aria-describedby'], text !== '' && nameId(node), countsId(node)]
    .filter(Boolean)
    .join(' ');
  const named = { ...props, 'aria-label': lineTitle({ ...node, text }, branches), 'aria-describedby': describedBy };
  return <div {...named} />;
}

export function lineTitle(
  { kind, name, text }: StructureNode,
  branches: Readonly<Record<StructureBranch, string>>,
): string {
  return kind === 'branch' ? branches[name as StructureBranch] : text || name;
}

/** Names the name that files have for a line, where it is shown beside its text: the line is described by it. */
function nameId({ id }: StructureNode): string {
  return `structure-name-${encodeURIComponent(id)}`;
}

/** Names what a line counts, for who hears it: the line is described by it. */
function countsId({ id }: StructureNode): string {
  return `structure-counts-${encodeURIComponent(id)}`;
}

/** What is wrong there, the ways that no scenario goes or how much is in it: as signs, and in one sentence. */
function Counts({ node }: { node: StructureNode }) {
  const text = useTexts(structureTexts);
  const { locale } = useLanguage();
  const { errors, warnings, comments } = marksUnder(use(MarksContext), node);
  const counts = use(RoutesContext);
  const { routes, unwalked } = counts ? routesUnder(counts, node) : { routes: 0, unwalked: 0 };
  const open = formatNumber(unwalked, locale);
  const saidOfRoutes = unwalked === 0 ? text.everyRoute : text.unwalked(unwalked, open);
  const inside = counts === undefined && node.count > 0 ? formatNumber(node.count, locale) : undefined;
  const said = [
    ...(errors > 0 ? [text.errors(errors)] : []),
    ...(warnings > 0 ? [text.warnings(warnings)] : []),
    ...(comments > 0 ? [text.comments(comments)] : []),
    ...(routes > 0 ? [saidOfRoutes] : []),
    ...(inside === undefined ? [] : [text.count(inside)]),
  ];
  const OfRoutes = unwalked === 0 ? CircleCheck : Route;
  return (
    <>
      <span className="visually-hidden" id={countsId(node)}>
        {said.join(', ')}
      </span>
      {errors > 0 && (
        <span className="structure-mark structure-mark-error" aria-hidden="true">
          <CircleAlert size={16} /> {errors}
        </span>
      )}
      {warnings > 0 && (
        <span className="structure-mark" aria-hidden="true">
          <TriangleAlert size={16} /> {warnings}
        </span>
      )}
      {comments > 0 && (
        <span className="structure-mark structure-mark-comment" title={text.comments(comments)} aria-hidden="true">
          <MessageSquare size={16} /> {comments}
        </span>
      )}
      {routes > 0 && (
        <span className="structure-mark structure-mark-routes" title={saidOfRoutes} aria-hidden="true">
          <OfRoutes size={16} /> {unwalked > 0 && open}
        </span>
      )}
      {inside !== undefined && (
        <span className="structure-count" aria-hidden="true">
          {inside}
        </span>
      )}
    </>
  );
}
