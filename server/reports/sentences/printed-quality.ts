import { flagsOf, type PrintedQuality, STANDARD_LABELS } from '#contract';
import type { PublishedCell } from '../../suppression/published-cells.ts';

const STEPS = ['good', 'caution', 'low'] as const satisfies readonly PrintedQuality[];

/** The step that a label of any standard stands for: the worst is `low`, the upper half `good`. */
export function printedQuality(label: string): PrintedQuality {
  for (const labels of Object.values<readonly string[]>(STANDARD_LABELS)) {
    const place = labels.indexOf(label);
    if (place >= 0) return STEPS[Math.floor((2 * place) / (labels.length - 1))]!;
  }
  return 'none';
}

/** A figure that a sentence may name: shown, with limits, labelled, not of the lowest class, not coarsely rounded. */
export type SayableCell = PublishedCell & { readonly estimate: number; readonly lower: number; readonly upper: number };

export function isSayable(cell: PublishedCell): cell is SayableCell {
  const { suppressed, estimate, lower, upper, label } = cell;
  if (suppressed !== '' || estimate === null || lower === null || upper === null) return false;
  return ['good', 'caution'].includes(printedQuality(label)) && !isCoarse(cell);
}

/** Whether rounding moves a figure by more than its error, so that it is no number to say. */
export function isCoarse({ flag }: { readonly flag: string }): boolean {
  return flagsOf(flag).includes('coarsely-rounded');
}
