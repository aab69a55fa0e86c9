import { z } from 'zod';

const expression = z.string().min(1);

/** A text, or a text by language. */
export const words = z.union([z.string().min(1), z.record(z.string(), z.string().min(1))]);

/** A code of ISO 4217. */
const currency = z.string().regex(/^[A-Z]{3}$/, 'three capitals, such as MXN');

/** How figures are made, where the study says otherwise than the product. */
export const figuresSchema = z.strictObject({
  level: z.number().gt(0.5).lt(1).optional(),
  degreesOfFreedom: z.enum(['domain', 'design']).optional(),
  per: z.number().positive().optional(),
  /** Of the amounts of households and incidents. */
  currency: currency.optional(),
  units: z
    .strictObject({ household: words.optional(), person: words.optional(), incident: words.optional() })
    .optional(),
});

const common = {
  id: z.string().regex(/^[a-z][a-z0-9_]*$/, 'small letters, digits and _, beginning with a letter'),
  title: words,
  unit: z.enum(['household', 'person', 'incident']),
  among: expression.optional(),
  weight: z.string().optional(),
  per: z.number().positive().optional(),
  /** Of an amount of money. */
  currency: currency.optional(),
};

/** A figure that the study states. */
export const indicatorSchema = z.discriminatedUnion('statistic', [
  z.strictObject({
    ...common,
    statistic: z.literal('share'),
    numerator: expression.optional(),
    categories: z.record(z.string(), expression).optional(),
    denominator: expression.optional(),
  }),
  z.strictObject({ ...common, statistic: z.literal('mean'), numerator: expression }),
  z.strictObject({ ...common, statistic: z.literal('total'), numerator: expression }),
  z.strictObject({ ...common, statistic: z.literal('ratio'), numerator: expression, denominator: expression }),
]);

export type StudyIndicator = z.infer<typeof indicatorSchema>;

/** What a study calls something, by language; a plain text is in English. */
export function wordsByLanguage(text: z.infer<typeof words>): Readonly<Record<string, string>> {
  return typeof text === 'string' ? { en: text } : text;
}
