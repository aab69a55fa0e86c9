import { z } from 'zod';
import { aboutRelease } from '#contract';

/** What a release tells of a revision before it. */
export const earlierRevision = z.strictObject({
  revision: z.int().min(1),
  /** On which it was published, by the clock in which its hour is written; absent where nobody knows it. */
  day: z.iso.date().optional(),
  why: aboutRelease.shape.why,
  /** A later one took its data away. */
  isWithdrawn: z.boolean(),
  /** By name, with their titles; none where even its manifest is gone. */
  tables: z.array(
    z.strictObject({
      table: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/),
      title: z.strictObject({ es: z.string(), en: z.string(), pt: z.string(), fr: z.string() }),
    }),
  ),
});

export type EarlierRevision = z.infer<typeof earlierRevision>;

/** A table that a revision lacks: its address stays. */
export interface GoneTable extends Readonly<EarlierRevision['tables'][number]> {
  /** The last revision that had it. */
  readonly last: Pick<EarlierRevision, 'revision' | 'isWithdrawn'>;
}

/** The tables of earlier revisions that are not among those of a later one. @param names of its tables */
export function goneTables(earlier: readonly EarlierRevision[], names: readonly string[]): GoneTable[] {
  const all = new Map<string, GoneTable>();
  for (const { revision, isWithdrawn, tables } of earlier)
    for (const one of tables) all.set(one.table, { ...one, last: { revision, isWithdrawn } });
  return [...all.values()].filter(({ table }) => !names.includes(table));
}
