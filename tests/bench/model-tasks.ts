import { logisticModel, type ModelTerm } from '#estimation';
import { plainSums } from './plain-sums.ts';
import type { SurveyFile } from './survey-file.ts';
import type { Task } from './task.ts';
import { designOf } from './taylor-tasks.ts';

/** 8 terms beside the constant: 1 of sex, 4 of age, 2 of education, 1 of income. */
export const modelTasks: readonly Task[] = [
  {
    name: 'logistic, 8 terms',
    family: 'model',
    // R takes the matrix of the variance from the last step but one, and stops at 1e-8.
    tolerance: 1e-6,
    goals: { faster: 5, peakMb: 400 },
    prepare(survey) {
      const design = designOf(survey);
      const y = survey.doubles('outcome1');
      const income = survey.doubles('income').map(Math.log);
      const terms: ModelTerm[] = [
        category(survey, 'sex', 2),
        category(survey, 'age', 5),
        category(survey, 'education', 3),
        { name: 'income', kind: 'number', values: income },
      ];
      return {
        run() {
          const { coefficients } = logisticModel(y, terms, design);
          return [...coefficients.map(({ value }) => value), ...coefficients.map(({ se }) => se as number)];
        },
        plain: () => plainSums([y, income], design.weights),
      };
    },
  },
];

function category(survey: SurveyFile, name: string, count: number): ModelTerm {
  return {
    name,
    kind: 'category',
    codes: survey.integers(name),
    labels: Array.from({ length: count }, (_, level) => String(level)),
  };
}
