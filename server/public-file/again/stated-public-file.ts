import { z } from 'zod';

const name = z.string().min(1).max(200);

/** What a description says of the public-use file beside it, as far as it can be measured again. */
const schema = z.looseObject({
  // It stands in addresses.
  name: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/),
  k: z.int().min(3),
  l: z.int().min(2),
  keys: z.array(name),
  areas: z.array(name),
  sensitive: z.array(name),
});

export type StatedPublicFile = z.infer<typeof schema>;

/** Why a description is none of a public-use file that can be measured, as the end of a sentence. */
export type NotStated = 'not-public' | 'not-measurable';

/** @param description of a folder of record files */
export function statedPublicFile(description: object): StatedPublicFile | NotStated {
  if (!('publicFile' in description)) return 'not-public';
  return schema.safeParse(description.publicFile).data ?? 'not-measurable';
}
