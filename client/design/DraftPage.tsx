import './draft-page.css';
import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import { type DraftFiles, isJsonList, type Operation, type Path, valueAt } from '#questionnaires';
import { ApiProblem } from '../api.ts';
import { Banner } from '../components/Banner.tsx';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { ProblemBanner } from '../components/ProblemBanner.tsx';
import { loadFirstPanes } from '../shell/parts/draft-parts.ts';
import { hrefOf, replaceAddress } from '../shell/use-address.ts';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { useStable } from '../shell/use-stable.ts';
import { designTexts } from '../text/design/design-texts.ts';
import { titleIn } from '../text/title-in.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';
import { ClosedDraft } from './ClosedDraft.tsx';
import { ConflictList } from './ConflictList.tsx';
import { DraftBar } from './DraftBar.tsx';
import { DraftPanes } from './DraftPanes.tsx';
import { AuthorContext } from './editor/author.ts';
import { textAt, textsFile } from './editor/places.ts';
import { ClosedContext } from './is-closed.ts';
import { LeftList } from './left/LeftList.tsx';
import type { PaneProps } from './pane.ts';
import { askToPublish } from './publish/asked-to-publish.ts';
import { InterviewsProvider } from './scenarios/InterviewsProvider.tsx';
import { SearchDialog } from './search/SearchDialog.tsx';
import { GiveWayContext, ShowPaneContext } from './shown-panes.ts';
import { ConflictsContext, type DraftStanding, StandingContext } from './standing.ts';
import { TookBackNote } from './TookBackNote.tsx';
import { useDraftKeys } from './use-draft-keys.ts';
import { useDraftSession } from './use-draft-session.ts';
import { useShownPanes } from './use-shown-panes.ts';

interface DraftPageProps {
  draft: string;
  /** What is chosen in it. */
  path: Path;
  /** Account of the person. */
  by: string;
  onSessionEnded: () => void;
}

/** A draft: its structure, and beside it what the panes show of what is chosen. */
export function DraftPage({ draft, path, by, onSessionEnded }: DraftPageProps) {
  const text = useTexts(designTexts).draft;
  const { session, view } = useDraftSession(draft, by, onSessionEnded);
  const files = view?.files;
  const { language, languages, chooseLanguage } = useDraftLanguage(files);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isSearching, setSearching] = useState(false);
  const help = useCallback(() => setHelpOpen(true), []);
  const select = useCallback(
    (to: Path | undefined) => replaceAddress(['draft', draft, ...(to ?? [])], '', null),
    [draft],
  );
  const change = useCallback((operations: readonly Operation[]) => session?.change(operations), [session]);
  const write = useCallback((operations: readonly Operation[]) => session?.write(operations), [session]);
  const place = path.join('\n');
  const selected = useMemo(() => (place === '' ? undefined : place.split('\n')), [place]);
  const search = useCallback(() => setSearching(true), []);
  useDraftKeys(session, { help, search });
  useEffect(() => void loadFirstPanes(), []);
  const { shown, show, showPart, showChosen, giveWay } = useShownPanes();
  const titleId = useId();

  const ended = useStable(onSessionEnded);
  const pane = useMemo(
    (): PaneProps | undefined => files && { files, language, selected, select, change, write, showIn: chooseLanguage },
    [files, language, selected, select, change, write, chooseLanguage],
  );
  const standing = useMemo(
    (): DraftStanding | undefined =>
      view && {
        draft,
        seq: view.seq,
        saving: view.saving,
        isClosed: view.isClosed,
        conflicts: view.conflicts,
        onSessionEnded: ended,
      },
    [draft, view, ended],
  );

  const title = files && shownTitle(files, language);
  useDocumentTitle(title?.title);

  if (!session || !view || !files || !pane || !title) return <Opening problem={view?.problem} />;
  const { isClosed, conflicts } = view;
  const id = String(valueAt(files, ['manifest.json', 'id']) ?? '');
  const version = String(valueAt(files, ['manifest.json', 'version']) ?? '');
  return (
    <main className="draft" tabIndex={-1} aria-labelledby={titleId}>
      <h1 className="visually-hidden" id={titleId}>
        {text.title(id)}
      </h1>
      <DraftBar
        session={session}
        view={view}
        files={files}
        name={{ ...title, from: view.from && `${view.from.id} ${view.from.version}` }}
        language={{ shown: language, all: languages, choose: chooseLanguage }}
        onSearch={search}
        help={{ isOpen: isHelpOpen, open: help, close: () => setHelpOpen(false) }}
        onPublish={() => {
          show('publish');
          askToPublish();
        }}
      />
      {isSearching && <SearchDialog {...pane} onClose={() => setSearching(false)} />}
      {isClosed && <ClosedDraft key={version} state={isClosed} id={id} version={version} onSessionEnded={ended} />}
      {conflicts.length > 0 && (
        <ConflictList
          session={session}
          files={files}
          conflicts={conflicts}
          changedBy={view.changedBy}
          isClosed={isClosed !== undefined}
        />
      )}
      <LeftList select={select} onPane={show} />
      <TookBackNote tookBack={view.tookBack} files={files} select={select} showIn={chooseLanguage} onPane={show} />
      <AuthorContext value={by}>
        <StandingContext value={standing}>
          <ConflictsContext value={conflicts}>
            <ShowPaneContext value={show}>
              <GiveWayContext value={giveWay}>
                <ClosedContext value={isClosed !== undefined}>
                  <InterviewsProvider draft={draft} files={files}>
                    <DraftPanes pane={pane} shown={shown} onPane={show} onPart={showPart} onChosen={showChosen} />
                  </InterviewsProvider>
                </ClosedContext>
              </GiveWayContext>
            </ShowPaneContext>
          </ConflictsContext>
        </StandingContext>
      </AuthorContext>
    </main>
  );
}

/** The title of the questionnaire, as it stands in the draft. */
function shownTitle(files: DraftFiles, language: string): { title: string; language: string } {
  const codes = Object.keys(files).flatMap((file) => /^texts\/(.+)\.json$/.exec(file)?.[1] ?? []);
  const titles = codes.map((code) => [code, textAt(files, [textsFile(code), 'instrument', 'title'])]);
  const shown = titleIn(Object.fromEntries(titles), language);
  return shown.title === '' ? { title: textAt(files, ['manifest.json', 'id']), language } : shown;
}

function Opening({ problem }: { problem: unknown }) {
  const text = useTexts(designTexts).draft;
  const isGone = problem instanceof ApiProblem && (problem.status === 404 || problem.status === 400);
  if (problem === undefined) return <LoadingScreen what={text.opening} />;
  return (
    <main className="page page-narrow" tabIndex={-1}>
      {isGone ? <Banner kind="caution">{text.notThere}</Banner> : <ProblemBanner problem={problem} />}
      {!isGone && <p role="status">{text.openingWaits}</p>}
      <p>
        <a className="link-alone" href={hrefOf(['questionnaires'], '', null)}>
          {text.toList}
        </a>
      </p>
    </main>
  );
}

/** In which of its languages the questionnaire is shown: the reader's where it has that one. */
function useDraftLanguage(files: DraftFiles | undefined) {
  const own = useLanguage().language;
  const [chosen, chooseLanguage] = useState<string>();
  const said = files && valueAt(files, ['manifest.json', 'languages']);
  const languages = useMemo(
    () => (isJsonList(said) ? said.filter((code): code is string => typeof code === 'string') : []),
    [said],
  );
  const byDefault = files && valueAt(files, ['manifest.json', 'defaultLanguage']);
  const wanted = [chosen, own, typeof byDefault === 'string' ? byDefault : undefined];
  const language = wanted.find((code) => code !== undefined && languages.includes(code)) ?? languages[0] ?? own;
  return { language, languages, chooseLanguage };
}
