import type { DataFileColumns } from '../plan/code-numbers.ts';
import { isOneOf, not } from '../plan/conditions.ts';
import type { ScriptBlock, ScriptGroup, ScriptPlan } from '../plan/script-plan.ts';
import { filledSentence, type ScriptWords } from '../words/script-words.ts';
import { stataExpressions, textStata } from './expression-stata.ts';

/** What Stata calls the ways of treating a stratum that has one PSU: [SVY] variance estimation. */
const SINGLE_UNIT = {
  fail: 'missing',
  remove: 'certainty',
  certainty: 'certainty',
  adjust: 'centered',
  average: 'scaled',
} as const;

interface Printing {
  readonly number: number;
  readonly words: ScriptWords;
  readonly columns: DataFileColumns;
}

/** The design of some figures in Stata, and their cells. */
export function blockStata(plan: ScriptPlan, block: ScriptBlock, printing: Printing): string[] {
  const { words, columns } = printing;
  const { unit, groups, figures, weight } = block;
  const { name } = stataExpressions(columns, unit);
  const call = (indent: string) =>
    figures.map(({ place, indicator, crime, outcome, category, statistic, y, x, per, bounds }) => {
      const options = [
        `place(${place}) statistic(${statistic}) indicator(${indicator}) crime(${crime}) outcome(${outcome})`,
        ...(category === '' ? [] : [`category(${textStata(category)})`]),
        ...(x === undefined ? [] : [`denominator(${name(x)})`]),
        `per(${per}) bounds(${bounds})`,
        ...(groups.length === 0 ? [] : [`where(${groups.map((_, at) => `(\`w${at + 1}')`).join(' & ')})`]),
        ...groups.map((_, at) => `v${at + 1}(\`"\`v${at + 1}'"')`),
      ];
      return `${indent}cell ${name(y)}, ${options.join(' ')}`;
    });
  return [
    `* ${filledSentence(words.design, { unit: words.units[unit] })}`,
    ...(block.replicates ? replicateLines(plan, block, columns) : taylorLines(block, printing)),
    `global weight ${name(weight)}`,
    '',
    `* ${words.cells}`,
    ...groups.flatMap((group, place) => valueLines(group, place + 1, block, columns)),
    ...groups.map((group, place) => `${'  '.repeat(place)}forvalues i${place + 1} = 1/${shownOf(group).length} {`),
    ...groups.flatMap((_, place) => {
      const indent = '  '.repeat(groups.length);
      const at = place + 1;
      return [
        `${indent}local v${at} : word \`i${at}' of \`values${at}'`,
        `${indent}local w${at} : word \`i${at}' of \`where${at}'`,
      ];
    }),
    ...call('  '.repeat(groups.length)),
    ...groups.map((_, place) => `${'  '.repeat(groups.length - 1 - place)}}`),
  ];
}

/** The values of a variable in their order; undefined where everybody stands. */
function shownOf({ values, hasUnknown, total }: ScriptGroup): (string | undefined)[] {
  const shown: (string | undefined)[] = [...values, ...(hasUnknown ? ['unknown'] : [])];
  if (total === 'first') shown.unshift(undefined);
  if (total === 'last') shown.push(undefined);
  return shown;
}

function valueLines(group: ScriptGroup, number: number, { unit }: ScriptBlock, columns: DataFileColumns): string[] {
  const { condition } = stataExpressions(columns, unit);
  const wheres = shownOf(group).map((value) => {
    if (value === undefined) return '1';
    return group.values.includes(value)
      ? condition(isOneOf(group.column, value))
      : condition(not(isOneOf(group.column, ...group.known)));
  });
  return [
    `local values${number} ${quoted(shownOf(group).map((value) => textStata(value ?? '')))}`,
    `local where${number} ${quoted(wheres.map((where) => `\`"${where}"'`))}`,
  ];
}

function quoted(words: readonly string[]): string {
  return `\`"${words.join(' ')}"'`;
}

function taylorLines(block: ScriptBlock, { number, words, columns }: Printing): string[] {
  const { unit, weight, stages, hasFrame, sample, lonelyPsu } = block;
  const { name } = stataExpressions(columns, unit);
  const ofSample = stataExpressions(columns, sample);
  const parts = ['stratum', 'cluster', 'fpc'] as const;
  const pairs = stages.flatMap((stage) =>
    parts.flatMap((part) =>
      stage[part] === undefined ? [] : [[ofSample.name(stage.ofSample[part]!), name(stage[part])] as const],
    ),
  );
  const renamed = pairs.filter(([from, to]) => from !== to);
  const frame = hasFrame
    ? [
        `* ${words.frame}`,
        `frame copy ${unit} data_${number}, replace`,
        `frame copy ${sample} sample, replace`,
        'tempfile sample',
        'frame sample {',
        `  keep ${pairs.map(([from]) => from).join(' ')}`,
        ...(renamed.length > 0
          ? [`  rename (${renamed.map(([from]) => from).join(' ')}) (${renamed.map(([, to]) => to).join(' ')})`]
          : []),
        `  generate double ${name(weight)} = 1`,
        '  save "`sample\'", replace',
        '}',
        `frame change data_${number}`,
        'append using "`sample\'"',
      ]
    : [`frame change ${unit}`];
  const declared = stages.map(({ stratum, cluster, fpc }, place) => {
    const options = [
      ...(stratum === undefined ? [] : [`strata(${name(stratum)})`]),
      ...(fpc === undefined ? [] : [`fpc(${name(fpc)})`]),
      ...(place === stages.length - 1 ? [`singleunit(${SINGLE_UNIT[lonelyPsu]})`, 'vce(linearized)'] : []),
    ];
    return `${name(cluster)}${place === 0 ? ` [pweight = ${name(weight)}]` : ''}, ${options.join(' ')}`;
  });
  const [first] = stages;
  const psu = [first!.stratum, first!.cluster].flatMap((one) => (one === undefined ? [] : [name(one)])).join(' ');
  return [
    ...frame,
    `svyset ${declared.join(' || ')}`,
    `global psu ${psu}`,
    ...(first!.stratum === undefined
      ? ['generate byte one_stratum = 1', 'global stratum one_stratum']
      : [`global stratum ${name(first!.stratum)}`]),
    `egen byte psu_tag = tag($psu) if ${name(weight)} != 0`,
    `egen byte stratum_tag = tag($stratum) if ${name(weight)} != 0`,
    'count if psu_tag == 1',
    'global design_df = r(N)',
    'count if stratum_tag == 1',
    'global design_df = $design_df - r(N)',
    'drop psu_tag stratum_tag',
  ];
}

/** Jackknife with multipliers is the formula of all replicates: a scale times the squares around their mean. */
function replicateLines({ replicates: method }: ScriptPlan, block: ScriptBlock, columns: DataFileColumns): string[] {
  const { unit, weight, replicates } = block;
  const { columns: made, crimes, scale, rscales } = replicates!;
  const { name, condition } = stataExpressions(columns, unit);
  const multipliers = [...new Set(rscales)].length === 1 ? [scale * rscales[0]!] : rscales.map((one) => scale * one);
  const lines = [`frame change ${unit}`];
  if (unit === 'incident') {
    for (const one of made) lines.push(`generate double ${one} = 0`);
    for (const owner of ['person', 'household'] as const) {
      if (crimes[owner].length === 0) continue;
      const of = stataExpressions(columns, owner);
      lines.push(
        `frlink m:1 ${name(owner)}, frame(${owner}) generate(link)`,
        `frget unit_weight = ${of.name(`weight_${owner}`)}, from(link)`,
        `foreach replicate in ${made.map(of.name).join(' ')} {`,
        "  frget unit_replicate = `replicate', from(link)",
        `  replace \`replicate' = ${name(weight)} * unit_replicate / unit_weight if unit_weight > 0 & ${condition(isOneOf('crime', ...crimes[owner]))}`,
        '  drop unit_replicate',
        '}',
        'drop link unit_weight',
      );
    }
  }
  return [
    ...lines,
    `svyset [pweight = ${name(weight)}], jkrweight(${made.map(name).join(' ')}, multiplier(${multipliers.join(' ')})) ///`,
    `  vce(jackknife)${method?.mse ? ' mse' : ''} dof(${method!.degreesOfFreedom})`,
  ];
}
