/** The steps of every publication standard, best first. */
export const QUALITY_STEPS = ['good', 'caution', 'low'] as const;

/** How precise a figure is by its standard, and `none` for one that no standard judged. */
export type Quality = (typeof QUALITY_STEPS)[number] | 'none';
