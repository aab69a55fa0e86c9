import { inputErrors } from './errors/input-errors.ts';

/** How an estimate is made. Every field has a default, so an empty object is a complete choice. */
export interface Options {
  /** Who counts, one value per row: true or a number other than 0. Default everyone. Never a row filter: the other rows' PSUs count. */
  readonly domain?: ArrayLike<boolean | number>;
  /** Confidence level of the limits, between 0 and 1. Default 0.95. */
  readonly level?: number;
  /** Degrees of freedom: of the whole file (default), of the domain, infinite (normal limits), or given. */
  readonly df?: 'full' | 'domain' | 'infinite' | number;
  /** The design effect compares with simple random sampling with replacement (`replace`, default) or without (`srs`). */
  readonly deff?: 'srs' | 'replace';
  /**
   * `t`: estimate plus or minus t times the standard error. For shares also `logit` and `arcsine`, the same on the log odds and on
   * asin(sqrt(p)), and `beta` and `beta-nchs`, binomial limits of the effective sample size (Korn and Graubard).
   */
  readonly limits?: 't' | 'logit' | 'arcsine' | 'beta' | 'beta-nchs';
  /** Missing values (NaN) leave the row out (`omit`, default) or leave the estimate undefined (`propagate`). */
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
