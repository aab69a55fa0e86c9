import './office.css';
import { lazy, type ReactNode, Suspense } from 'react';
import { whoMay } from '#contract';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { EditionPlace } from './editions/EditionPlace.tsx';
import { PlaceTabs } from './PlaceTabs.tsx';
import { useAddress } from './use-address.ts';
import type { PlaceProps } from './WorkPlace.tsx';

const DeskPlace = lazy(() => import('../desk/DeskPlace.tsx').then((file) => ({ default: file.DeskPlace })));
const ResultsPlace = lazy(() => import('../results/ResultsPlace.tsx').then((file) => ({ default: file.ResultsPlace })));
const TablesPlace = lazy(() =>
  import('../results/tables/TablesPlace.tsx').then((file) => ({ default: file.TablesPlace })),
);
const ProductsPlace = lazy(() =>
  import('../results/products/ProductsPlace.tsx').then((file) => ({ default: file.ProductsPlace })),
);
const ProfilesPlace = lazy(() =>
  import('../results/profiles/ProfilesPlace.tsx').then((file) => ({ default: file.ProfilesPlace })),
);
const RecordsPlace = lazy(() =>
  import('../results/administrative/RecordsPlace.tsx').then((file) => ({ default: file.RecordsPlace })),
);
const WeightsPlace = lazy(() =>
  import('../results/weights/WeightsPlace.tsx').then((file) => ({ default: file.WeightsPlace })),
);
const StudiesPlace = lazy(() =>
  import('../results/studies/StudiesPlace.tsx').then((file) => ({ default: file.StudiesPlace })),
);
const ReleasesPlace = lazy(() =>
  import('../results/releases/ReleasesPlace.tsx').then((file) => ({ default: file.ReleasesPlace })),
);
const WithPeople = lazy(() =>
  import('../results/people/WithPeople.tsx').then((file) => ({ default: file.WithPeople })),
);
const FiguresNotShown = lazy(() =>
  import('../results/FiguresNotShown.tsx').then((file) => ({ default: file.FiguresNotShown })),
);

const SUPERVISOR_TABS = ['submissions', 'quarantine', 'sample', 'fieldwork', 'devices', 'figures'] as const;
const STATISTICIAN_TABS = [
  'figures',
  'tables',
  'profiles',
  'records',
  'weights',
  'studies',
  'products',
  'releases',
  'coding',
] as const;

/** Those that are no page of the desk. */
const OF_RESULTS = ['figures', 'tables', 'profiles', 'records', 'weights', 'studies', 'products', 'releases'] as const;

type OfficeTab = (typeof SUPERVISOR_TABS | typeof STATISTICIAN_TABS)[number];

function isOfDesk(tab: OfficeTab): tab is Exclude<OfficeTab, (typeof OF_RESULTS)[number]> {
  return !OF_RESULTS.some((one) => one === tab);
}

/**
 * The edition that is shown and the tabs of the office, over the desk or the results. A supervisor settles what was
 * received and leads the fieldwork; a statistician has the figures and codes the incidents.
 */
export function OfficePlace({ me, onSessionEnded }: PlaceProps) {
  const { path } = useAddress();
  const supervises = whoMay('settleInterviews').includes(me.role);
  const readsWhatWasTold = whoMay('readWhatWasTold').includes(me.role);
  const tabs = supervises ? SUPERVISOR_TABS : STATISTICIAN_TABS;
  const current = tabs.find((tab) => tab === path[0]) ?? tabs[0];
  return (
    <main className="page results" tabIndex={-1}>
      <EditionPlace mayMove={supervises} onSessionEnded={onSessionEnded}>
        <PlaceTabs tabs={tabs} current={current} />
        <Suspense fallback={<LoadingScreen />}>
          <People knows={readsWhatWasTold} onSessionEnded={onSessionEnded}>
            {isOfDesk(current) && <DeskPlace page={current} item={path[1]} onSessionEnded={onSessionEnded} />}
            {current === 'tables' && <TablesPlace item={path[1]} onSessionEnded={onSessionEnded} />}
            {current === 'products' && <ProductsPlace item={path[1]} onSessionEnded={onSessionEnded} />}
            {current === 'profiles' && <ProfilesPlace onSessionEnded={onSessionEnded} />}
            {current === 'records' && <RecordsPlace item={path[1]} onSessionEnded={onSessionEnded} />}
            {current === 'weights' && <WeightsPlace item={path[1]} onSessionEnded={onSessionEnded} />}
            {current === 'studies' && <StudiesPlace item={path[1]} onSessionEnded={onSessionEnded} />}
            {current === 'releases' && <ReleasesPlace item={path[1]} user={me.user} onSessionEnded={onSessionEnded} />}
            {current === 'figures' && !readsWhatWasTold && <FiguresNotShown />}
            {current === 'figures' && readsWhatWasTold && <ResultsPlace onSessionEnded={onSessionEnded} />}
          </People>
        </Suspense>
      </EditionPlace>
    </main>
  );
}

interface PeopleProps {
  /** Whether the names of statisticians are for this account. */
  readonly knows: boolean;
  readonly onSessionEnded: () => void;
  readonly children: ReactNode;
}

/** Pages of the results name people as they are called. */
function People({ knows, onSessionEnded, children }: PeopleProps) {
  return knows ? <WithPeople onSessionEnded={onSessionEnded}>{children}</WithPeople> : children;
}
