import {
  likelihoodRatioTest,
  logisticModel,
  type ModelCoefficient,
  type ModelTerm,
  multinomialModel,
  negativeBinomialModel,
  ordinalModel,
  predictiveMargins,
} from '#estimation';
import { plainSums } from './plain-sums.ts';
import type { SurveyFile } from './survey-file.ts';
import type { Task } from './task.ts';
import { designOf } from './taylor-tasks.ts';

/** 8 terms beside the constant: 1 of sex, 4 of age, 2 of education, 1 of income; education is a response too. */
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
      const terms = termsOf(survey);
      return prepared(survey, y, () => figures(logisticModel(y, terms, design).coefficients));
    },
  },
  {
    name: 'logistic, interactions of age',
    family: 'model',
    tolerance: 1e-6,
    goals: { faster: 5, peakMb: 400 },
    prepare(survey) {
      const design = designOf(survey);
      const y = survey.doubles('outcome1');
      const crossed = ['sex', 'income'].map((name): ModelTerm => ({ kind: 'interaction', of: [name, 'age'] }));
      const terms = [...termsOf(survey), ...crossed];
      return prepared(survey, y, () => figures(logisticModel(y, terms, design).coefficients));
    },
  },
  {
    name: 'likelihood ratio test of age',
    family: 'model',
    // R looks for the p value to 1e-8 of the saddlepoint only.
    tolerance: 1e-5,
    goals: { faster: 5, peakMb: 400 },
    prepare(survey) {
      const design = designOf(survey);
      const y = survey.doubles('outcome1');
      const form = { family: 'logistic', y, terms: termsOf(survey) } as const;
      return prepared(survey, y, () => [likelihoodRatioTest(form, ['age'], design).statistic as number]);
    },
  },
  {
    name: 'predictive margins of age',
    family: 'model',
    tolerance: 1e-6,
    goals: { faster: 5, peakMb: 400 },
    prepare(survey) {
      const design = designOf(survey);
      const y = survey.doubles('outcome1');
      const form = { family: 'logistic', y, terms: termsOf(survey) } as const;
      const at = AGES.map((age) => ({ age }));
      return prepared(survey, y, () => {
        const { margins } = predictiveMargins(form, at, design);
        return [...margins.map(({ value }) => value), ...margins.map(({ se }) => se as number)];
      });
    },
  },
  {
    name: 'ordinal, 3 outcomes',
    family: 'model',
    // R stops at 1e-8 of the likelihood and takes its second derivatives by differences.
    tolerance: 1e-2,
    goals: { faster: 5, peakMb: 400 },
    prepare(survey) {
      const design = designOf(survey);
      const terms = termsOf(survey).filter((term) => term.kind !== 'category' || term.name !== 'education');
      const y = responseOf(survey);
      return prepared(survey, survey.doubles('outcome1'), () => {
        const { coefficients, thresholds } = ordinalModel(y, terms, design);
        return figures([...coefficients, ...thresholds]);
      });
    },
  },
  {
    name: 'multinomial, 3 outcomes',
    family: 'model',
    // R stops at 1e-8 of the likelihood.
    tolerance: 1e-2,
    goals: { faster: 5, peakMb: 400 },
    prepare(survey) {
      const design = designOf(survey);
      const terms = termsOf(survey).filter((term) => term.kind !== 'category' || term.name !== 'education');
      const y = responseOf(survey);
      return prepared(survey, survey.doubles('outcome1'), () =>
        figures(multinomialModel(y, terms, design).coefficients),
      );
    },
  },
  {
    name: 'negative binomial, 8 terms',
    family: 'model',
    // R searches for theta and the coefficients in turn.
    tolerance: 1e-4,
    goals: { faster: 5, peakMb: 400 },
    prepare(survey) {
      const design = designOf(survey);
      const y = survey.doubles('incidents');
      const terms = termsOf(survey);
      return prepared(survey, y, () => figures(negativeBinomialModel(y, terms, design).coefficients));
    },
  },
];

const AGES = ['0', '1', '2', '3', '4'];

function termsOf(survey: SurveyFile): ModelTerm[] {
  return [
    category(survey, 'sex', 2),
    category(survey, 'age', AGES.length),
    category(survey, 'education', 3),
    { name: 'income', kind: 'number', values: survey.doubles('income').map(Math.log) },
  ];
}

function responseOf(survey: SurveyFile) {
  return { codes: survey.integers('education'), count: 3, labels: ['0', '1', '2'] };
}

function figures(coefficients: readonly ModelCoefficient[]): number[] {
  return [...coefficients.map(({ value }) => value), ...coefficients.map(({ se }) => se as number)];
}

function prepared(survey: SurveyFile, y: Float64Array, run: () => readonly number[]) {
  const weights = survey.doubles('weight');
  const income = survey.doubles('income');
  return { run, plain: () => plainSums([y, income], weights) };
}

function category(survey: SurveyFile, name: string, count: number): ModelTerm {
  return {
    name,
    kind: 'category',
    codes: survey.integers(name),
    labels: Array.from({ length: count }, (_, level) => String(level)),
  };
}
