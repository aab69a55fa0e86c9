import type { PrintedQuality } from '../figures/printed-pictures.ts';

/**
 * Whether a figure may be called the highest or the lowest, on a page, on a map and in a report: its precision is
 * known, not of the lowest class, and nothing stands beside it. A handful of answers makes neither.
 *
 * @param signs of its flags
 */
export function isRanked({ quality, signs = [] }: { quality: PrintedQuality; signs?: readonly string[] }): boolean {
  return (quality === 'good' || quality === 'caution') && signs.length === 0;
}
