import type { ScriptBlock, ScriptPlan } from '../plan/script-plan.ts';
import { filledSentence, type ScriptWords } from '../words/script-words.ts';
import { nameR, textR, textsR } from './expression-r.ts';

/** How R calls what is done with a stratum that has one PSU. */
const LONELY = {
  fail: 'fail',
  remove: 'remove',
  certainty: 'certainty',
  adjust: 'adjust',
  average: 'average',
} as const;

/** The design of some figures in R, and their cells. */
export function blockLines(
  plan: ScriptPlan,
  block: ScriptBlock,
  { number, words }: { readonly number: number; readonly words: ScriptWords },
): string[] {
  const { unit, groups, figures, lonelyPsu } = block;
  const design = `design_${number}`;
  return [
    `# ${filledSentence(words.design, { unit: words.units[unit] })}`,
    ...(block.replicates
      ? replicateLines(plan, block, design)
      : [
          `options(survey.lonely.psu = "${LONELY[lonelyPsu]}", survey.adjust.domain.lonely = FALSE)`,
          ...taylorLines(plan, block, { design, words }),
        ]),
    '',
    `# ${words.cells}`,
    `groups_${number} <- list(${groups
      .map(({ variable, column, values, known, hasUnknown, total }) => {
        const shown = [...values.map(textR), ...(hasUnknown ? ['"(unknown)"'] : [])];
        if (total === 'first') shown.unshift('NA');
        if (total === 'last') shown.push('NA');
        const all = hasUnknown ? `, known = ${textsR(known)}` : '';
        return `\n  ${nameR(variable)} = list(column = ${textR(column)}, values = c(${shown.join(', ')})${all})`;
      })
      .join(',')})`,
    `figures_${number} <- list(${figures
      .map(({ place, indicator, crime, outcome, category, statistic, y, x, per, bounds }) => {
        const ends = {
          share: 'least = 0, most = 1',
          zero: 'least = 0, most = Inf',
          one: 'least = 1, most = Inf',
          none: 'least = -Inf, most = Inf',
        };
        const ratio = x === undefined ? '' : `, x = ${textR(x)}`;
        return [
          `\n  list(place = ${place}, indicator = ${textR(indicator)}, crime = ${textR(crime)}, outcome = ${textR(outcome)}, category = ${textR(category)},`,
          `\n    statistic = "${statistic}", y = ${textR(y)}${ratio}, per = ${per}, ${ends[bounds]})`,
        ].join('');
      })
      .join(',')})`,
    `cells_${number} <- crossed(${design}, figures_${number}, groups_${number})`,
  ];
}

function taylorLines(
  { nested }: ScriptPlan,
  { unit, weight, stages, hasFrame, sample, groups, figures }: ScriptBlock,
  { design, words }: { readonly design: string; readonly words: ScriptWords },
): string[] {
  const added = (names: readonly string[]) => names.map(nameR).join(' + ');
  // Of texts the package warns that they are no numbers.
  const strata = stages.flatMap(({ stratum }) => (stratum === undefined ? [] : [`factor(${nameR(stratum)})`]));
  const fpc = stages.flatMap((stage) => stage.fpc ?? []);
  const data = hasFrame ? 'stacked' : unit;
  const frame: string[] = [];
  if (hasFrame) {
    const places = stages.flatMap((stage) =>
      (['stratum', 'cluster', 'fpc'] as const).flatMap((part) => {
        const own = stage[part];
        return own === undefined ? [] : [`${nameR(own)} = ${sample}$${nameR(stage.ofSample[part]!)}`];
      }),
    );
    const others = new Set([
      ...groups.map(({ column }) => column),
      ...figures.flatMap(({ y, x }) => (x === undefined ? [y] : [y, x])),
    ]);
    for (const { stratum, cluster, fpc: share } of stages)
      for (const one of [stratum, cluster, share]) others.delete(one!);
    frame.push(
      `# ${words.frame}`,
      `frame <- data.frame(${nameR(weight)} = 1, ${places.join(', ')}, check.names = FALSE)`,
      `frame[${textsR([...others])}] <- NA`,
      `stacked <- rbind(${unit}[names(frame)], frame)`,
    );
  }
  return [
    ...frame,
    `${design} <- svydesign(ids = ~${added(stages.map(({ cluster }) => cluster))}, strata = ${strata.length === 0 ? 'NULL' : `~${strata.join(' + ')}`},`,
    `  weights = ~${nameR(weight)},${fpc.length === 0 ? '' : ` fpc = ~${added(fpc)},`} nest = ${nested ? 'TRUE' : 'FALSE'}, data = ${data})`,
  ];
}

function replicateLines({ replicates: method }: ScriptPlan, block: ScriptBlock, design: string): string[] {
  const { unit, weight, replicates } = block;
  const { columns, crimes, scale, rscales } = replicates!;
  const same = new Set(rscales).size === 1;
  const scales = same ? `rep(${rscales[0]}, ${rscales.length})` : `c(${rscales.join(', ')})`;
  const lines: string[] = [`replicates <- ${textsR(columns)}`];
  if (unit === 'incident') {
    lines.push('factors <- matrix(0, nrow(incident), length(replicates))');
    for (const owner of ['person', 'household'] as const) {
      if (crimes[owner].length === 0) continue;
      lines.push(
        `rows <- which(incident$crime %in% ${textsR(crimes[owner])})`,
        `of <- ${owner}[match(incident$${owner}[rows], ${owner}$${owner}), ]`,
        `factors[rows, ] <- as.matrix(of[replicates]) / of$weight_${owner}`,
      );
    }
    lines.push('factors[!is.finite(factors)] <- 0', `repweights <- incident$${nameR(weight)} * factors`);
  } else lines.push(`repweights <- as.matrix(${unit}[replicates])`);
  return [
    ...lines,
    `${design} <- svrepdesign(data = ${unit}, weights = ~${nameR(weight)}, repweights = repweights, type = "other", combined.weights = TRUE,`,
    `  scale = ${scale}, rscales = ${scales}, mse = ${method?.mse ? 'TRUE' : 'FALSE'}, degf = ${method!.degreesOfFreedom})`,
  ];
}
