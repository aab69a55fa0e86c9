/**
 * The tags of an incident of ICCS 2015 (version 1.0, table II) and their values, in the order of the book's numbers.
 * `none` and `unknown` stand for "not applicable" and "not known".
 */
export const ICCS_TAGS = {
  attempted: ['attempted', 'completed', 'none', 'unknown'],
  weapon: ['firearm', 'knife', 'other', 'unknown_means', 'none', 'unknown'],
  location: [
    'private_home',
    'open_area_or_transport',
    'school',
    'prison',
    'institution',
    'commercial_or_public',
    'other',
    'unknown',
  ],
  motive: ['gain', 'hate', 'gender', 'interpersonal', 'political', 'other', 'unknown'],
  relation: [
    'partner',
    'ex_partner',
    'relative',
    'household_member',
    'friend',
    'acquaintance',
    'colleague',
    'authority',
    'other_known',
    'stranger',
    'unknown',
  ],
  cyber: ['yes', 'no', 'unknown'],
  context: ['organised_crime', 'gang', 'corporate', 'partner_or_family', 'terrorism', 'unrest', 'other', 'unknown'],
} as const;

export type IccsTag = keyof typeof ICCS_TAGS;

/** The tags, in the order of `ICCS_TAGS`. */
export const ICCS_TAG_NAMES = Object.keys(ICCS_TAGS) as readonly IccsTag[];

/** By tag: the first rule that is true of an incident gives its value; without one it is `unknown`. */
export type IccsTagRules = Readonly<Partial<Record<IccsTag, readonly { when: string; is: string }[]>>>;
