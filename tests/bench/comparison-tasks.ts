import {
  calibrate,
  concentrationIndex,
  correlation,
  type Design,
  gini,
  groupDifferences,
  isDefined,
  jointEstimates,
  lorenzCurve,
  mean,
  modelColumns,
  type Quantity,
  rankTest,
  replicateDesign,
  reweight,
  stackedDesign,
  standardizedBy,
  topShare,
} from '#estimation';
import { plainGroupSums, plainReplicateSums, plainSums } from './plain-sums.ts';
import type { SurveyFile } from './survey-file.ts';
import { figuresOf, type Goals, type Task } from './task.ts';
import { designOf, groupsOf } from './taylor-tasks.ts';

const goals: Goals = { faster: 5, peakMb: 500 };
const SUCCESSIVE = 80;
/** Of 10,000 persons each PSU has one: no PSU would have persons of both editions. */
const PERSONS_IN_EACH_PSU = 100_000;
/** A standard population by age. */
const ages = [25, 23, 20, 18, 14];
const totals = [0.24, 0.24, 0.2, 0.18, 0.14].map((share) => 40e6 * share);
const errorsOfTotals = totals.map((total, row) =>
  totals.map((_, column) => (row === column ? (0.01 * total) ** 2 : 0)),
);
const number = (quantity: Quantity) => (isDefined(quantity) ? quantity : Number.NaN);

/** What compares groups, editions and distributions. R has no Gini and no Lorenz curve: there its own sums stand. */
export const comparisonTasks: readonly Task[] = [
  {
    name: 'change between editions',
    family: 'comparison',
    goals,
    leastRows: PERSONS_IN_EACH_PSU,
    prepare(survey) {
      const { editions, outcome } = halvesOf(survey);
      return {
        run() {
          // As one sample, as R reads the stacked file.
          const stacked = stackedDesign({ editions, lonelyPsu: 'fail', sharedStrata: 'where-shared' });
          const joint = jointEstimates({ kind: 'mean', y: outcome }, stacked.design, stacked.editions);
          const [change] = groupDifferences(joint);
          return [change!.value, change!.se].map(number);
        },
        plain: () => plainSums([outcome], outcome),
      };
    },
  },
  {
    name: 'change, editions drawn apart',
    family: 'comparison',
    goals,
    leastRows: PERSONS_IN_EACH_PSU,
    prepare(survey) {
      const { editions, outcome } = apartOf(survey);
      return {
        run() {
          // As tables compare editions: some PSUs are of one edition alone.
          const stacked = stackedDesign({ editions, lonelyPsu: 'fail', sharedStrata: 'apart' });
          const joint = jointEstimates({ kind: 'mean', y: outcome }, stacked.design, stacked.editions);
          const [change] = groupDifferences(joint);
          return [change!.value, change!.se].map(number);
        },
        plain: () => plainSums([outcome], outcome),
      };
    },
  },
  figures('standardized by 8', (survey, design) => {
    const outcome = survey.doubles('outcome1');
    const standard = { cells: { codes: survey.integers('age'), count: ages.length }, shares: ages };
    return () => figuresOf(standardizedBy(outcome, design, groupsOf(survey, 'region'), standard));
  }),
  {
    ...figures('rank test of 8', (survey, design) => {
      const income = survey.doubles('income');
      return () => {
        const { statistic, pValue } = rankTest(income, groupsOf(survey, 'region'), design);
        return [statistic, pValue].map(number);
      };
    }),
    // Among equal incomes R ranks by the order of the file.
    tolerance: 1e-4,
  },
  figures('correlation', (survey, design) => {
    const income = survey.doubles('income');
    const incidents = survey.doubles('incidents');
    return () => figuresOf([correlation(income, incidents, design)]);
  }),
  figures('Gini of incidents', (survey, design) => {
    const incidents = survey.doubles('incidents');
    return () => figuresOf([gini(incidents, design)]);
  }),
  figures('incidents of the top tenth', (survey, design) => {
    const incidents = survey.doubles('incidents');
    return () => figuresOf([topShare(incidents, 0.1, design), ...lorenzCurve(incidents, [0.95], design)]);
  }),
  // Amounts with fractions have to be sorted, as R does too.
  figures('Gini of incomes', (survey, design) => {
    const income = survey.doubles('income');
    return () => figuresOf([gini(income, design)]);
  }),
  figures('concentration index', (survey, design) => {
    const income = survey.doubles('income');
    const incidents = survey.doubles('incidents');
    return () => figuresOf([concentrationIndex(incidents, income, design)]);
  }),
  {
    ...figures('mean with estimated totals', (survey, design) => {
      const outcome = survey.doubles('outcome1');
      return () => {
        const step = calibrate({
          method: 'linear',
          columns: modelColumns(survey.rows, [{ kind: 'category', codes: survey.integers('age'), count: ages.length }]),
          names: ages.map((_, age) => `age ${age}`),
          totals,
          covariance: errorsOfTotals,
        });
        return figuresOf([mean(outcome, reweight(design, [step]).design)]);
      };
    }),
    family: 'weighting',
  },
  {
    name: '80 successive differences: mean by 16',
    family: 'replicates',
    goals,
    prepare(survey) {
      const weights = survey.doubles('weight');
      const unitOfRow = survey.integers('psu');
      const factors = Array.from({ length: SUCCESSIVE }, (_, r) => survey.doubles(`factor${r + 1}`));
      const design = replicateDesign({ weights, unitOfRow, factors, method: 'SDR', mse: true, degreesOfFreedom: 79 });
      const outcome = survey.doubles('outcome1');
      const groups = groupsOf(survey, 'regionSex');
      const statistic = { kind: 'mean', y: outcome } as const;
      return {
        run() {
          const { values, covariance } = jointEstimates(statistic, design, groups);
          const matrix = covariance as readonly (readonly number[])[];
          return [...values.map(number), ...matrix.map((row, group) => Math.sqrt(row[group]!))];
        },
        plain: () => plainReplicateSums([outcome], weights, unitOfRow, factors, groups.codes, groups.count),
      };
    },
  },
];

function figures(name: string, prepared: (survey: SurveyFile, design: Design) => () => readonly number[]): Task {
  return {
    name,
    family: 'comparison',
    goals,
    prepare(survey) {
      const design = designOf(survey);
      const { codes, count } = groupsOf(survey, 'region');
      const outcome = survey.doubles('outcome1');
      return { run: prepared(survey, design), plain: () => plainGroupSums([outcome], design.weights, codes, count) };
    },
  };
}

/** Every second person as another edition, which has all PSUs of the first. */
function halvesOf(survey: SurveyFile) {
  return editionsOf(survey, survey.integers('stratum'), (row, edition) => row % 2 === edition);
}

/** The same, but of every tenth PSU an edition has nobody; ten strata are one, so that none has a single PSU. */
function apartOf(survey: SurveyFile) {
  const psu = survey.integers('psu');
  const absent = [0, 5];
  return editionsOf(
    survey,
    survey.integers('stratum').map((stratum) => Math.floor(stratum / 10)),
    (row, edition) => row % 2 === edition && psu[row]! % 10 !== absent[edition],
  );
}

function editionsOf(survey: SurveyFile, stratum: Int32Array, isIn: (row: number, edition: number) => boolean) {
  const weight = survey.doubles('weight');
  const psu = survey.integers('psu');
  const outcome = survey.doubles('outcome1');
  const ofEdition = [0, 1].map((edition) => (_: number, row: number) => isIn(row, edition));
  const editions = ofEdition.map((mine) => ({
    weights: weight.filter(mine),
    strata: [stratum.filter(mine)],
    clusters: [psu.filter(mine)],
  }));
  return { editions, outcome: Float64Array.from(ofEdition.flatMap((mine) => [...outcome.filter(mine)])) };
}
