/** How an interview is looked at: on which device, and, on a tablet, by who answers alone. */
export const PREVIEW_SIZES = ['phone', 'tablet', 'alone', 'pane'] as const;

export type PreviewSize = (typeof PREVIEW_SIZES)[number];

interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** What the page in the frame takes for its window, in CSS pixels; the pane itself has no size of its own. */
export const DEVICES: Readonly<Record<Exclude<PreviewSize, 'pane'>, Pixels>> = {
  phone: { width: 390, height: 760 },
  tablet: { width: 820, height: 1100 },
  alone: { width: 820, height: 1100 },
};
