/** A condition, and what it gives. */
export interface SettledCondition {
  readonly source: string;
  readonly is: boolean;
}

/**
 * Why no answers and no settings lead along an edge: what its condition always gives there, and for which reason.
 *
 * - `every-crime`: the catalogue has it so for every crime
 * - `not-asked`: the crime is not asked about what the condition reads
 * - `no-answer`: no answer gives the other
 * - `around`: what holds wherever the condition is looked at excludes it; `around` has what that is
 * - `every-incident`: it is so for every incident that can be told, whichever its crime
 */
export interface SettledReason {
  readonly always: SettledCondition;
  readonly because: 'every-crime' | 'not-asked' | 'no-answer' | 'around' | 'every-incident';
  readonly around: readonly SettledCondition[];
}

const BECAUSE = {
  'every-crime': ': so the catalogue has it for every crime',
  'not-asked': ': this crime is not asked about it',
  'no-answer': ': no answer gives the other',
  around: ' here, where ',
  'every-incident': ' for every event that can be told',
} as const;

/**
 * The reason as reports in English have it.
 *
 * @example settledText(reason) // => "{n_adults} >= 1 is always true here, where {consent_roster} = 'yes' is true"
 */
export function settledText({ always, because, around }: SettledReason): string {
  const where = around.map(({ source, is }) => `${source} is ${is}`).join(' and ');
  return `${always.source} is always ${always.is}${BECAUSE[because]}${where}`;
}
