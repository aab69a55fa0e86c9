import { lazy, Suspense, useEffect, useState } from 'react';
import { JOURNAL } from './use-enrolled.ts';
import type { PlaceProps } from './WorkPlace.tsx';

const UnsentHere = lazy(() => import('../field/UnsentHere.tsx').then((file) => ({ default: file.UnsentHere })));

/**
 * What an interviewer left on this device before the account got another role. A device of the office has none and
 * loads nothing.
 */
export function HeldBefore(props: PlaceProps) {
  const [isHere, setIsHere] = useState(false);
  useEffect(() => {
    indexedDB
      .databases()
      .then((found) => setIsHere(found.some(({ name }) => name === JOURNAL)))
      .catch(() => {});
  }, []);
  if (!isHere) return null;
  return (
    <Suspense>
      <UnsentHere {...props} />
    </Suspense>
  );
}
