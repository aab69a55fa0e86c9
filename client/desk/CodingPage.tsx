import { ArrowRight, Download } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { getAgreement, getCodingCsv, type IncidentsToCodeReply, listIncidentsToCode } from '#contract';
import { addressOf, call } from '../api.ts';
import { Banner } from '../components/Banner.tsx';
import { Choice } from '../components/Choice.tsx';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { ProblemBanner } from '../components/ProblemBanner.tsx';
import { useEdition } from '../shell/editions/edition-context.ts';
import { hrefOf, replaceAddress, useAddress } from '../shell/use-address.ts';
import { useReply } from '../shell/use-reply.ts';
import { codingTexts } from '../text/coding/coding-texts.ts';
import { formatNumber } from '../text/format.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';
import { AgreementTable } from './coding/AgreementTable.tsx';
import { CodingLists } from './coding/CodingLists.tsx';
import { type CodingView, readCodingView, writeCodingView } from './coding/coding-view.ts';
import { IncidentTable } from './coding/IncidentTable.tsx';

interface CodingPageProps {
  /** How many still waited when the last incident was coded. */
  waiting: number | undefined;
  onSessionEnded: () => void;
}

/** Office coding: what waits, what is done, and how far two people agree. */
export function CodingPage({ waiting, onSessionEnded }: CodingPageProps) {
  const text = useTexts(codingTexts);
  const { locale } = useLanguage();
  const { edition } = useEdition();
  const { search } = useAddress();
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const { list, crime, page } = readCodingView(search);
      const survey = edition.key;
      const query = { survey, list, page, ...(crime ? { crime } : {}) };
      const [incidents, { rows }] = await Promise.all([
        call(listIncidentsToCode, { query, signal }),
        call(getAgreement, { query: { survey }, signal }),
      ]);
      return { incidents, rows };
    },
    [search, edition.key],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  const nameOf = useCrimeName(reply.state === 'here' ? reply.value.incidents.crimes : {});
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {waiting === 0 && <Banner kind="good">{text.saved(formatNumber(waiting, locale))}</Banner>}
      {reply.state === 'asking' && <LoadingScreen />}
      {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
      {reply.state === 'here' && (
        <>
          <Queue reply={reply.value.incidents} stale={reply.stale} view={readCodingView(search)} nameOf={nameOf} />
          <AgreementTable rows={reply.value.rows} nameOf={nameOf} />
        </>
      )}
    </>
  );
}

interface QueueProps {
  reply: IncidentsToCodeReply;
  /** The list still belongs to the filters before: its first incident is not the one to start with. */
  stale: boolean;
  view: CodingView;
  nameOf: (crime: string) => string;
}

function Queue({ reply, stale, view, nameOf }: QueueProps) {
  const text = useTexts(codingTexts);
  const { locale } = useLanguage();
  const { edition } = useEdition();
  const hrefTo = (change: Partial<CodingView>) => hrefOf(['coding'], writeCodingView({ ...view, ...change }));
  const [first] = reply.events;
  useCrimeOfEdition(view, stale ? undefined : reply.crimes);
  const crimes = Object.keys(reply.crimes).map((value) => ({ value, label: nameOf(value) }));
  return (
    <section className="stack" aria-label={text.lists[view.list]}>
      <CodingLists view={view} counts={reply.counts} />
      <div className="results-head">
        <div className="sentence">
          <span>{text.showing}</span>
          <Choice
            label={text.crimeLabel}
            value={view.crime ?? ''}
            groups={[{ options: [{ value: '', label: text.anyCrime }, ...crimes] }]}
            onChoose={(crime) => {
              location.hash = hrefTo({ crime: crime || undefined, page: 1 });
            }}
          />
        </div>
        {first && view.list !== 'done' && (
          <a
            className="button button-primary"
            href={stale ? undefined : hrefOf(['coding', first.event], writeCodingView({ ...view, page: 1 }))}
            aria-disabled={stale || undefined}
          >
            {text.start}
            <ArrowRight aria-hidden="true" size={20} />
          </a>
        )}
      </div>
      <p className="quiet tabular">
        {text.left(formatNumber(reply.total, locale))}
        {reply.waiting > 0 && ` · ${text.waiting(formatNumber(reply.waiting, locale))}`}
      </p>
      <IncidentTable
        incidents={reply.events}
        view={view}
        nameOf={nameOf}
        pages={{ page: view.page, total: reply.total, size: 50, hrefOf: (page) => hrefTo({ page }) }}
      />
      <div className="results-head">
        <p className="quiet">
          {text.share(formatNumber(reply.secondShare, locale, { style: 'percent', maximumFractionDigits: 1 }))}
        </p>
        <a className="button" href={addressOf(getCodingCsv, { query: { survey: edition.key } })} download>
          <Download aria-hidden="true" size={20} />
          {text.download}
        </a>
      </div>
    </section>
  );
}

/** A crime that the address brings from another edition, and that this one does not have, is taken out of it. */
function useCrimeOfEdition(view: CodingView, crimes: IncidentsToCodeReply['crimes'] | undefined): void {
  const isAbsent = view.crime !== undefined && crimes !== undefined && !Object.hasOwn(crimes, view.crime);
  const search = isAbsent ? writeCodingView({ ...view, crime: undefined, page: 1 }) : undefined;
  useEffect(() => {
    if (search !== undefined) replaceAddress(['coding'], search);
  }, [search]);
}

/** What the questionnaire calls a crime in the reader's language. */
function useCrimeName(crimes: IncidentsToCodeReply['crimes']): (crime: string) => string {
  const { language } = useLanguage();
  return (crime) => crimes[crime]?.[language] ?? Object.values(crimes[crime] ?? {})[0] ?? crime;
}
