import { z } from 'zod';

/** What a cell is of. */
export const figureOfCell = {
  table: z.string(),
  indicator: z.string(),
  crime: z.string(),
  outcome: z.string(),
  category: z.string(),
  domain: z.record(z.string(), z.string()),
};

const number = z.union([z.number(), z.string(), z.null()]);

/** What a correction did to a cell; `changed` has each number before and after. */
export const changeOfCell = z.object({
  ...figureOfCell,
  kind: z.enum(['changed', 'added', 'removed', 'hidden', 'shown']),
  columns: z.array(z.object({ column: z.string(), before: number, after: number })),
});

export type ReleaseChange = z.infer<typeof changeOfCell>;

/** Why a quantity must not be told; blank of what is hidden for the sake of others. */
export const hidingReason = z.enum(['few-cases', 'few-others', 'dominated', '']);

export type HidingReason = z.infer<typeof hidingReason>;
