import { z } from 'zod';
import type { Json } from './json.ts';
import type { Path } from './places.ts';
import { RENAMED, type Renamed } from './rename/renamed.ts';

/** Names a place; the longest of a questionnaire are a fraction of this. */
export const MOST_STEPS = 12;
const MOST_LETTERS = 200;

const step = z
  .string()
  .min(1)
  .max(MOST_LETTERS)
  .refine((name) => name !== '__proto__', 'must not be __proto__');
/** Whether something of this name can be found by an operation. */
export function isFitStep(name: string): boolean {
  return step.safeParse(name).success;
}

const path: z.ZodType<Path> = z.array(step).min(1).max(MOST_STEPS);
/** A file is added to the questionnaire itself. */
const container: z.ZodType<Path> = z.array(step).max(MOST_STEPS);
const value = z.json() as z.ZodType<Json>;
const after = z.union([step, z.null()]).exactOptional();

/**
 * One small change of a questionnaire.
 *
 * - `add`: something into a record, under a `name`, or into a list, where the item says its own key; behind `after`,
 *   first where that is null, last where it is left out or is not there any more
 * - `set`: another value for what stands somewhere; a text is reworded so
 * - `delete`: it is taken away
 * - `move`: it is put elsewhere in its list, or into another one
 * - `rename`: another name, everywhere it is named
 *
 * `was` is what the author saw. Where somebody has changed it since, the operation is refused, and the author chooses.
 * A list of what accompanies the questionnaire, such as its comments, belongs to all: what is in it is added to what
 * others began meanwhile, and taken out of it again.
 */
export type Operation =
  | {
      readonly do: 'add';
      readonly into: Path;
      readonly name?: string;
      readonly item: Json;
      readonly after?: string | null;
    }
  | { readonly do: 'set'; readonly at: Path; readonly to: Json; readonly was: Json }
  | { readonly do: 'delete'; readonly at: Path; readonly was: Json }
  | { readonly do: 'move'; readonly at: Path; readonly into: Path; readonly after?: string | null }
  | { readonly do: 'rename'; readonly what: Renamed; readonly of?: string; readonly from: string; readonly to: string };

/** What comes from outside is read with it. */
export const operationSchema: z.ZodType<Operation> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('add'), into: container, name: step.exactOptional(), item: value, after }),
  z.strictObject({ do: z.literal('set'), at: path, to: value, was: value }),
  z.strictObject({ do: z.literal('delete'), at: path, was: value }),
  z.strictObject({ do: z.literal('move'), at: path, into: container, after }),
  z.strictObject({ do: z.literal('rename'), what: z.enum(RENAMED), of: step.exactOptional(), from: step, to: step }),
]);
