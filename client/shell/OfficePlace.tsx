import './office.css';
import { lazy, Suspense } from 'react';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { EditionPlace } from './editions/EditionPlace.tsx';
import { PlaceTabs } from './PlaceTabs.tsx';
import { useAddress } from './use-address.ts';
import type { PlaceProps } from './WorkPlace.tsx';

const DeskPlace = lazy(() => import('../desk/DeskPlace.tsx').then((file) => ({ default: file.DeskPlace })));
const ResultsPlace = lazy(() => import('../results/ResultsPlace.tsx').then((file) => ({ default: file.ResultsPlace })));

const SUPERVISOR_TABS = ['submissions', 'coding', 'sample', 'figures'] as const;
const STATISTICIAN_TABS = ['figures', 'coding'] as const;

/**
 * The edition that is shown and the tabs of the office, over the desk or the results. A supervisor has the desk and
 * may read the figures; a statistician has the figures and codes the incidents that are sealed to others.
 */
export function OfficePlace({ me, onSessionEnded }: PlaceProps) {
  const { path } = useAddress();
  const supervises = me.role === 'supervisor';
  const tabs = supervises ? SUPERVISOR_TABS : STATISTICIAN_TABS;
  const current = tabs.find((tab) => tab === path[0]) ?? tabs[0];
  return (
    <main className="page results" tabIndex={-1}>
      <EditionPlace mayMove={supervises} onSessionEnded={onSessionEnded}>
        <PlaceTabs tabs={tabs} current={current} />
        <Suspense fallback={<LoadingScreen />}>
          {current === 'figures' ? (
            <ResultsPlace seesSubmissions={supervises} onSessionEnded={onSessionEnded} />
          ) : (
            <DeskPlace page={current} item={path[1]} onSessionEnded={onSessionEnded} />
          )}
        </Suspense>
      </EditionPlace>
    </main>
  );
}
