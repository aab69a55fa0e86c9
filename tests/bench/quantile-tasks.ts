import { quantilesBy } from '#estimation';
import { plainGroupSums } from './plain-sums.ts';
import { figuresOf, type Task } from './task.ts';
import { designOf, groupsOf } from './taylor-tasks.ts';

/** Woodruff intervals with the degrees of freedom of the group, as R gives within `svyby`. */
export const quantileTasks: readonly Task[] = [
  quantiles('median by 16', [0.5]),
  quantiles('quartiles by 16', [0.25, 0.5, 0.75]),
];

function quantiles(name: string, shares: readonly number[]): Task {
  return {
    name,
    family: 'quantile',
    goals: { faster: 20, peakMb: 400 },
    prepare(survey) {
      const design = designOf(survey);
      const income = survey.doubles('income');
      const groups = groupsOf(survey, 'regionSex');
      return {
        run: () => figuresOf(quantilesBy(income, shares, design, groups, { df: 'domain' }).flat()),
        plain: () => plainGroupSums([income], design.weights, groups.codes, groups.count),
      };
    },
  };
}
