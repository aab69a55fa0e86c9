import { checkDomainDf, type DomainEstimate } from './estimate.ts';
import { checkChoice } from './options.ts';
import { isDefined } from './quantity.ts';

/**
 * A publication standard, as data. Classes go from the best to the worst; an estimate gets the first whose
 * limit it meets.
 */
interface PrecisionStandard {
  readonly source: string;
  /** Fewer rows or degrees of freedom than these put an estimate in the worst class. */
  readonly minimum: { readonly n: number; readonly df: number };
  /** Label of an estimate of 0 and of a share of 1, for which the coefficient of variation has no meaning. */
  readonly boundary: string | undefined;
  readonly classes: Record<QualityKind, readonly PrecisionClass[]>;
}

interface PrecisionClass {
  readonly label: string;
  readonly cvBelow?: number;
  readonly cvAtMost?: number;
  /** Largest standard error of a share p is min(p, 1 - p) to this power, divided by `divisor`. */
  readonly seAtMost?: { readonly power: number; readonly divisor: number };
}

/** `share`: a fraction between 0 and 1. `other`: totals, means, rates. */
export type QualityKind = 'share' | 'other';
export type PublicationStandard = 'inegi' | 'ine_chile';

export interface QualityLabel {
  readonly label: string;
  /** `complement`: the complement 1 - p is in a worse class than the share p. */
  readonly flag: '' | 'complement';
}

const INEGI_CLASSES: readonly PrecisionClass[] = [
  { label: 'high', cvBelow: 0.15 },
  { label: 'moderate', cvBelow: 0.3 },
  { label: 'low' },
];

/** The standards, one record each. */
export const PUBLICATION_STANDARDS: Record<PublicationStandard, PrecisionStandard> = {
  inegi: {
    source: 'INEGI, ENVIPE, Tabulados básicos: notes on precision levels',
    // Its notes speak of the coefficient of variation alone; without degrees of freedom there is none.
    minimum: { n: 0, df: 1 },
    boundary: 'none',
    classes: { share: INEGI_CLASSES, other: INEGI_CLASSES },
  },
  ine_chile: {
    source: 'INE Chile (2020), Estándar para la evaluación de la calidad de las estimaciones en encuestas de hogares',
    minimum: { n: 60, df: 9 },
    boundary: undefined,
    classes: {
      share: [
        { label: 'reliable', seAtMost: { power: 2 / 3, divisor: 9 } },
        { label: 'weakly-reliable' },
        { label: 'not-reliable' },
      ],
      other: [
        { label: 'reliable', cvAtMost: 0.15 },
        { label: 'weakly-reliable', cvAtMost: 0.3 },
        { label: 'not-reliable' },
      ],
    },
  },
};

/**
 * Class of precision of an estimate under a publication standard.
 *
 * `inegi`: by the coefficient of variation, below 15 % high, below 30 % moderate, otherwise low; low too
 * without a degree of freedom; an estimate of 0 and a share of 1 have none. `ine_chile`: not reliable with
 * fewer than 60 rows or 9 degrees of freedom; then shares by their standard error, at most
 * min(p, 1 - p)^(2/3) / 9 for reliable, and the rest by the coefficient of variation, at most 15 % and 30 %.
 * An estimate without standard error is in the worst class; one without value has the label `none`.
 *
 * @param estimate made with `df: 'domain'`: the standards judge by the degrees of freedom of the domain
 * @param choice the standard, and whether the estimate is a share
 * @returns label, and the flag `complement` when 1 - p is in a worse class than p
 * @throws EstimationError invalid-option (an unknown standard or kind, or an estimate made with other degrees
 * of freedom)
 * @see INEGI, ENVIPE, notes of the tables; INE Chile (2020), and R package calidad
 * @example qualityLabel(total([1, 1, 1], design3, { df: 'domain' }), { standard: 'inegi', kind: 'other' }).label // => 'high'
 */
export function qualityLabel(
  estimate: DomainEstimate,
  choice: { standard: PublicationStandard; kind: QualityKind },
): QualityLabel {
  checkChoice('standard', choice.standard, Object.keys(PUBLICATION_STANDARDS));
  const standard = PUBLICATION_STANDARDS[choice.standard];
  checkChoice('kind', choice.kind, Object.keys(standard.classes));
  checkDomainDf(estimate);
  const { value, se } = estimate;
  if (!isDefined(value)) return { label: 'none', flag: '' };
  const classes = standard.classes[choice.kind];
  const inWorst: QualityLabel = { label: classes.at(-1)!.label, flag: '' };
  if (!isDefined(se)) return inWorst;
  const atBoundary = value === 0 || (value === 1 && choice.kind === 'share');
  if (atBoundary && standard.boundary !== undefined) return { label: standard.boundary, flag: '' };
  if (estimate.n < standard.minimum.n || estimate.df < standard.minimum.df) return inWorst;

  const classOfValue = firstKept(classes, value, se);
  const classOfComplement = choice.kind === 'share' && value < 1 ? firstKept(classes, 1 - value, se) : classOfValue;
  return { label: classes[classOfValue]!.label, flag: classOfComplement > classOfValue ? 'complement' : '' };
}

function firstKept(classes: readonly PrecisionClass[], value: number, se: number): number {
  const cv = se / Math.abs(value);
  const position = classes.findIndex(({ cvBelow, cvAtMost, seAtMost }) => {
    if (cvBelow !== undefined) return cv < cvBelow;
    if (cvAtMost !== undefined) return cv <= cvAtMost;
    if (seAtMost !== undefined) return se <= Math.min(value, 1 - value) ** seAtMost.power / seAtMost.divisor;
    return true;
  });
  return position;
}
