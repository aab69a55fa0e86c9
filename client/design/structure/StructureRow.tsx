import {
  ChevronDown,
  ChevronRight,
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
import { use } from 'react';
import { Button } from 'react-aria-components/Button';
import { TreeItemContent } from 'react-aria-components/Tree';
import { structureTexts } from '../../text/design-structure/structure-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { MarksContext, marksUnder } from './marks.ts';
import { isMovable } from './move-of.ts';
import type { NodeKind, StructureBranch, StructureNode } from './node.ts';
import { RoutesContext, routesUnder } from './routes.ts';

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

/** A line of the structure: what it is, its text and name, how much is in it, and what is wrong there. */
export function StructureRow({
  node,
  isOpen,
  isSearched,
}: {
  node: StructureNode;
  isOpen: boolean;
  isSearched: boolean;
}) {
  const text = useTexts(structureTexts);
  const { locale } = useLanguage();
  const title = lineTitle(node, text.branches);
  const Picture = PICTURES[node.kind];
  const hasCount = use(RoutesContext) === undefined && node.count > 0;
  return (
    <TreeItemContent>
      {({ level, allowsDragging }) => (
        <div className="structure-row" style={{ paddingInlineStart: `${(level - 1) * 16}px` }}>
          {node.children.length > 0 ? (
            <Button slot="chevron" className="structure-chevron">
              {isOpen ? <ChevronDown aria-hidden="true" size={18} /> : <ChevronRight aria-hidden="true" size={18} />}
            </Button>
          ) : (
            <span className="structure-chevron" />
          )}
          <Picture aria-hidden="true" size={18} />
          <span className="structure-words">
            <span className="structure-text">{title}</span>
            {node.text !== '' && <span className="structure-name">{node.name}</span>}
          </span>
          <Marks node={node} />
          <Routes node={node} />
          {hasCount && (
            <span className="structure-count">
              <span aria-hidden="true">{formatNumber(node.count, locale)}</span>
              <span className="visually-hidden">{text.count(formatNumber(node.count, locale))}</span>
            </span>
          )}
          {allowsDragging && !isSearched && isMovable(node) && (
            <Button slot="drag" className="structure-handle" aria-label={text.move(title)}>
              <GripVertical aria-hidden="true" size={18} />
            </Button>
          )}
        </div>
      )}
    </TreeItemContent>
  );
}

export function lineTitle(
  { kind, name, text }: StructureNode,
  branches: Readonly<Record<StructureBranch, string>>,
): string {
  return kind === 'branch' ? branches[name as StructureBranch] : text || name;
}

function Marks({ node }: { node: StructureNode }) {
  const text = useTexts(structureTexts);
  const { errors, warnings } = marksUnder(use(MarksContext), node);
  return (
    <>
      {errors > 0 && (
        <span className="structure-mark structure-mark-error">
          <CircleAlert aria-hidden="true" size={16} />
          <span aria-hidden="true">{errors}</span>
          <span className="visually-hidden">{text.errors(errors)}</span>
        </span>
      )}
      {warnings > 0 && (
        <span className="structure-mark">
          <TriangleAlert aria-hidden="true" size={16} />
          <span aria-hidden="true">{warnings}</span>
          <span className="visually-hidden">{text.warnings(warnings)}</span>
        </span>
      )}
    </>
  );
}

/** How many ways from there no scenario goes, while the routes are shown. */
function Routes({ node }: { node: StructureNode }) {
  const text = useTexts(structureTexts);
  const { locale } = useLanguage();
  const counts = use(RoutesContext);
  const { routes, unwalked } = counts ? routesUnder(counts, node) : { routes: 0, unwalked: 0 };
  if (routes === 0) return null;
  const count = formatNumber(unwalked, locale);
  const said = unwalked === 0 ? text.everyRoute : text.unwalked(unwalked, count);
  const Picture = unwalked === 0 ? CircleCheck : Route;
  return (
    <span className="structure-mark structure-mark-routes" title={said}>
      <Picture aria-hidden="true" size={16} />
      {unwalked > 0 && <span aria-hidden="true">{count}</span>}
      <span className="visually-hidden">{said}</span>
    </span>
  );
}
