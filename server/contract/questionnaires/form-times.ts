import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { whoMay } from '../who-sees-what.ts';

/** Times are told of what at least so many interviews have. */
export const LEAST_TIMED = 10;

/** Minutes, to a tenth. */
const minutes = z.number().min(0);

/**
 * How long interviews with a version took, in all editions together: medians of those that came before the day on which
 * it is asked, and only of what at least `LEAST_TIMED` of them have. Neither how many there are nor anything of one of
 * them, its place, its day or who made it.
 */
export const getFormTimes = endpoint({
  method: 'GET',
  path: '/api/questionnaires/times/:id/:version',
  access: whoMay('design'),
  reply: z.object({
    /** Of a whole interview. */
    interview: minutes.optional(),
    /** Of a form, each time that it was filled in. */
    forms: z.array(z.object({ form: z.string(), minutes })),
  }),
});

export type FormTimes = z.output<typeof getFormTimes.reply>;
