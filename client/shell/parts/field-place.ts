import { part } from './part.ts';

/** The interviewer's place. */
export const fieldPlace = part(() => import('../../field/FieldPlace.tsx').then((file) => file.FieldPlace));
