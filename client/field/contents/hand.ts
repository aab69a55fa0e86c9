import { useSyncExternalStore } from 'react';
import { remembered } from '../../comfort/remembered.ts';

/** The hand that works on the tablet: what leads on stands on its side. */
export const HANDS = ['both', 'left', 'right'] as const;

export type Hand = (typeof HANDS)[number];

const kept = remembered<Hand>('cifra.hand', HANDS);

export const chooseHand = kept.write;

export function useHand(): Hand {
  return useSyncExternalStore(kept.subscribe, () => kept.read() ?? 'both');
}
