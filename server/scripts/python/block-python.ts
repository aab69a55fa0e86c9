import type { ScriptBlock } from '../plan/script-plan.ts';
import { filledSentence, type ScriptWords } from '../words/script-words.ts';
import { columnPython, textPython, textsPython } from './expression-python.ts';

/** The design of some figures in Python, and their cells. */
export function blockPython(block: ScriptBlock, words: ScriptWords): string[] {
  const { unit, groups, figures, weight, replicates } = block;
  return [
    `# ${filledSentence(words.design, { unit: words.units[unit] })}`,
    ...(replicates ? replicateData(block) : taylorData(block, words)),
    `# ${words.cells}`,
    'groups = [',
    ...groups.map(({ variable, column, values, known, hasUnknown, total }) => {
      const shown = [...values.map(textPython), ...(hasUnknown ? ['UNKNOWN'] : [])];
      if (total === 'first') shown.unshift('None');
      if (total === 'last') shown.push('None');
      const all = hasUnknown ? textsPython(known) : '[]';
      return `    dict(variable=${textPython(variable)}, column=${textPython(column)}, values=[${shown.join(', ')}], known=${all}),`;
    }),
    ']',
    'figures = [',
    ...figures.flatMap(({ place, indicator, crime, outcome, category, statistic, y, x, per, bounds }) => {
      const ends = {
        share: 'least=0, most=1',
        zero: 'least=0, most=np.inf',
        one: 'least=1, most=np.inf',
        none: 'least=-np.inf, most=np.inf',
      };
      const [i, c, o, k] = [indicator, crime, outcome, category].map(textPython);
      return [
        `    dict(place=${place}, indicator=${i}, crime=${c}, outcome=${o}, category=${k},`,
        `         statistic="${statistic}", y=${textPython(y)}, x=${x === undefined ? 'None' : textPython(x)}, per=${per}, ${ends[bounds]}),`,
      ];
    }),
    ']',
    `data = data.assign(w=${columnPython('data', weight)})`,
    'results.append(pd.DataFrame(crossed(data, figures, groups, DESIGN)))',
    '',
  ];
}

function taylorData({ unit, weight, stages, hasFrame, sample, lonelyPsu }: ScriptBlock, words: ScriptWords): string[] {
  const parts = ['stratum', 'cluster', 'fpc'] as const;
  const named = stages.map((stage) =>
    parts.map((part) => (stage[part] === undefined ? 'None' : textPython(stage[part]))).join(', '),
  );
  const columns = stages.flatMap((stage) => parts.flatMap((part) => stage[part] ?? []));
  const places = stages.flatMap((stage) =>
    parts.flatMap((part) => {
      const own = stage[part];
      return own === undefined ? [] : [`${textPython(own)}: ${columnPython(sample, stage.ofSample[part]!)}`];
    }),
  );
  return [
    ...(hasFrame
      ? [
          `# ${words.frame}`,
          `frame = pd.DataFrame({${textPython(weight)}: 1.0, ${places.join(', ')}})`,
          `data = pd.concat([${unit}, frame], ignore_index=True)`,
        ]
      : [`data = ${unit}.reset_index(drop=True)`]),
    `DESIGN = dict(stages=[${named.map((one) => `(${one})`).join(', ')}], columns=${textsPython(columns)}, lonely="${lonelyPsu}")`,
  ];
}

function replicateData({ unit, weight, replicates }: ScriptBlock): string[] {
  const { columns, crimes, scale, rscales } = replicates!;
  const same = new Set(rscales).size === 1;
  const scales = same ? `np.full(${rscales.length}, ${rscales[0]})` : `np.array([${rscales.join(', ')}])`;
  const lines = [`data = ${unit}.reset_index(drop=True)`, `names = ${textsPython(columns)}`];
  if (unit === 'incident') {
    lines.push('factors = pd.DataFrame(0.0, index=data.index, columns=names)');
    for (const owner of ['person', 'household'] as const) {
      if (crimes[owner].length === 0) continue;
      lines.push(
        `rows = data["crime"].isin(${textsPython(crimes[owner])})`,
        `of = ${owner}.set_index("${owner}").loc[data.loc[rows, "${owner}"]]`,
        `factors.loc[rows] = np.where(of[["weight_${owner}"]] > 0, of[names] / of[["weight_${owner}"]].values, 0)`,
      );
    }
    lines.push(`replicates = [data[${textPython(weight)}] * factors[name] for name in names]`);
  } else lines.push('replicates = [data[name] for name in names]');
  return [...lines, `DESIGN = dict(replicates=replicates, scale=${scale}, rscales=${scales})`];
}
