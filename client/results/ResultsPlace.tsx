import './results.css';
import './charts/charts.css';
import './figures/quality.css';
import './figures/tables.css';
import '../desk/coding/coding.css';
import '../desk/submissions/submissions.css';
import { useState } from 'react';
import type { Me } from '#contract';
import { CodingPage } from '../desk/CodingPage.tsx';
import { EventPage } from '../desk/coding/EventPage.tsx';
import { SamplePage } from '../desk/SamplePage.tsx';
import { SubmissionPage } from '../desk/SubmissionPage.tsx';
import { SubmissionsPage } from '../desk/SubmissionsPage.tsx';
import { PlaceTabs } from '../shell/PlaceTabs.tsx';
import { useAddress } from '../shell/use-address.ts';
import { codingTexts } from '../text/coding/index.ts';
import { formatNumber } from '../text/format.ts';
import { useLanguage, useTexts } from '../text/shell/index.ts';
import { ResultsPage } from './ResultsPage.tsx';

const SUPERVISOR_PLACES = ['submissions', 'coding', 'sample', 'figures'] as const;
const STATISTICIAN_PLACES = ['figures', 'coding'] as const;

interface ResultsPlaceProps {
  me: Me;
  onSessionEnded: () => void;
}

/** The results work place: figures and coding for statisticians; for supervisors also what was received, and the sample. */
export function ResultsPlace({ me, onSessionEnded }: ResultsPlaceProps) {
  const { path } = useAddress();
  const supervises = me.role === 'supervisor';
  const places = supervises ? SUPERVISOR_PLACES : STATISTICIAN_PLACES;
  const place = places.find((one) => one === path[0]) ?? places[0];
  const { saved } = useTexts(codingTexts);
  const { locale } = useLanguage();
  /** How many events were left when the last one was coded. */
  const [left, setLeft] = useState<number>();
  return (
    <main className="page results" tabIndex={-1}>
      <p className="visually-hidden" role="status">
        {place === 'coding' && left !== undefined && saved(formatNumber(left, locale))}
      </p>
      <PlaceTabs places={places} place={place} />
      {place === 'sample' ? (
        <SamplePage onSessionEnded={onSessionEnded} />
      ) : place === 'figures' ? (
        <ResultsPage onSessionEnded={onSessionEnded} seesSubmissions={supervises} />
      ) : place === 'coding' && path[1] ? (
        <EventPage key={path[1]} event={path[1]} onCoded={setLeft} onSessionEnded={onSessionEnded} />
      ) : place === 'coding' ? (
        <CodingPage left={left} onSessionEnded={onSessionEnded} />
      ) : path[1] ? (
        <SubmissionPage key={path[1]} submissionKey={path[1]} onSessionEnded={onSessionEnded} />
      ) : (
        <SubmissionsPage onSessionEnded={onSessionEnded} />
      )}
    </main>
  );
}
