import './structure.css';
import { Search } from 'lucide-react';
import { useDeferredValue, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { EditRefused, Operation, Path } from '#questionnaires';
import { Banner } from '../../components/Banner.tsx';
import { useStable } from '../../shell/use-stable.ts';
import { designTexts } from '../../text/design/design-texts.ts';
import { structureTexts } from '../../text/design-structure/structure-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { openCommentPlaces } from '../editor/comments-on.ts';
import { useIsClosed } from '../is-closed.ts';
import type { PaneProps } from '../pane.ts';
import { isGone } from './chosen-in.ts';
import { type LiveTexts, LiveTextsContext, liveTexts } from './live-texts.ts';
import { countMarks, type Mark, MarksContext } from './marks.ts';
import { moveOf, type Target } from './move-of.ts';
import { type MoveStep, moveStepOf } from './move-step.ts';
import { idOf, type StructureNode } from './node.ts';
import { flatRows, rowMaker } from './rows.ts';
import { StructureActions } from './StructureActions.tsx';
import { lineTitle } from './StructureRow.tsx';
import { StructureTree } from './StructureTree.tsx';
import { structureOf } from './structure-of.ts';
import { foundInStructure, pathTo } from './visible-tree.ts';

interface StructurePaneProps extends PaneProps {
  /** What is wrong, and where. */
  marks?: readonly Mark[];
  /** Something was chosen or added, to be worked on. */
  onChosen?: () => void;
}

const NO_MARKS: readonly Mark[] = [];

/** The structure of the questionnaire: searched, chosen from, and moved about in. */
export function StructurePane({ marks = NO_MARKS, onChosen, ...pane }: StructurePaneProps) {
  const { files, language, selected, select, change } = pane;
  const text = useTexts(structureTexts);
  const { refusals } = useTexts(designTexts);
  const { locale } = useLanguage();
  const isClosed = useIsClosed();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const [refused, setRefused] = useState<EditRefused>();
  const [moved, setMoved] = useState<string>();
  const nodes = useStructure(files, language);
  const isSearched = search.trim() !== '';
  const found = useMemo(() => (isSearched ? foundInStructure(nodes, search) : undefined), [nodes, search, isSearched]);
  const isThere = !isGone(files, selected);
  const node = useMemo(() => (isThere ? chosenIn(nodes, selected) : undefined), [nodes, selected, isThere]);
  const { open, setOpen } = useOpen(nodes, node?.id);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const shownOpen = useMemo(
    () => (found ? new Set([...found.open].filter((id) => !closed.has(id))) : open),
    [found, open, closed],
  );
  const [texts] = useState(liveTexts);
  useLayoutEffect(() => texts.set(nodes), [texts, nodes]);
  const { rows, freshen } = useRows(found?.nodes ?? nodes, shownOpen);
  const commented = useMemo(() => JSON.stringify(openCommentPlaces(files)), [files]);
  // By what it says: every line is drawn again where the counts are another value, which no letter of a text may do.
  const counts = useMemo(() => {
    const places = JSON.parse(commented) as Path[];
    return countMarks([...marks, ...places.map((path): Mark => ({ path, severity: 'comment' }))]);
  }, [marks, commented]);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  /** What was moved is chosen where it stands now. */
  function move(operations: readonly Operation[], said?: string) {
    const why = operations.length === 0 ? undefined : change(operations);
    setRefused(why);
    setMoved(why ? undefined : said);
    const [moved] = operations;
    if (!why && moved?.do === 'move' && moved.into[0] !== 'manifest.json') select([...moved.into, moved.at.at(-1)!]);
  }

  const steps = useMemo(
    () => node && { up: moveStepOf(nodes, node.id, 'up'), down: moveStepOf(nodes, node.id, 'down') },
    [nodes, node],
  );
  function stepTo(to: MoveStep | undefined) {
    if (!to || found) return undefined;
    const { operations, holder, place, of } = to;
    const number = (value: number) => formatNumber(value, locale);
    return () => move(operations, text.moved(lineTitle(holder, text.branches), number(place), number(of)));
  }

  const nodeOf = useStable((key: string) => pathTo(nodes, key)?.at(-1));
  const openBranches = useStable((next: ReadonlySet<string>) => {
    if (found) setClosed(new Set([...found.open].filter((one) => !next.has(one))));
    else setOpen(next);
  });
  const selectLine = useStable((key: string) => {
    const line = nodeOf(key);
    if (line) choose(line.path);
  });
  const moveLine = useStable((key: string, to: Target) => move(moveOf(nodes, key, to)));

  function choose(path: Path | undefined) {
    setMoved(undefined);
    select(path);
    if (path) onChosen?.();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key that leads to the field of the search
    <div
      className="structure"
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return;
        event.preventDefault();
        field.current?.focus();
      }}
      onFocus={({ target, relatedTarget }) => {
        const tree = target.closest('.structure-tree');
        if (tree && !tree.contains(relatedTarget)) freshen(texts);
      }}
    >
      <div className="structure-search">
        <label htmlFor={id}>
          <Search aria-hidden="true" size={20} />
          <span className="visually-hidden">{text.search}</span>
        </label>
        <input
          ref={field}
          id={id}
          className="input"
          type="search"
          placeholder={text.search}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setClosed(new Set());
          }}
        />
      </div>
      <p className="structure-hits" role="status">
        {found ? (found.hits === 0 ? text.noHit : text.hits(formatNumber(found.hits, locale))) : moved}
      </p>
      {!isClosed && (
        <StructureActions
          files={files}
          language={language}
          node={node}
          within={node && pathTo(nodes, node.id)?.at(-2)?.path}
          change={change}
          select={select}
          choose={choose}
          onRefused={setRefused}
          step={{ up: stepTo(steps?.up), down: stepTo(steps?.down) }}
        />
      )}
      {refused && (
        <Banner kind="bad">
          {text.notDone} {refusals[refused.code]}
        </Banner>
      )}
      <MarksContext value={counts}>
        <LiveTextsContext value={texts}>
          <StructureTree
            nodeOf={nodeOf}
            rows={rows}
            open={shownOpen}
            onOpen={openBranches}
            isSearched={found !== undefined}
            selected={node?.id}
            onSelect={selectLine}
            onMove={moveLine}
          />
        </LiveTextsContext>
      </MarksContext>
    </div>
  );
}

function useStructure(files: PaneProps['files'], language: string): readonly StructureNode[] {
  const before = useRef<readonly StructureNode[]>([]);
  return useMemo(() => {
    before.current = structureOf(files, language, before.current);
    return before.current;
  }, [files, language]);
}

/** The lines of the tree. Their own copy of the texts serves the search by letters: it is made anew as one comes. */
function useRows(nodes: readonly StructureNode[], open: ReadonlySet<string>) {
  const [makeRows, setMaker] = useState(rowMaker);
  const rows = useMemo(() => makeRows(nodes, open), [makeRows, nodes, open]);
  const freshen = (texts: LiveTexts) => {
    if (flatRows(rows).some(({ id, node }) => texts.of(id) !== node.text)) setMaker(() => rowMaker());
  };
  return { rows, freshen };
}

/** What is chosen, or the nearest that it is in: a setting of a question has no line of its own. */
function chosenIn(nodes: readonly StructureNode[], selected: Path | undefined): StructureNode | undefined {
  for (let length = selected?.length ?? 0; length > 0; length -= 1) {
    const found = pathTo(nodes, idOf(selected!.slice(0, length)))?.at(-1);
    if (found) return found;
  }
  return undefined;
}

/** Which branches are open. Those around what is chosen elsewhere are opened, before anything is drawn. */
function useOpen(nodes: readonly StructureNode[], chosen: string | undefined) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['branch:forms']));
  const [openedFor, setOpenedFor] = useState<string>();
  if (chosen !== openedFor) {
    setOpenedFor(chosen);
    const around = chosen === undefined ? [] : (pathTo(nodes, chosen) ?? []).slice(0, -1).map(({ id }) => id);
    if (!around.every((id) => open.has(id))) setOpen(new Set([...open, ...around]));
  }
  return { open, setOpen };
}
