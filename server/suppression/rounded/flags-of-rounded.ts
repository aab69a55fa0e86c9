import { flagsOf, type QualityFlagCode, STANDARD_LABELS } from '#contract';
import { limitsAreWide } from '#estimation';
import type { TableCell } from '../../analysis/tables/table-cell.ts';
import type { KindOfFigure } from './kinds-of-figures.ts';
import type { CasesOfFigure, RoundedFigure } from './rounded-figure.ts';
import { toCases } from './steps.ts';

/**
 * What stands beside the label of a rounded figure: what the exact one has, and what follows from the numbers that are
 * told, so that it says no more than they do. Limits that rounding made wide are wide. A step that is larger than the
 * told error moves a figure by up to twice its error and more: it is no number to read.
 *
 * @param of the records of the figure, of which the told numbers are used
 */
export function flagsOfRounded(
  { flag, label, standard }: Pick<TableCell, 'flag' | 'label' | 'standard'>,
  kind: KindOfFigure,
  told: RoundedFigure,
  of: CasesOfFigure,
): QualityFlagCode[] {
  const flags = new Set(flagsOf(flag));
  const labels: Partial<Record<string, readonly string[]>> = STANDARD_LABELS;
  if (label !== labels[standard]?.at(-1) && toldLimitsAreWide(kind, told)) flags.add('wide-limits');
  if (told.step !== undefined && told.se !== null && told.se > 0 && told.step > errorOf(told, kind, of))
    flags.add('coarsely-rounded');
  return flagsOf([...flags].join(' '));
}

/** The told error, or that of a simple random sample of the told cases where clusters are alike by chance. */
function errorOf({ estimate, se }: RoundedFigure, { isCount }: KindOfFigure, of: CasesOfFigure): number {
  const cases = toCases(of.cases);
  const rest = 1 - cases / Math.max(cases, toCases(of.n));
  return Math.max(se!, isCount && cases > 0 ? Math.abs(estimate!) * Math.sqrt(rest / cases) : 0);
}

function toldLimitsAreWide({ isCount, per, most }: KindOfFigure, { estimate, lower, upper }: RoundedFigure): boolean {
  if (estimate === null || lower === null || upper === null) return false;
  const isShare = isCount && per === 'base';
  // Of a share of more than one, such as per 100,000, nobody says here how many: the exact flag stands alone.
  if (isShare && most !== 1) return false;
  return limitsAreWide({ value: estimate, lower, upper }, isShare ? 'share' : 'other');
}
