import type { ScriptPlan } from '../plan/script-plan.ts';
import type { ScriptStep } from '../plan/steps.ts';
import { hasApostrophes, headLines, stepComment } from '../print-head.ts';
import { filledSentence, type ScriptWords } from '../words/script-words.ts';
import { blockPython } from './block-python.ts';
import { estimatorLines } from './estimator-lines.ts';
import { amountPython, columnPython, conditionPython, textPython, textsPython } from './expression-python.ts';

/** With which versions the scripts of Python are run in the tests. */
const CHECKED = 'Python 3.13, pandas 2.2.3, numpy 2.2.4, scipy 1.15.3';

/** A script of Python that reproduces a table from CSV, with the variance formula written out. */
export function printPython(plan: ScriptPlan, words: ScriptWords): string {
  const files = [...plan.files.keys()].map((unit) => `${unit}.csv`);
  const head = headLines(plan, words, { checked: filledSentence(words.checkedWith, { with: CHECKED }), files });
  return [
    ...head.map((line) => `# ${line}`),
    '',
    'import itertools',
    'import numpy as np',
    'import pandas as pd',
    'from scipy import stats',
    '',
    `LEVEL = ${plan.level}`,
    '',
    `# ${words.read}`,
    ...[...plan.files].flatMap(([unit, columns]) => {
      const codes = columns.filter(({ kind }) => kind === 'code').map(({ name }) => `${textPython(name)}: str`);
      return [
        `${unit} = pd.read_csv("${unit}.csv", keep_default_na=False, na_values=[""], float_precision="round_trip",`,
        `    dtype={${codes.join(', ')}},`,
        `    usecols=${textsPython(columns.map(({ name }) => name))})`,
        ...(hasApostrophes(columns)
          ? [
              `for name in ${unit}.select_dtypes("object"):`,
              `    ${unit}[name] = ${unit}[name].str.replace(r"^'(?=[=+@-])", "", regex=True)`,
            ]
          : []),
      ];
    }),
    '',
    `# ${words.variables}`,
    ...plan.steps.flatMap((one, place) => {
      const comment = stepComment(one.says, words);
      const isSaid = comment === undefined || comment === stepComment(plan.steps[place - 1]?.says, words);
      return [...(isSaid ? [] : [`# ${comment}`]), ...stepLines(one)];
    }),
    '',
    ...estimatorLines(plan, words),
    '',
    'results = []',
    ...plan.blocks.flatMap((block) => blockPython(block, words)),
    `# ${words.result}`,
    'cells = pd.concat(results).sort_values("place", kind="stable").drop(columns="place")',
    'print(cells.to_string(index=False))',
    `cells.to_csv(${textPython(`${plan.table}-python.csv`)}, index=False)`,
    '',
  ].join('\n');
}

function stepLines(one: ScriptStep): string[] {
  const { on } = one;
  switch (one.step) {
    case 'keep':
      return [`${on} = ${on}[${conditionPython(on, one.where)}].copy()`];
    case 'make': {
      const { column, start, cases } = one;
      const first =
        'number' in start
          ? String(Number.isInteger(start.number) ? `${start.number}.0` : start.number)
          : amountPython(on, start);
      return [
        `${columnPython(on, column)} = ${first}`,
        ...cases.map(
          ({ where, value }) =>
            `${on}.loc[${conditionPython(on, where)}, ${textPython(column)}] = ${amountPython(on, value)}`,
        ),
      ];
    }
    case 'gather': {
      const [from, to] = one.keys;
      const found = `${one.from}.groupby(${textPython(from)})[${textPython(one.value)}]`;
      const how = one.how === 'sum' ? `${found}.sum()).fillna(0)` : `${found}.min())`;
      return [`${columnPython(on, one.column)} = ${columnPython(on, to)}.map(${how}`];
    }
    case 'bring': {
      const [from, to] = one.keys;
      const found = `${one.from}.set_index(${textPython(from)})[${textPython(one.value)}]`;
      return [`${columnPython(on, one.column)} = ${columnPython(on, to)}.map(${found})`];
    }
  }
}
