// How near two numbers must be, by the reason why they are not equal. Whole numbers are digits after the
// point, for `toBeCloseTo`; the others are relative differences.

/** One operation more or less: only the last bit can differ. */
export const LAST_BIT = 15;
/** Numbers near 1 after a few roundings. */
export const FEW_ROUNDINGS = 14;
/** Numbers near 1 after a dozen roundings: quotients of variances. */
export const DOZEN_ROUNDINGS = 13;
/** Sums over a few rows, and the roots of them. */
export const SUMS_OF_ROWS = 12;
/** The same for numbers above ten, which have one digit less after the point. */
export const ABOVE_TEN = 11;
/** Numbers copied from the output of R, and variances of some hundreds. */
export const PRINTED_BY_R = 10;
export const VARIANCES_OF_HUNDREDS = 10;
/** Two fits of the same model that take different steps. */
export const TWO_FITS = 9;
/** Fits whose likelihood is nearly flat, and variances of some thousands. */
export const FLAT_FITS = 8;
export const VARIANCES_OF_THOUSANDS = 8;
/** A formula printed with seven digits. */
export const SEVEN_DIGITS = 7;
/** Sums of thousands of weights. */
export const SUMS_OF_WEIGHTS = 6;
/** The p value of a statistic that is 0 but for rounding: its root keeps half of the digits. */
export const P_OF_ZERO = 6;

/** Quantiles of t: what the library leaves at worst, measured against R. */
export const T_QUANTILE = 5e-13;
/** Tail probabilities, down to 1e-152: what the library leaves at worst, measured against R. */
export const TAIL_PROBABILITY = 1e-11;
/** Sums of weights and numbers of R that are compared as shares of themselves. */
export const RELATIVE_ROUNDING = 1e-12;
/** Weights that meet totals, as a share of the totals. */
export const TOTALS_MET = 1e-9;
/** Standard errors from covariances that cancel keep half of the digits. */
export const CANCELLING = 1e-6;
/** Standard errors of R from derivatives that it takes numerically, and quotients of variances that it rounds. */
export const NUMERICAL_DERIVATIVE = 1e-9;
