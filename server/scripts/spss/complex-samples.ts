import type { ScriptBlock, ScriptGroup, ScriptPlan } from '../plan/script-plan.ts';
import { filledSentence } from '../words/script-words.ts';
import { commentSpss } from './comment-spss.ts';
import { spssExpressions } from './expression-spss.ts';
import type { SpssPrinting } from './spss-printing.ts';

/**
 * The procedures for complex samples: what is counted is 0 outside the base of its figure, so that a mean is a
 * ratio over the whole sample, and every PSU counts.
 *
 * @see IBM SPSS Statistics, Command Syntax Reference: CSPLAN, CSDESCRIPTIVES
 */
export function complexSamples(
  plan: ScriptPlan,
  block: ScriptBlock,
  { number, words, columns, partitions }: SpssPrinting & { readonly partitions: readonly (readonly ScriptGroup[])[] },
): string[] {
  const { unit, weight, stages, figures, lonelyPsu } = block;
  const { name } = spssExpressions(columns, unit);
  const file = `"${plan.table}-${number}.csaplan"`;
  const totals = figures.filter(({ statistic }) => statistic === 'total');
  const others = figures.filter(({ statistic }) => statistic !== 'total');
  const scale = { logit: 'logit', arcsine: 'arcsine', beta: 'beta', 'beta-nchs': 'beta', t: 't' }[plan.limits];
  return [
    commentSpss(filledSentence(words.lonely, { policy: lonelyPsu })),
    commentSpss(filledSentence(words.ownLimits, { df: plan.df, scale })),
    'CSPLAN ANALYSIS',
    `  /PLAN FILE=${file}`,
    `  /PLANVARS ANALYSISWEIGHT=${name(weight)}`,
    ...stages.flatMap(({ stratum, cluster, fpc }) => [
      `  /DESIGN ${stratum === undefined ? '' : `STRATA=${name(stratum)} `}CLUSTER=${name(cluster)}`,
      fpc === undefined
        ? '  /ESTIMATOR TYPE=WR'
        : `  /ESTIMATOR TYPE=EQUAL_WOR\n  /${plan.fpcType === 'fraction' ? 'INCLPROB' : 'POPSIZE'} VARIABLE=${name(fpc)}`,
    ]),
    '  /PRINT PLAN.',
    ...partitions.flatMap((within) => [
      'CSDESCRIPTIVES',
      `  /PLAN FILE=${file}`,
      ...(totals.length > 0
        ? [`  /SUMMARY VARIABLES=${totals.map(({ place }) => `top_${place}`).join(' ')}`, '  /SUM']
        : []),
      ...others.map(({ place }) => `  /RATIO NUMERATOR=top_${place} DENOMINATOR=below_${place}`),
      `  /STATISTICS COUNT SE CIN(${plan.level * 100})`,
      ...(within.length > 0 ? [`  /SUBPOP TABLE=${within.map(({ column }) => name(column)).join(' BY ')}`] : []),
      '  /MISSING SCOPE=ANALYSIS CLASSMISSING=EXCLUDE.',
    ]),
  ];
}
