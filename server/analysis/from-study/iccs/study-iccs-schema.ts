import { z } from 'zod';
import { iccs2015Code } from '#contract';
import { ICCS_TAGS, type IccsTag } from '#questionnaires';

const when = z.string().min(1);

/** The code of a crime in ICCS 2015, or rules: the first one that holds gives the code, else `code`, else none. */
export const iccsOfStudyCrime = z.union([
  iccs2015Code,
  z.strictObject({
    code: iccs2015Code.optional(),
    rules: z.array(z.strictObject({ when, code: iccs2015Code })).min(1),
  }),
]);

const rulesOf = <Tag extends IccsTag>(tag: Tag) =>
  z.array(z.strictObject({ when, is: z.enum(ICCS_TAGS[tag]) })).optional();

/** Of each tag the first rule that holds; without one it is `unknown`. A tag that is left out has no column. */
export const iccsTagRules = z.strictObject({
  attempted: rulesOf('attempted'),
  weapon: rulesOf('weapon'),
  location: rulesOf('location'),
  motive: rulesOf('motive'),
  relation: rulesOf('relation'),
  cyber: rulesOf('cyber'),
  context: rulesOf('context'),
} satisfies Record<IccsTag, z.ZodType>);
