import type { BesideCounts, RatioToCount, SurveyFigure } from '#contract';
import { csvText } from '../exports/csv-text.ts';
import { rowParts } from '../exports/row-parts.ts';
import { sourceColumns } from '../exports/source-columns.ts';

const OF_FIGURE = [
  'estimate',
  'se',
  'lower',
  'upper',
  'cv',
  'df',
  'n',
  'label',
  'flag',
] as const satisfies readonly (keyof SurveyFigure)[];
const OF_RATIO = ['ratio', 'se', 'lower', 'upper', 'reason'] as const satisfies readonly (keyof RatioToCount)[];

/** Administrative counts beside a survey as CSV, piece by piece: one line a crime and area. */
export function* besideCsvParts({
  lines,
  crimes,
  period,
  standard,
  area_variable: variable,
  weighting,
  analysis_file: numbered,
}: BesideCounts): Generator<string> {
  const told = sourceColumns({ weighting, numbered });
  yield csvText([
    [
      'crime',
      'outcome',
      'area',
      'area_variable',
      'recorded',
      'recorded_from',
      'recorded_to',
      ...['happened', 'reported'].flatMap((side) => [
        ...OF_FIGURE.map((column) => `${side}_${column}`),
        ...OF_RATIO.map((column) => (column === 'ratio' ? `${side}_ratio` : `${side}_ratio_${column}`)),
      ]),
      'standard',
      'differences',
      ...Object.keys(told),
    ],
  ]);
  for (const part of rowParts(lines))
    yield csvText(
      part.map((line) => {
        const { outcome, differences } = crimes.find(({ crime }) => crime === line.crime)!;
        const sides = [
          [line.happened, line.happened_ratio],
          [line.reported, line.reported_ratio],
        ] as const;
        return [
          line.crime,
          outcome,
          line.area,
          variable,
          line.recorded,
          period.from,
          period.to,
          ...sides.flatMap(([figure, ratio]) => [
            ...OF_FIGURE.map((column) => figure[column]),
            ...OF_RATIO.map((column) => ratio[column]),
          ]),
          standard,
          differences.map(({ id }) => id).join(' '),
          ...Object.values(told),
        ];
      }),
    );
}

/** The same as JSON: what it is of, then one line a crime and area, so that two runs can be compared. */
export function* besideJsonParts({ lines, ...beside }: BesideCounts): Generator<string> {
  yield `${JSON.stringify(beside).slice(0, -1)},"lines":[\n`;
  let between = '';
  for (const part of rowParts(lines)) {
    yield `${between}${part.map((line) => JSON.stringify(line)).join(',\n')}`;
    between = ',\n';
  }
  yield '\n]}\n';
}
