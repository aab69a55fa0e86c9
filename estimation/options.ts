import { inputErrors } from './errors/input-errors.ts';

/** Which degrees of freedom an estimate uses: of the whole file, of the domain, infinite, or this number. */
export type DfChoice = 'full' | 'domain' | 'infinite' | number;

/** Which confidence limits an estimate gets. */
export type LimitsChoice = 't' | 'logit' | 'arcsine' | 'beta' | 'beta-nchs';

/**
 * How an estimate is made. Every field has a default, so an empty object is a complete choice.
 *
 * The type parameters are the chosen degrees of freedom and limits. The estimate keeps them, so that a
 * quality label cannot be put on an estimate that was made with other ones.
 */
export interface Options<Df extends DfChoice = DfChoice, L extends LimitsChoice = LimitsChoice> {
  /**
   * Rows that count, one value per row: true or a number other than 0. Default all rows. It does not filter
   * the file: the PSUs of the other rows stay in the design.
   */
  readonly domain?: ArrayLike<boolean | number>;
  /** Confidence level of the limits, between 0 and 1. Default 0.95. */
  readonly level?: number;
  /**
   * Degrees of freedom: of the whole file (default), of the domain, infinite (normal limits), or a number.
   */
  readonly df?: Df;
  /**
   * The design effect compares with simple random sampling with replacement (`replace`, default) or without
   * (`srs`).
   */
  readonly deff?: 'srs' | 'replace';
  /**
   * `t`: estimate plus or minus t times the standard error. For shares also `logit` and `arcsine`, the same
   * on the log odds and on asin(sqrt(p)), and `beta` and `beta-nchs`, binomial limits of the effective sample
   * size (Korn and Graubard).
   */
  readonly limits?: L;
  /**
   * Missing values (NaN) leave the row out (`omit`, default) or leave the estimate undefined (`propagate`).
   */
  readonly missing?: 'omit' | 'propagate';
}

const OPTION_CHOICES = {
  deff: ['srs', 'replace'],
  limits: ['t', 'logit', 'arcsine', 'beta', 'beta-nchs'],
  missing: ['omit', 'propagate'],
} as const;

export function checkOptions(options: Options, rows: number): Options {
  const { level, df = 'full', domain } = options;
  checkLevel(level);
  const named = df === 'full' || df === 'domain' || df === 'infinite';
  if (!named && (typeof df !== 'number' || Number.isNaN(df))) throw inputErrors.degreesOfFreedom({ df });
  for (const name of ['deff', 'limits', 'missing'] as const) checkChoice(name, options[name], OPTION_CHOICES[name]);
  if (domain !== undefined && domain.length !== rows) {
    throw inputErrors.domainLength({ length: domain.length, rows });
  }
  return options;
}

/** A level so near to 1 that its limits would be infinite is refused too. */
export function checkLevel(level = 0.95): void {
  if (!(level > 0 && (1 + level) / 2 < 1)) throw inputErrors.level({ level });
}

export function checkChoice(name: string, value: string | undefined, allowed: readonly string[]): void {
  if (value !== undefined && !allowed.includes(value))
    throw inputErrors.unknownChoice({ option: name, value, allowed });
}
