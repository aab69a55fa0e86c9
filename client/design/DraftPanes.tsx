import { type ReactNode, Suspense, useMemo, useState } from 'react';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { designTexts, type PaneName } from '../text/design/design-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { useFindings } from './findings/use-findings.ts';
import type { PaneProps } from './pane.ts';
import { PANES, type PaneEntry, Structure } from './panes.ts';

const SIDES = ['middle', 'right'] as const;

/**
 * The structure, the middle and the right. Where there is no room for all of them one is shown at a time, and buttons
 * above lead to the others.
 */
export function DraftPanes(pane: PaneProps) {
  const text = useTexts(designTexts).draft;
  const [shown, setShown] = useState<'structure' | 'middle' | 'right'>('structure');
  const found = useFindings(pane.files);
  const marks = useMemo(() => (found ?? []).map(({ place, severity }) => ({ path: place, severity })), [found]);
  const sides = SIDES.filter((side) => PANES.some((entry) => entry.side === side));
  return (
    <>
      {sides.length > 0 && (
        <nav className="draft-parts" aria-label={text.parts}>
          {(['structure', ...sides] as const).map((part) => (
            <button key={part} type="button" aria-pressed={part === shown} onClick={() => setShown(part)}>
              {part === 'structure' ? text.structure : text.sides[part]}
            </button>
          ))}
        </nav>
      )}
      <div className="draft-panes" data-shown={shown} data-sides={sides.length}>
        <section className="draft-pane draft-pane-structure" aria-label={text.structure}>
          <Loaded>
            <Structure {...pane} marks={marks} />
          </Loaded>
        </section>
        {sides.map((side) => (
          <SidePane key={side} side={side} pane={pane} />
        ))}
      </div>
    </>
  );
}

function SidePane({ side, pane }: { side: PaneEntry['side']; pane: PaneProps }) {
  const text = useTexts(designTexts).draft;
  const entries = PANES.filter((entry) => entry.side === side);
  const [name, setName] = useState<PaneName>(entries[0]!.name);
  const { Pane } = entries.find((entry) => entry.name === name) ?? entries[0]!;
  return (
    <section className={`draft-pane draft-pane-${side}`} aria-label={text.sides[side]}>
      {entries.length > 1 && (
        <nav className="draft-tabs" aria-label={text.sides[side]}>
          {entries.map((entry) => (
            <button
              key={entry.name}
              type="button"
              aria-pressed={entry.name === name}
              onClick={() => setName(entry.name)}
            >
              {text.panes[entry.name]}
            </button>
          ))}
        </nav>
      )}
      <div className="draft-pane-body">
        <Loaded>
          <Pane {...pane} />
        </Loaded>
      </div>
    </section>
  );
}

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
