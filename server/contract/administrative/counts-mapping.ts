import { z } from 'zod';

/** Lines, columns and codes of the office's own file; none of them is longer than a heading. */
const name = z.string().trim().min(1).max(200);

const words = z.union([name, z.record(z.string(), name)]);

const month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, 'a month such as 2020-01');

const months = z.strictObject({ from: month, to: month });

/** The first and the last of some months, both included. */
export type MonthsOfCounts = z.infer<typeof months>;

const whether = z.enum(['included', 'excluded', 'not_known']);

/** An offence of the office: its ICCS codes, and the crimes of the survey beside which it is shown. */
const offence = z.strictObject({
  /** As the file of counts has it. */
  name,
  /** Codes of ICCS 2015 that the offence holds. */
  iccs: z.array(z.string()).min(1).max(50),
  /** Crimes and sets of the survey; none where the survey has nothing like it. */
  beside: z.array(z.string().min(1)).max(30).default([]),
});

/** The shape of the file that says what administrative counts are; documented in docs/administrative-records.md. */
export const countsMapping = z.strictObject({
  records: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,59}$/, 'small letters, digits, points, _ and -'),
  title: words.optional(),
  source: name,
  /** Headings of the file of counts. Without `area` every count is of all areas. */
  columns: z.strictObject({ offence: name, area: name.optional(), period: name, count: name }),
  offences: z.array(offence).min(1).max(500),
  /** The survey's code of each area, by the office's; without it the file has the survey's codes. */
  areas: z.record(name, name).optional(),
  /** How the file calls all areas together. */
  allAreas: name.optional(),
  /** Which months are added up; all of the file by default. */
  period: months.optional(),
  definitions: z.strictObject({
    /** What one count is. */
    counts: z.enum(['events', 'victims', 'offenders', 'files']),
    attempts: whether,
    /** Where a count stands: where it happened, where the victim lives, or where it was recorded. */
    place: z.enum(['occurrence', 'residence', 'recording']),
    /** When: the day of the event, or that of the record. */
    date: z.enum(['occurrence', 'recording']),
    victimsUnder18: whether,
    businesses: whether,
    nonResidents: whether,
    /** An event of several offences: each of them, or the most serious alone. */
    severalOffences: z.enum(['each', 'most_serious', 'not_known']),
  }),
  /** What the survey asks about, where it does not say so itself. */
  survey: z
    .strictObject({
      /** The months that it asks about, where they are the same for everybody. */
      period: months.optional(),
      /** So many months before each interview. */
      rollingMonths: z.int().min(1).max(60).optional(),
      /** Codes of ICCS 2015 by crime. */
      iccs: z.record(z.string(), z.array(z.string()).min(1)).optional(),
    })
    .default({}),
});

/** What administrative counts are, and beside what they are shown. */
export type CountsMapping = z.infer<typeof countsMapping>;

export type CountsDefinitions = CountsMapping['definitions'];
