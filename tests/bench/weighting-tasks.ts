import { calibrate, type Margin, modelColumns, rake, type WeightingStep } from '#estimation';
import { plainGroupSums } from './plain-sums.ts';
import type { SurveyFile } from './survey-file.ts';
import type { Task } from './task.ts';

const POPULATION = 40e6;
const shares = {
  region: [1, 2, 3, 4, 5, 6, 7, 8].map((part) => part / 36),
  sex: [0.48, 0.52],
  age: [0.25, 0.23, 0.2, 0.18, 0.14],
};

export const weightingTasks: readonly Task[] = [
  // Two iterations that stop at 1e-12 and at 1e-9 do not end in the same place.
  { ...weighting('rake to 3 margins', (margins) => rake({ margins })), tolerance: 1e-6 },
  weighting('linear calibration', (margins) =>
    calibrate({
      method: 'linear',
      columns: modelColumns(
        margins[0]!.codes.length,
        margins.map(({ codes, count }) => ({ kind: 'category', codes, count })),
      ),
      names: margins.flatMap(({ labels }) => labels),
      totals: margins.flatMap(({ totals }) => Array.from(totals)),
    }),
  ),
];

/** Figures: sum, sum of squares, smallest and largest of the new weights. */
function weighting(name: string, step: (margins: Margin[]) => WeightingStep): Task {
  return {
    name,
    family: 'weighting',
    prepare(survey) {
      const weight = survey.doubles('weight');
      const margins = marginsOf(survey);
      return {
        run() {
          const { weights } = step(margins).apply(weight);
          const sum = weights.reduce((a, w) => a + w, 0);
          const squares = weights.reduce((a, w) => a + w * w, 0);
          return [sum, squares, weights.reduce((a, w) => Math.min(a, w)), weights.reduce((a, w) => Math.max(a, w))];
        },
        plain: () => margins.map(({ codes, count }) => plainGroupSums([weight], weight, codes, count)),
      };
    },
  };
}

function marginsOf(survey: SurveyFile): Margin[] {
  return Object.entries(shares).map(([name, own]) => ({
    name,
    codes: survey.integers(name),
    count: own.length,
    labels: own.map((_, level) => `${name}=${level}`),
    totals: own.map((share) => POPULATION * share),
  }));
}
