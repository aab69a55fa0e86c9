import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { surveyQuery } from '../surveys.ts';
import { whoMay } from '../who-sees-what.ts';
import { dispositionCounts, rate, rateName } from './outcome-rates.ts';

/** From the sample to the figures. Each step has the units of the one before but for those that fall out. */
export const accountingStep = z.enum([
  'dwellings',
  'households',
  'eligible',
  'contacted',
  'rosters',
  'interviewed',
  'accepted',
  'figures',
]);

export type AccountingStep = z.infer<typeof accountingStep>;

/** So many units, and the sum of their design weights. */
const units = z.object({ n: z.int(), weighted: z.number() });

const because = units.extend({
  /**
   * AAPOR's code of the disposition (2.11), or where a unit comes from or stands: stand-in, further-household, open,
   * not-arrived, not-accepted, no-answers, other-version.
   */
  reason: z.string(),
});

const stepReply = units.extend({
  step: accountingStep,
  /** What is counted beside the units of this step from the next step on. */
  added: z.array(because),
  /** The units of this step, and those added, that are not in the next one. */
  out: z.array(because),
});

/** Outcome rates and the sums that they are made of: numbers of units, or sums of design weights. */
const ratesOfStage = z.object({
  counts: z.object(
    Object.fromEntries(Object.keys(dispositionCounts.shape).map((place) => [place, z.number()])) as {
      readonly [Place in keyof typeof dispositionCounts.shape]: z.ZodNumber;
    },
  ),
  /** Estimated share of eligible ones among those whose eligibility is unknown. */
  eligible: rate,
  rates: z.record(rateName, rate),
});

const bothWays = z.object({ unweighted: ratesOfStage, weighted: ratesOfStage });

const stagesReply = z.object({
  /** A household responds with its roster, in which the adult is selected. */
  household: bothWays,
  /** The selected adults of those households. */
  person: bothWays,
  /** Both at once: the interview of the adult among all households of the sample. */
  joint: bothWays,
});

export type StageRates = z.infer<typeof stagesReply>;

/** The accounts of a sample. */
export const sampleAccountingReply = z.object({
  survey: z.string(),
  steps: z.array(stepReply),
  /** Every household of the sample once, by its disposition: AAPOR's code, or `open` while there is none. */
  dispositions: z.array(units.extend({ code: z.string() })),
  /** With the cases that stand in for others. */
  rates: stagesReply,
  /** Without them; absent where there are none. */
  original: stagesReply.optional(),
});

export type SampleAccountingReply = z.infer<typeof sampleAccountingReply>;

/** What became of every dwelling of the sample, from the sample to the figures, with the outcome rates. */
export const getSampleAccounting = endpoint({
  method: 'GET',
  path: '/api/sample-accounting',
  access: whoMay('readWhatWasTold'),
  scopes: ['figures:read'],
  query: surveyQuery,
  reply: sampleAccountingReply,
});
