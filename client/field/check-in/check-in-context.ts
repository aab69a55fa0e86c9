import { createContext } from 'react';
import type { CheckIn } from './use-check-in.ts';

/** The clock of somebody in a dwelling, for screens that show nothing else of the interviewer's. */
export const CheckInContext = createContext<CheckIn | undefined>(undefined);
