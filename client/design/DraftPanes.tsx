import {
  memo,
  type ReactNode,
  type Ref,
  Suspense,
  useDeferredValue,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { structurePane } from '../shell/parts/draft-parts.ts';
import { useStable } from '../shell/use-stable.ts';
import { designTexts, type PaneName } from '../text/design/design-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { useFindings } from './findings/use-findings.ts';
import type { PaneProps } from './pane.ts';
import { PANES, type PaneEntry } from './panes.ts';
import { FailingMark } from './scenarios/FailingMark.tsx';
import { useRoutesOnTree } from './scenarios/use-routes-on-tree.ts';
import { RoutesContext } from './structure/routes.ts';
import type { DraftPart, ShownPanes } from './use-shown-panes.ts';

const SIDES = ['middle', 'right'] as const;

interface DraftPanesProps {
  pane: PaneProps;
  shown: ShownPanes;
  onPane: (name: PaneName) => void;
  onPart: (part: DraftPart) => void;
  /** Something was chosen in the structure, to be worked on. */
  onChosen: () => void;
}

/**
 * The structure, the middle and the right. Where there is no room for all of them one is shown at a time, and buttons
 * above lead to the others.
 */
export const DraftPanes = memo(function DraftPanes({ pane, shown, onPane, onPart, onChosen }: DraftPanesProps) {
  const text = useTexts(designTexts).draft;
  const sides = SIDES.filter((side) => PANES.some((entry) => entry.side === side));
  const structure = useRef<HTMLElement>(null);
  const middle = useRef<HTMLElement>(null);
  const isChosen = useRef(false);
  // Where the structure gave way to the editor, the focus goes there too.
  useEffect(() => {
    if (isChosen.current && structure.current?.checkVisibility() === false) middle.current?.focus();
    isChosen.current = false;
  });
  const followed = useFollowed(pane);
  const choose = useStable(() => {
    isChosen.current = true;
    onChosen();
  });
  return (
    <>
      {sides.length > 0 && (
        <nav className="draft-parts" aria-label={text.parts}>
          {(['structure', ...sides] as const).map((part) => (
            <button key={part} type="button" aria-pressed={part === shown.part} onClick={() => onPart(part)}>
              {part === 'structure' ? text.structure : text.sides[part]}
            </button>
          ))}
        </nav>
      )}
      <div className="draft-panes" data-shown={shown.part} data-sides={sides.length}>
        <section ref={structure} className="draft-pane draft-pane-structure" aria-label={text.structure}>
          <Loaded>
            <MarkedStructure pane={pane} hasRoutes={shown.right === 'scenarios'} onChosen={choose} />
          </Loaded>
        </section>
        {sides.map((side) => (
          <SidePane
            key={side}
            {...(side === 'middle' && { ref: middle })}
            side={side}
            name={shown[side]}
            pane={followed}
            onPane={onPane}
          />
        ))}
      </div>
    </>
  );
});

/**
 * What the panes beside the structure work with. Where something else is chosen the structure shows it first, and they
 * follow with the next frame; what is written in them is there at once.
 */
function useFollowed(pane: PaneProps): PaneProps {
  const earlier = useDeferredValue(pane);
  return earlier.selected === pane.selected ? pane : earlier;
}

/** The structure with what is wrong in it, and with the routes while these are worked on. */
function MarkedStructure({ pane, hasRoutes, onChosen }: { pane: PaneProps; hasRoutes: boolean; onChosen: () => void }) {
  const found = useFindings(pane.files);
  const marks = useMemo(() => (found ?? []).map(({ subject, severity }) => ({ path: subject, severity })), [found]);
  const routes = useRoutesOnTree(pane.files, hasRoutes);
  return (
    <RoutesContext value={routes}>
      <structurePane.Shown {...pane} marks={marks} onChosen={onChosen} />
    </RoutesContext>
  );
}

interface SidePaneProps {
  side: PaneEntry['side'];
  /** Which of its panes; undefined for the first. */
  name: PaneName | undefined;
  pane: PaneProps;
  onPane: (name: PaneName) => void;
  ref?: Ref<HTMLElement>;
}

const SidePane = memo(function SidePane({ ref: given, side, name, pane, onPane }: SidePaneProps) {
  const text = useTexts(designTexts).draft;
  const entries = PANES.filter((entry) => entry.side === side);
  const shown = entries.find((entry) => entry.name === name) ?? entries[0]!;
  const { Pane } = shown;
  const section = useRef<HTMLElement>(null);
  useImperativeHandle(given, () => section.current!, []);
  const before = useRef(shown);
  // A button in a pane led to another one, and went away with its own, or is hidden until the other one is loaded.
  useEffect(() => {
    const focused = document.activeElement;
    const isLost = focused === document.body || focused?.checkVisibility() === false;
    if (before.current !== shown && isLost) section.current?.focus();
    before.current = shown;
  }, [shown]);
  return (
    <section ref={section} className={`draft-pane draft-pane-${side}`} aria-label={text.sides[side]} tabIndex={-1}>
      {entries.length > 1 && (
        <nav className="draft-tabs" aria-label={text.sides[side]}>
          {entries.map((entry) => (
            <button key={entry.name} type="button" aria-pressed={entry === shown} onClick={() => onPane(entry.name)}>
              {text.panes[entry.name]}
              {entry.name === 'scenarios' && <FailingMark files={pane.files} />}
            </button>
          ))}
        </nav>
      )}
      {/* Each pane begins at its top, not as far down as the one before. */}
      <div key={shown.name} className="draft-pane-body">
        <Loaded>
          <Pane {...pane} />
        </Loaded>
      </div>
    </section>
  );
});

function Loaded({ children }: { children: ReactNode }) {
  const { loadingPane } = useTexts(designTexts).draft;
  return (
    <ErrorBoundary>
      <Suspense
        fallback={
          <p className="draft-waits" role="status">
            {loadingPane}
          </p>
        }
      >
        {children}
      </Suspense>
    </ErrorBoundary>
  );
}
