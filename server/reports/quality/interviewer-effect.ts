/** How alike the answers to one interviewer are. */
export interface InterviewerEffect {
  readonly indicator: string;
  readonly crime: string;
  readonly interviewers: number;
  readonly interviews: number;
  /** Correlation of answers within interviewers. */
  readonly rho: number;
  /** What the variance of a mean is multiplied with: 1 + (mean interviews - 1) x rho, a negative rho as 0. */
  readonly factor: number;
}

/**
 * The correlation of answers within interviewers, by one-way analysis of variance: (MSB - MSW) / (MSB + (k - 1) MSW),
 * where k is the number of interviews each, for unequal numbers (N - sum of squares / N) / (groups - 1).
 *
 * @param values one an interview; NaN outside the base
 * @param interviewers who made each; undefined where nobody knows
 * @returns undefined with fewer than two interviewers, or where nobody has two interviews, or all answers are alike
 * @see Kish (1962), Studies of interviewer variance for attitudinal variables, JASA 57, 92-115
 */
export function interviewerEffect(
  values: ArrayLike<number>,
  interviewers: readonly (string | undefined)[],
): Omit<InterviewerEffect, 'indicator' | 'crime'> | undefined {
  const groups = new Map<string, { n: number; sum: number; squares: number }>();
  for (const [row, interviewer] of interviewers.entries()) {
    const value = values[row]!;
    if (interviewer === undefined || Number.isNaN(value)) continue;
    const group = groups.get(interviewer) ?? { n: 0, sum: 0, squares: 0 };
    group.n += 1;
    group.sum += value;
    group.squares += value * value;
    groups.set(interviewer, group);
  }
  const all = [...groups.values()];
  const n = all.reduce((total, group) => total + group.n, 0);
  if (all.length < 2 || n <= all.length) return undefined;
  const sum = all.reduce((total, group) => total + group.sum, 0);
  const squares = all.reduce((total, group) => total + group.squares, 0);
  const ofMeans = all.reduce((total, group) => total + group.sum ** 2 / group.n, 0);
  const between = (ofMeans - sum ** 2 / n) / (all.length - 1);
  const within = (squares - ofMeans) / (n - all.length);
  const each = (n - all.reduce((total, group) => total + group.n ** 2, 0) / n) / (all.length - 1);
  const whole = between + (each - 1) * within;
  if (!(whole > 0)) return undefined;
  const rho = (between - within) / whole;
  const mean = n / all.length;
  return { interviewers: all.length, interviews: n, rho, factor: 1 + (mean - 1) * Math.max(0, rho) };
}
