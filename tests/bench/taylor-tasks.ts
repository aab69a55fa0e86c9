import {
  type Design,
  type Estimate,
  type Groups,
  mean,
  meanBy,
  means,
  meansBy,
  ratio,
  ratioBy,
  taylorDesign,
  totals,
} from '#estimation';
import { plainGroupSums, plainSums } from './plain-sums.ts';
import type { SurveyFile } from './survey-file.ts';
import { figuresOf, type Goals, type Task } from './task.ts';

export const outcomeNames = Array.from({ length: 30 }, (_, k) => `outcome${k + 1}`);

/** Names of the columns that partition the persons, and the number of groups. */
export const partitions = { region: 8, regionSex: 16, regionSexAge: 80 } as const;

export function designOf(survey: SurveyFile): Design {
  return taylorDesign({
    weights: survey.doubles('weight'),
    strata: [survey.integers('stratum')],
    clusters: [survey.integers('psu')],
    lonelyPsu: 'fail',
  });
}

export function groupsOf(survey: SurveyFile, name: keyof typeof partitions): Groups {
  return { codes: survey.integers(name), count: partitions[name] };
}

const goals: Goals = { peakMb: 400, timesPlain: 10 };

export const taylorTasks: readonly Task[] = [
  {
    name: 'design',
    family: 'Taylor',
    goals: { peakMb: 400 },
    prepare(survey) {
      const input = {
        weights: survey.doubles('weight'),
        strata: [survey.integers('stratum')],
        clusters: [survey.integers('psu')],
        lonelyPsu: 'fail',
      } as const;
      return {
        run: () => [taylorDesign(input).degreesOfFreedom],
        plain: () => plainSums([input.weights], input.weights),
      };
    },
  },
  estimates('mean of 30', outcomeNames, { ...goals, faster: 15 }, (columns, design) => means(columns, design)),
  {
    ...estimates('mean of 30', outcomeNames, goals, (columns, design) => means(columns, design)),
    name: 'mean of 30, rows shuffled',
    reference: 'mean of 30',
    order: 'shuffled',
  },
  estimates('total of 30', outcomeNames, goals, (columns, design) => totals(columns, design)),
  estimates('mean of 1', ['outcome1'], goals, ([y], design) => [mean(y!, design)]),
  grouped('mean by 8', ['outcome1'], 'region', goals, ([y], design, groups) => meanBy(y!, design, groups)),
  grouped('mean by 16', ['outcome1'], 'regionSex', goals, ([y], design, groups) => meanBy(y!, design, groups)),
  grouped('mean by 80', ['outcome1'], 'regionSexAge', { ...goals, faster: 150 }, ([y], design, groups) =>
    meanBy(y!, design, groups),
  ),
  {
    ...grouped('mean by 80', ['outcome1'], 'regionSexAge', goals, ([y], design, groups) => meanBy(y!, design, groups)),
    name: 'mean by 80, rows shuffled',
    reference: 'mean by 80',
    order: 'shuffled',
  },
  grouped('mean of 30 by 8', outcomeNames, 'region', goals, (columns, design, groups) =>
    meansBy(columns, design, groups).flat(),
  ),
  estimates('dark figure', ['unreported', 'incidents'], goals, ([y, x], design) => [ratio(y!, x!, design)]),
  grouped('dark figure by 8', ['unreported', 'incidents'], 'region', goals, ([y, x], design, groups) =>
    ratioBy(y!, x!, design, groups),
  ),
];

function estimates(
  name: string,
  columnNames: readonly string[],
  goals: Goals,
  estimate: (columns: Float64Array[], design: Design) => Estimate[],
): Task {
  return {
    name,
    family: 'Taylor',
    goals,
    prepare(survey) {
      const design = designOf(survey);
      const columns = columnNames.map(survey.doubles);
      return {
        run: () => figuresOf(estimate(columns, design)),
        plain: () => plainSums(columns, design.weights),
      };
    },
  };
}

function grouped(
  name: string,
  columnNames: readonly string[],
  partition: keyof typeof partitions,
  goals: Goals,
  estimate: (columns: Float64Array[], design: Design, groups: Groups) => Estimate[],
): Task {
  return {
    name,
    family: 'Taylor',
    goals,
    prepare(survey) {
      const design = designOf(survey);
      const columns = columnNames.map(survey.doubles);
      const groups = groupsOf(survey, partition);
      return {
        run: () => figuresOf(estimate(columns, design, groups)),
        plain: () => plainGroupSums(columns, design.weights, groups.codes, groups.count),
      };
    },
  };
}
