import { chiSquarePValue, fPValue, normalUpperTail } from '../distributions.ts';

/** A sum of independent chi-square variables, each times a factor. */
interface WeightedChiSquares {
  readonly factors: readonly number[];
  /** Degrees of freedom of each; 1 for those of a test. */
  readonly degrees: readonly number[];
}

// So near to the middle of the distribution the saddlepoint formula is 0 / 0, and Satterthwaite's is good.
const MIDDLE = 1e-4;
// Halvings of the interval of the saddlepoint: more than a number has digits.
const HALVINGS = 200;

/**
 * P(sum of factor * chi-square with one degree of freedom > x * F's denominator), by the saddlepoint
 * approximation.
 *
 * @param factors above 0
 * @param ddf degrees of freedom of the denominator, which estimates the scale; Infinity for none
 * @see Kuonen (1999), Biometrika 86, 929-935; R survey, pFsum
 */
export function chiSquareSumPValue(x: number, factors: readonly number[], ddf: number): number {
  if (!(x > 0)) return 1;
  const ones = factors.map(() => 1);
  const tail =
    ddf === Infinity
      ? saddlepointTail(x, { factors, degrees: ones })
      : saddlepointTail(0, { factors: [...factors, -x / ddf], degrees: [...ones, ddf] });
  return tail ?? satterthwaiteTail(x, factors, ddf);
}

/** One F or chi-square variable with the mean and the variance of the sum. */
function satterthwaiteTail(x: number, factors: readonly number[], ddf: number): number {
  const sum = factors.reduce((all, factor) => all + factor, 0);
  const squares = factors.reduce((all, factor) => all + factor ** 2, 0);
  const ndf = sum ** 2 / squares;
  return ddf === Infinity ? chiSquarePValue((x * sum) / squares, ndf) : fPValue(x / sum, ndf, ddf);
}

/** Lugannani and Rice's tail at the saddlepoint, where the derivative of the cumulant function is x. */
function saddlepointTail(x: number, variables: WeightedChiSquares): number | undefined {
  const scale = variables.factors.reduce((most, factor) => Math.max(most, factor), 0);
  const at = x / scale;
  const { degrees } = variables;
  const factors = variables.factors.map((factor) => factor / scale);
  const sumOver = (part: (factor: number) => number) =>
    factors.reduce((sum, factor, i) => sum + degrees[i]! * part(factor), 0);
  const slope = (zeta: number) => sumOver((factor) => factor / (1 - 2 * zeta * factor));
  const negative = factors.reduce((most, factor) => Math.min(most, factor), 0);
  let low = negative < 0 ? 1 / (2 * negative) : -degrees.length / (2 * at);
  let high = 1 / 2;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (slope(middle) < at) low = middle;
    else high = middle;
  }
  const zeta = (low + high) / 2;
  if (Math.abs(zeta) < MIDDLE) return undefined;
  const cumulant = -sumOver((factor) => Math.log1p(-2 * zeta * factor)) / 2;
  const curvature = 2 * sumOver((factor) => (factor / (1 - 2 * zeta * factor)) ** 2);
  const w = Math.sign(zeta) * Math.sqrt(2 * (zeta * at - cumulant));
  const v = zeta * Math.sqrt(curvature);
  return normalUpperTail(w + Math.log(v / w) / w);
}
