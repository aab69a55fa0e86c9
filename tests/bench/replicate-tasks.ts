import { type Design, type Estimate, type Groups, mean, meanBy, means, ratio, replicateDesign } from '#estimation';
import { plainReplicateSums, plainSums } from './plain-sums.ts';
import type { SurveyFile } from './survey-file.ts';
import { figuresOf, type Goals, type Task } from './task.ts';
import { groupsOf, outcomeNames, type partitions } from './taylor-tasks.ts';

const REPLICATES = 200;
const goals: Goals = { peakMb: 600, timesPlain: 10 };

/** 200 bootstrap factors of every PSU. */
function replicateInput(survey: SurveyFile) {
  return {
    weights: survey.doubles('weight'),
    unitOfRow: survey.integers('psu'),
    factors: Array.from({ length: REPLICATES }, (_, r) => survey.doubles(`factor${r + 1}`)),
    method: 'bootstrap',
    degreesOfFreedom: 9500,
  } as const;
}

export const replicateTasks: readonly Task[] = [
  {
    name: 'replicate design',
    family: 'replicates',
    goals: { peakMb: 600 },
    prepare(survey) {
      const input = replicateInput(survey);
      return {
        run: () => [replicateDesign(input).degreesOfFreedom],
        plain: () => plainSums([input.weights], input.weights),
      };
    },
  },
  replicated('200: mean of 1', ['outcome1'], undefined, goals, ([y], design) => [mean(y!, design)]),
  replicated('200: ratio', ['unreported', 'incidents'], undefined, goals, ([y, x], design) => [ratio(y!, x!, design)]),
  replicated('200: mean of 30', outcomeNames, undefined, { ...goals, faster: 100 }, (columns, design) =>
    means(columns, design),
  ),
  replicated('200: mean by 8', ['outcome1'], 'region', goals, ([y], design, groups) => meanBy(y!, design, groups!)),
  replicated('200: mean by 16', ['outcome1'], 'regionSex', goals, ([y], design, groups) => meanBy(y!, design, groups!)),
  replicated('200: mean by 80', ['outcome1'], 'regionSexAge', goals, ([y], design, groups) =>
    meanBy(y!, design, groups!),
  ),
];

function replicated(
  name: string,
  columnNames: readonly string[],
  partition: keyof typeof partitions | undefined,
  goals: Goals,
  estimate: (columns: Float64Array[], design: Design, groups: Groups | undefined) => Estimate[],
): Task {
  return {
    name,
    family: 'replicates',
    goals,
    prepare(survey) {
      const input = replicateInput(survey);
      const design = replicateDesign(input);
      const columns = columnNames.map(survey.doubles);
      const groups = partition && groupsOf(survey, partition);
      return {
        run: () => figuresOf(estimate(columns, design, groups)),
        plain: () =>
          plainReplicateSums(columns, input.weights, input.unitOfRow, input.factors, groups?.codes, groups?.count),
      };
    },
  };
}
