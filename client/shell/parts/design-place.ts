import { part } from './part.ts';

/** The survey designer's place. */
export const designPlace = part(() => import('../../design/DesignPlace.tsx').then((file) => file.DesignPlace));
