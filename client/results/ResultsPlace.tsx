import './results.css';
import './charts/charts.css';
import './figures/quality.css';
import './figures/tables.css';
import './submissions/submissions.css';
import type { Me } from '#contract';
import { PlaceTabs } from './PlaceTabs.tsx';
import { ResultsPage } from './ResultsPage.tsx';
import { SamplePage } from './SamplePage.tsx';
import { SubmissionPage } from './SubmissionPage.tsx';
import { SubmissionsPage } from './SubmissionsPage.tsx';
import { useAddress } from './use-address.ts';

interface ResultsPlaceProps {
  me: Me;
  onSessionEnded: () => void;
}

/** The results work place: figures for statisticians; for supervisors also what was received, and the sample. */
export function ResultsPlace({ me, onSessionEnded }: ResultsPlaceProps) {
  const { path } = useAddress();
  const supervises = me.role === 'supervisor';
  const place = supervises ? (path[0] ?? 'submissions') : 'figures';
  return (
    <main className="page results" tabIndex={-1}>
      {supervises && <PlaceTabs place={place} />}
      {place === 'sample' ? (
        <SamplePage onSessionEnded={onSessionEnded} />
      ) : place === 'figures' ? (
        <ResultsPage onSessionEnded={onSessionEnded} seesSubmissions={supervises} />
      ) : path[1] ? (
        <SubmissionPage key={path[1]} submissionKey={path[1]} onSessionEnded={onSessionEnded} />
      ) : (
        <SubmissionsPage onSessionEnded={onSessionEnded} />
      )}
    </main>
  );
}
