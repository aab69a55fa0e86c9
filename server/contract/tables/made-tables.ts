import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { estimateRow } from '../estimates.ts';
import { figureSource, namedFile, namedWeights } from '../figures/figure-source.ts';
import { namedEdition } from '../figures/named-edition.ts';
import { surveyQuery } from '../surveys.ts';
import { whoMay } from '../who-sees-what.ts';
import { FIGURE_LANGUAGES } from '../words/figure-languages.ts';
import { tableSchema } from './table-spec.ts';

/** A cell of a table that was made. */
export const madeCell = estimateRow.extend({
  /** By the name of the quantity: why it cannot be computed, a code of `estimation/quantity.ts`. */
  not_computed: z.record(z.string(), z.string()),
  /** Of an amount of money: a code of ISO 4217, or the questionnaire's word. */
  currency: z.string().optional(),
});

export type MadeCell = z.infer<typeof madeCell>;

/** An amount of money in a table: how many records were asked, and what is not known of them. Not weighted. */
const amountTold = z.object({
  variable: z.string(),
  asked: z.int(),
  unknown: z.int(),
  /** Of those that are not known, how many were lent an amount; absent where the table imputes none. */
  imputed: z.int().optional(),
  /** To which larger amounts are cut where they are winsorised. */
  winsorised_at: z.number(),
});

export type AmountTold = z.infer<typeof amountTold>;

/** Shares that are of other crimes than those of the total beside them. Weighted, of everybody together. */
const baseTold = z.object({
  shares: z.array(z.string()),
  /** The total that a reader may take for what they are of. */
  of: z.string(),
  crime: z.string(),
  outcome: z.string(),
  /** Crimes that the shares are of, and those of the total. */
  base: z.number(),
  total: z.number(),
  /** Crimes of the base that the total does not count, and crimes of the total that are not in the base. */
  outside: z.number(),
  notAsked: z.number(),
});

export type BaseTold = z.infer<typeof baseTold>;

/** What the JSON file of a table holds, as far as a page shows it. */
export const madeTable = z.object({
  study: z.string(),
  /** Absent of an existing survey. */
  edition: namedEdition.optional(),
  /** The weights, where they are not those of the design. */
  weighting: namedWeights.optional(),
  /** The analysis file whose interviews it is of, where one was named. */
  analysis_file: namedFile.optional(),
  specification: tableSchema,
  /** Of a table of money: on what each of its amounts rests. */
  amounts: z.array(amountTold).optional(),
  /** Where shares are not of the number beside them; the note says so in each language. */
  bases: z.array(baseTold.extend({ note: z.record(z.enum(FIGURE_LANGUAGES), z.string()) })).optional(),
  cells: z.array(madeCell),
});

export type MadeTable = z.infer<typeof madeTable>;

/** More cells than these are for `cifra table`: a page that draws them stands still. */
export const MOST_CELLS_OF_PAGE = 20_000;

/** One thing that is wrong with a specification. */
export const specFinding = z.object({
  code: z.string(),
  /** Where it stands in the text, from 1; absent of the text as a whole. */
  line: z.int().optional(),
  column: z.int().optional(),
  /** Which part of the specification it is, from the outside in; absent of the text as a whole. */
  path: z.array(z.union([z.string(), z.number()])).optional(),
  /** What is wrong and what to do, in English. */
  problem: z.string(),
  remedy: z.string(),
  /** Which sentence that is, and what it is about, for the words of other languages. */
  said: z.object({ sentence: z.string(), about: z.array(z.unknown()) }).optional(),
});

export type SpecFinding = z.infer<typeof specFinding>;

/** The text of a specification as it stands in its file: docs/tables.md. */
export const specText = z.string().min(1).max(400_000);

/** Whose records a figure is made of. */
export const figureUnit = z.enum(['person', 'household', 'incident']);

/** An indicator that the interviews of an edition can give, or why they cannot. */
export const offeredFigure = z.object({
  id: z.string(),
  /** The crimes and sets for which it exists; none where it is not of crimes. */
  crimes: z.array(
    z.object({
      crime: z.string(),
      unit: figureUnit,
      isSet: z.boolean(),
      /** Its incidents by outcome: `both` and, where attempts are asked for, the others. */
      outcomes: z.array(z.enum(['both', 'completed', 'attempted'])),
      /** False of a number that would be too small: some interviews did not ask. */
      isTold: z.boolean(),
    }),
  ),
  /** What a table shows that names no crime. */
  largest: z.string().optional(),
  categories: z.array(z.string()),
  kind: z.enum(['total', 'share', 'mean', 'ratio']).optional(),
  per: z.number().optional(),
  /** The variable whose answers it counts and which is not there; `records` where crimes of that kind are not asked. */
  lacks: z.string().optional(),
});

export type OfferedFigure = z.infer<typeof offeredFigure>;

/** A variable by which figures can be divided. */
export const offeredVariable = z.object({
  variable: z.string(),
  values: z.array(z.string()),
  units: z.array(figureUnit),
  /** Whether it says where somebody lives, where or when something happened, or neither. */
  basis: z.enum(['residence', 'event', 'either']),
});

export type OfferedVariable = z.infer<typeof offeredVariable>;

/** An amount that may be imputed, and the variables in whose classes a donor may be looked for. */
export const offeredAmount = z.object({ variable: z.string(), classes: z.array(z.string()) });

export type OfferedAmount = z.infer<typeof offeredAmount>;

/** What tables of an edition can be made of. */
export const getTableChoices = endpoint({
  method: 'GET',
  path: '/api/table-choices',
  access: whoMay('readWhatWasTold'),
  scopes: ['figures:read'],
  query: surveyQuery,
  reply: z.object({
    survey: z.string(),
    study: z.string(),
    /** Accepted interviews that the figures rest on. */
    interviews: z.int(),
    /** What the questionnaire calls its crimes, by language. */
    crimes: z.record(z.string(), z.record(z.string(), z.string())),
    /** What it calls the answers that indicators count: by indicator, by code, by language. */
    answers: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string()))),
    figures: z.array(offeredFigure),
    variables: z.array(offeredVariable),
    /** Amounts of money, and days; none where the edition asked for none. */
    amounts: z.array(offeredAmount),
    /** What amounts are in: a code of ISO 4217, or the questionnaire's word. */
    currency: z.string().optional(),
  }),
});

export type TableChoices = z.infer<(typeof getTableChoices)['reply']>;

/**
 * Makes a table of the interviews of an edition. What is wrong with the specification, or cannot be had of the edition,
 * is all told together. The files are those that `cifra table` writes, byte for byte, and the JSON is what the page
 * shows.
 */
export const makeTable = endpoint({
  method: 'POST',
  path: '/api/made-tables',
  access: whoMay('readWhatWasTold'),
  scopes: ['figures:read'],
  query: surveyQuery,
  body: z.strictObject({ text: specText, source: figureSource.default({}) }),
  reply: z.union([
    z.object({
      made: z.object({
        survey: z.string(),
        computedAt: z.string(),
        interviews: z.int(),
        json: z.string(),
        csv: z.string(),
      }),
    }),
    z.object({ findings: z.array(specFinding) }),
  ]),
});

export type MakeTableReply = z.infer<(typeof makeTable)['reply']>;
