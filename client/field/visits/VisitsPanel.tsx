import { Banner } from '../../components/Banner.tsx';
import { useTexts } from '../../text/use-texts.ts';
import { visitTexts } from '../../text/visits/visit-texts.ts';
import type { Visits } from './use-visits.ts';

/** Visits that the server does not have yet. Silent when it has all of them. */
export function VisitsPanel({ visits: { waiting, refused } }: { visits: Pick<Visits, 'waiting' | 'refused'> }) {
  const text = useTexts(visitTexts);
  return (
    <>
      {waiting > 0 && <p className="quiet">{text.waiting(waiting)}</p>}
      {refused > 0 && <Banner kind="bad">{text.refused(refused)}</Banner>}
    </>
  );
}
