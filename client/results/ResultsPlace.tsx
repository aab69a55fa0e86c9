import { formatDateTime, formatNumber } from '../text/format.ts';
import { resultsTexts } from '../text/results-texts.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';
import './results.css';
import './print.css';
import './figures/quality.css';
import './figures/notes.css';
import { Download } from 'lucide-react';
import { useRef } from 'react';
import { type EstimatesReply, getEstimatesCsv, getEstimatesFile } from '#contract';
import { addressOf, callForFile } from '../api.ts';
import { WaitBar } from '../components/waiting/WaitBar.tsx';
import { WaitWords } from '../components/waiting/WaitWords.tsx';
import { withPictureChoices } from '../pictures/picture-address.ts';
import { useEdition } from '../shell/editions/edition-context.ts';
import { goTo, useAddress } from '../shell/use-address.ts';
import { sourceTexts } from '../text/sources/source-texts.ts';
import { AreasContext } from './areas/areas-context.ts';
import { useAreas } from './areas/use-areas.ts';
import { CancelledFigures } from './CancelledFigures.tsx';
import { AnswerNamesContext, CrimeNamesContext } from './crime-names.ts';
import { FigureDownloads } from './downloads/FigureDownloads.tsx';
import { RecordDownloads } from './downloads/RecordDownloads.tsx';
import { EditionsContext } from './editions/editions-context.ts';
import { useOtherEditions } from './editions/use-other-editions.ts';
import { DarkFigureView } from './figures/DarkFigureView.tsx';
import { DecisionCounts } from './figures/DecisionCounts.tsx';
import { FiguresView } from './figures/FiguresView.tsx';
import { JoinedVersions } from './figures/JoinedVersions.tsx';
import { NoFigures } from './figures/NoFigures.tsx';
import { ProfileView } from './figures/ProfileView.tsx';
import { ViewTabs } from './figures/ViewTabs.tsx';
import { type ResultsView, readView, writeView } from './model/view.ts';
import { PictureSourceContext } from './picture-source.ts';
import { SourceProblem } from './sources/SourceProblem.tsx';
import { SourceSentence } from './sources/SourceSentence.tsx';
import { readSourceOf } from './sources/source-address.ts';
import { sourceNotes } from './sources/source-notes.ts';
import { useSources } from './sources/use-sources.ts';
import { useEditionTitle } from './use-edition-title.ts';
import { type FiguresWait, useFigures } from './use-figures.ts';
import { WaitingForFigures } from './WaitingForFigures.tsx';

/** One and the same, so that nothing is drawn again. */
const NO_ANSWERS = {};

interface ResultsPlaceProps {
  onSessionEnded: () => void;
}

/**
 * The statistician's work place: the figures that the accepted interviews give so far. What is shown is in
 * the address.
 */
export function ResultsPlace({ onSessionEnded }: ResultsPlaceProps) {
  const { figures } = useTexts(resultsTexts);
  const { search } = useAddress();
  const view = readView(search);
  const { standard } = view;
  const source = readSourceOf(search);
  const survey = useEdition().edition.key;
  const { reply, again, waiting, isCancelled } = useFigures({ survey, standard, source }, onSessionEnded);
  const sources = useSources(survey, onSessionEnded);
  const areas = useAreas(survey, onSessionEnded);
  const editions = useOtherEditions(survey, onSessionEnded);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed goes away; the focus stays on the page.
  const computeAgain = () => {
    heading.current?.focus();
    again();
  };
  const change = (part: Partial<ResultsView>) => {
    goTo(['figures'], withPictureChoices(writeView({ ...view, ...part }), search));
  };
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {figures.title}
      </h1>
      <SourceSentence
        sources={sources}
        source={source}
        onChange={({ weighting = '', file }) => change({ weighting, file: file === undefined ? '' : String(file) })}
      />
      {reply.state === 'asking' && <WaitingForFigures {...waiting} />}
      {isCancelled && <CancelledFigures onAgain={computeAgain} />}
      {reply.state === 'failed' && !isCancelled && (
        <SourceProblem problem={reply.problem} weighting={source.weighting} onRetry={again} />
      )}
      {reply.state === 'here' && reply.value.submissions === 0 && <NoFigures />}
      {reply.state === 'here' && reply.value.submissions > 0 && (
        <CrimeNamesContext value={reply.value.crimes}>
          <AnswerNamesContext value={reply.value.answers ?? NO_ANSWERS}>
            <AreasContext value={areas}>
              <EditionsContext value={editions}>
                <Figures
                  reply={reply.value}
                  waiting={reply.stale ? waiting : undefined}
                  view={view}
                  onChange={change}
                />
              </EditionsContext>
            </AreasContext>
          </AnswerNamesContext>
        </CrimeNamesContext>
      )}
    </>
  );
}

interface FiguresProps {
  reply: EstimatesReply;
  /** The wait for the figures that the address asks for, while those shown answer an earlier question. */
  waiting: FiguresWait | undefined;
  view: ResultsView;
  onChange: (change: Partial<ResultsView>) => void;
}

function Figures({ reply, waiting, view, onChange }: FiguresProps) {
  const { figures } = useTexts(resultsTexts);
  const from = useTexts(sourceTexts);
  const { locale } = useLanguage();
  const title = useEditionTitle();
  const { search } = useAddress();
  const basis = figures.basis(formatNumber(reply.submissions, locale), formatDateTime(reply.computedAt, locale));
  const told = sourceNotes(reply, from, { isShort: true });
  const source = [title, basis, ...told, figures.standards.thresholds[view.standard]].join(' · ');
  const numbered = readSourceOf(search);
  const shown = { rows: reply.estimates, view, onChange };
  const ofBoth = { ...shown, rows: reply.estimates.filter(({ outcome }) => outcome === 'both') };
  return (
    <PictureSourceContext value={source}>
      <div className="results-head">
        <p className="quiet tabular" role="status">
          {waiting ? <WaitWords {...waiting} /> : basis}
        </p>
        {waiting?.isLong && <WaitBar {...waiting} />}
        <a
          className="button"
          href={addressOf(getEstimatesCsv, {
            query: {
              survey: reply.survey,
              standard: view.standard,
              weighting: view.weighting,
              file: view.file,
            },
          })}
          download
        >
          <Download aria-hidden="true" size={20} />
          {figures.download}
        </a>
      </div>
      <FigureDownloads
        ask={(file) =>
          callForFile(getEstimatesFile, {
            query: {
              survey: reply.survey,
              standard: view.standard,
              ...numbered,
              ...file,
            },
          })
        }
      />
      {numbered.file !== undefined && (
        <RecordDownloads
          key={`${reply.survey} ${numbered.file} ${numbered.weighting}`}
          survey={reply.survey}
          source={{ ...numbered, file: numbered.file }}
        />
      )}
      {sourceNotes(reply, from).map((note) => (
        <p key={note} className="quiet source-note">
          {note}
        </p>
      ))}
      <DecisionCounts coded={reply.coded} />
      <JoinedVersions versions={reply.versions} />
      <ViewTabs view={view} />
      {view.tab === 'figures' && <FiguresView {...shown} differences={reply.differences} />}
      {view.tab === 'profile' && <ProfileView {...ofBoth} />}
      {view.tab === 'dark-figure' && <DarkFigureView {...shown} />}
    </PictureSourceContext>
  );
}
