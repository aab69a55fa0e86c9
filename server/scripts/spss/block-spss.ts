import type { ScriptBlock, ScriptGroup, ScriptPlan } from '../plan/script-plan.ts';
import { filledSentence } from '../words/script-words.ts';
import { commentSpss } from './comment-spss.ts';
import { complexSamples } from './complex-samples.ts';
import { spssExpressions } from './expression-spss.ts';
import type { SpssPrinting } from './spss-printing.ts';

/** Some figures in SPSS: estimates by AGGREGATE, then the procedures for complex samples. */
export function blockSpss(plan: ScriptPlan, block: ScriptBlock, printing: SpssPrinting): string[] {
  const { words, columns, number } = printing;
  const { unit, weight, figures, groups } = block;
  const { name } = spssExpressions(columns, unit);
  const canEstimateErrors = block.replicates === undefined && !plan.fitted;
  return [
    commentSpss(filledSentence(words.design, { unit: words.units[unit] })),
    ...(block.hasFrame ? frameLines(block, printing) : [`GET FILE="cifra_${unit}.sav".`]),
    ...figures.flatMap(({ place, indicator, crime, outcome, category, y, x }) => {
      const isThere = [y, ...(x === undefined ? [] : [x])].map((one) => `~SYSMIS(${name(one)})`).join(' & ');
      return [
        commentSpss([place, indicator, crime, outcome, category].filter((part) => part !== '').join(' ')),
        `COMPUTE top_${place} = 0.`,
        `COMPUTE below_${place} = 0.`,
        `IF (${isThere}) top_${place} = ${name(y)}.`,
        `IF (${isThere}) below_${place} = ${x === undefined ? '1' : name(x)}.`,
        `COMPUTE wt_${place} = ${name(weight)} * top_${place}.`,
        `COMPUTE wb_${place} = ${name(weight)} * below_${place}.`,
      ];
    }),
    'COMPUTE everybody_ = 1.',
    'EXECUTE.',
    `SAVE OUTFILE="cifra_block.sav".`,
    '',
    commentSpss(words.estimatesAlone),
    ...spssPartitions(groups).flatMap((within, part) => {
      const breaks = within.length === 0 ? 'everybody_' : within.map(({ column }) => name(column)).join(' ');
      const estimates = figures.map(({ place }) => `estimate_${place}`).join(' ');
      return [
        'GET FILE="cifra_block.sav".',
        'AGGREGATE OUTFILE=*',
        `  /BREAK=${breaks}`,
        ...figures.map(({ place }) => `  /wt_${place}=SUM(wt_${place}) /wb_${place}=SUM(wb_${place})`),
        '  /records=N.',
        ...figures.map(({ place, statistic, per }) =>
          statistic === 'total'
            ? `COMPUTE estimate_${place} = wt_${place} * ${per}.`
            : `IF (wb_${place} <> 0) estimate_${place} = wt_${place} / wb_${place} * ${per}.`,
        ),
        'EXECUTE.',
        `FORMATS ${estimates} (F25.12).`,
        `SAVE OUTFILE="${plan.table}-spss-${number}-${part + 1}.sav" /KEEP=${breaks} ${estimates}.`,
        `LIST VARIABLES=${breaks} ${estimates}.`,
      ];
    }),
    '',
    ...(canEstimateErrors
      ? [
          'GET FILE="cifra_block.sav".',
          ...complexSamples(plan, block, { ...printing, partitions: spssPartitions(groups) }),
        ]
      : [commentSpss(plan.fitted ? words.fitted : words.noReplicates)]),
  ];
}

/** By which variables cells are divided together: all of them, and those of each margin. */
export function spssPartitions(groups: readonly ScriptGroup[]): ScriptGroup[][] {
  return groups.reduce<ScriptGroup[][]>(
    (before, group) =>
      before.flatMap((within) => (group.total === 'none' ? [[...within, group]] : [within, [...within, group]])),
    [[]],
  );
}

function frameLines({ unit, sample, weight, stages }: ScriptBlock, { words, columns }: SpssPrinting): string[] {
  const { name } = spssExpressions(columns, unit);
  const ofSample = spssExpressions(columns, sample);
  const pairs = stages.flatMap((stage) =>
    (['stratum', 'cluster', 'fpc'] as const).flatMap((part) =>
      stage[part] === undefined ? [] : [[ofSample.name(stage.ofSample[part]!), name(stage[part])] as const],
    ),
  );
  const renamed = pairs.filter(([from, to]) => from !== to);
  return [
    commentSpss(words.frame),
    `GET FILE="cifra_${sample}.sav" /KEEP=${pairs.map(([from]) => from).join(' ')}${
      renamed.length === 0 ? '' : ` /RENAME=${renamed.map(([from, to]) => `(${from}=${to})`).join(' ')}`
    }.`,
    `COMPUTE ${name(weight)} = 1.`,
    'EXECUTE.',
    'SAVE OUTFILE="cifra_sample.sav".',
    `GET FILE="cifra_${unit}.sav".`,
    'ADD FILES /FILE=* /FILE="cifra_sample.sav".',
    'EXECUTE.',
  ];
}
