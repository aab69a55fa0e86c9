import { createContext } from 'react';

/** Locks the tablet, after what is open was saved; absent where there is no lock. */
export const LockNow = createContext<(() => void) | undefined>(undefined);
