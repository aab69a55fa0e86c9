import { betaLimits } from '../beta-limits.ts';
import { checkDomainDf, type DomainEstimate } from '../estimate.ts';
import { nchsLabel } from '../nchs-label.ts';
import { checkChoice } from '../options.ts';
import { isDefined } from '../quantity.ts';
import { judgedLimits } from './judged-limits.ts';
import { asksDesignEffect, type Facts, JUDGED_LEVEL, meetsNeeds } from './meets-needs.ts';
import { PUBLICATION_STANDARDS } from './publication-standards.ts';
import type { PrecisionClass, PublicationStandard, QualityKind } from './standard.ts';
import { limitsAreWide } from './wide-limits.ts';

/**
 * `complement`: 1 - p is in a worse class than the share p. `wide-limits`: the limits are too wide for a label that
 * is not the worst (`limitsAreWide`), as they were made or by the degrees of freedom of the domain. `no-variation`: the
 * standard error is 0, and says nothing. `no-effective-n`: the standard's rules of effective cases were judged by the
 * cases, because nothing is there to compare with. Several with blanks between them.
 */
export type QualityFlag = '' | QualityWord | `${QualityWord} ${QualityWord}` | 'complement wide-limits no-effective-n';

type QualityWord = 'complement' | 'wide-limits' | 'no-variation' | 'no-effective-n';

/** A standard error that is a smaller part of its estimate is what rounding leaves of 0. */
const ROUNDING = 1e-10;

export interface QualityLabel {
  readonly label: string;
  readonly flag: QualityFlag;
}

/**
 * Class of precision of an estimate under a publication standard: the first of its classes whose needs it meets.
 *
 * Where no simple random sample can be compared with (`no-comparison-variance`), such as of the number of crimes, rules
 * of effective cases are judged by the cases, and the flag `no-effective-n` says so.
 *
 * An estimate without standard error is in the worst class; one without value has the label `none`, and so has, by
 * standards of the coefficient of variation alone, an estimate of 0, one that is as large as it can be, such as
 * a share of 1, and one whose standard error is 0.
 *
 * @param estimate made with `df: 'domain'`: the standards judge by the degrees of freedom of the domain
 * @param choice the standard; whether the estimate is a share; `positive`, the unweighted rows of the base with the
 * characteristic, by default all `n` of them; `most`, what the estimate is at most, of a share 1
 * @returns label, and what stands beside it
 * @throws EstimationError invalid-option (an unknown standard or kind, or an estimate made with other degrees
 * of freedom)
 * @see the sources in PUBLICATION_STANDARDS
 * @example qualityLabel(total([4, 5, 6], design3, { df: 'domain' }), { standard: 'inegi', kind: 'other' }).label // => 'high'
 */
export function qualityLabel(
  estimate: DomainEstimate,
  choice: {
    standard: PublicationStandard;
    kind: QualityKind;
    positive?: number | undefined;
    most?: number | undefined;
  },
): QualityLabel {
  const { kind } = choice;
  checkChoice('standard', choice.standard, Object.keys(PUBLICATION_STANDARDS));
  const { classes: byKind, boundary } = PUBLICATION_STANDARDS[choice.standard];
  checkChoice('kind', kind, Object.keys(byKind));
  checkDomainDf(estimate);
  const classes = byKind[kind];
  const { value, se, n } = estimate;
  if (!isDefined(value)) return { label: 'none', flag: '' };
  const atBoundary = value === 0 || value === (kind === 'share' ? 1 : choice.most);
  const isWide = [estimate, { value, ...judgedLimits(estimate, choice.most) }].some((of) => limitsAreWide(of, kind));
  if (atBoundary && boundary !== undefined && isDefined(se))
    return { label: boundary, flag: isWide ? 'wide-limits' : '' };
  const worst = classes.length - 1;
  const asksInterval = classes.some(({ needs }) => needs.kornGraubard);
  // The interval of a share of 0 or 1 is that of its rows, and needs no standard error.
  if (!isDefined(se) && !(asksInterval && atBoundary)) return { label: classes[worst]!.label, flag: '' };

  const isAlike = !atBoundary && isDefined(se) && se <= ROUNDING * Math.abs(value);
  // Where nothing varies, that there is no design effect is no property of the statistic.
  const isUncompared = !atBoundary && !isAlike && isWithoutComparison(estimate);
  const label = asksInterval ? intervalLabel(estimate) : undefined;
  const facts: Facts = {
    ...estimate,
    value,
    se: isDefined(se) ? se : Number.NaN,
    positive: choice.positive ?? n,
    isUncompared,
    isPresented: label && label.label === 'present',
  };
  const place = firstMet(classes, facts);
  const flags: string[] = [];
  if (kind === 'share' && value < 1 && isComplementWorse(classes, place, facts, label)) flags.push('complement');
  if (classes[place]!.label !== classes[worst]!.label && isWide) flags.push('wide-limits');
  const { label: found } = classes[place]!;
  if (isAlike) flags.push('no-variation');
  if (isUncompared && classes.some(({ needs }) => asksDesignEffect(needs))) flags.push('no-effective-n');
  const isUnclassed = isAlike && boundary !== undefined && found !== classes[worst]!.label;
  return { label: isUnclassed ? boundary : found, flag: flags.join(' ') as QualityFlag };
}

/** A total of a number that is the same in every row of its base (crimes, persons), a quantile, a standardized rate. */
function isWithoutComparison({ effectiveN }: DomainEstimate): boolean {
  return !isDefined(effectiveN) && effectiveN.undefined === 'no-comparison-variance';
}

type IntervalLabel = ReturnType<typeof nchsLabel>;

/** By limits of Korn and Graubard at 95 %, whatever limits the share has. */
function intervalLabel(share: DomainEstimate): IntervalLabel {
  const { value: p, se, n, df } = share;
  const limits = isDefined(p)
    ? betaLimits({ p, se, n, df, level: JUDGED_LEVEL, capped: true })
    : { lower: p, upper: p };
  return nchsLabel({ ...share, ...limits, madeWith: { df, limits: 'beta-nchs', level: JUDGED_LEVEL } });
}

function isComplementWorse(
  classes: readonly PrecisionClass[],
  place: number,
  facts: Facts,
  label: IntervalLabel | undefined,
): boolean {
  if (label !== undefined) return label.label === 'present' && label.review.includes('complement');
  const ofRest = firstMet(classes, { ...facts, value: 1 - facts.value, positive: facts.n - facts.positive });
  return classes[ofRest]!.label !== classes[place]!.label && ofRest > place;
}

function firstMet(classes: readonly PrecisionClass[], facts: Facts): number {
  return classes.findIndex(({ needs }) => meetsNeeds(needs, facts));
}
