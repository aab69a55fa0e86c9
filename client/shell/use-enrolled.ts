import { useCallback, useEffect, useState } from 'react';

/** Name of the database in which a tablet keeps interviews. */
export const JOURNAL = 'cifra-field';

/** How the application starts: with the secret of an enrolled tablet, or with account and password. */
export type AppStart = 'asking' | 'tablet' | 'account' | 'account-on-tablet';

/**
 * Whether this is an enrolled tablet. A device of the office has no such database, and loads nothing of it.
 *
 * @param loadTablet brings what a tablet starts with
 */
export function useEnrolled(loadTablet: () => Promise<void>) {
  const [start, setStart] = useState<AppStart>('asking');
  useEffect(() => {
    isTablet().then(
      async (is) => {
        if (is) await loadTablet().catch(() => undefined);
        setStart(is ? 'tablet' : 'account');
      },
      () => setStart('account'),
    );
  }, [loadTablet]);
  return {
    start,
    toTablet: useCallback(() => setStart('tablet'), []),
    toAccount: useCallback(() => setStart('account-on-tablet'), []),
  };
}

async function isTablet(): Promise<boolean> {
  const found = await indexedDB.databases();
  if (!found.some(({ name }) => name === JOURNAL)) return false;
  const { isEnrolled } = await import('../field/vault/tablet.ts');
  return isEnrolled();
}
