import { createContext } from 'react';
import type { ReferralService } from '#contract';

/** Where the dwelling of the open interview is, and the services of its edition. */
export interface Referral {
  readonly psu: string;
  readonly services: readonly ReferralService[];
}

export const ReferralContext = createContext<Referral | undefined>(undefined);
