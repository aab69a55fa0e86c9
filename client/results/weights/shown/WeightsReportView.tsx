import type { WeightingStepReport, WeightsReport } from '#contract';
import { Banner } from '../../../components/Banner.tsx';
import { DataTable, type TableColumn } from '../../../components/DataTable.tsx';
import { formatDateTime, formatNumber } from '../../../text/format.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { weightingPageTexts } from '../../../text/weighting-page/weighting-page-texts.ts';
import { weightingProblemTexts } from '../../../text/weighting-problems/weighting-problem-texts.ts';
import { ClassesOfStep } from './ClassesOfStep.tsx';
import { useNameOfStep } from './use-name-of-step.ts';
import { useWrittenNumbers } from './use-written-numbers.ts';
import { WeightsSpread } from './WeightsSpread.tsx';

type ReportColumn = keyof (typeof weightingPageTexts)['es']['shown']['columns'];

/** What each step did: a table, the spread of the weights as a picture, and the classes. */
export function WeightsReportView({ report }: { report: WeightsReport }) {
  const { shown } = useTexts(weightingPageTexts);
  const problems = useTexts(weightingProblemTexts);
  const { locale } = useLanguage();
  const nameOf = useNameOfStep();
  const { digits, whole, share } = useWrittenNumbers();
  const { steps, hash, units, computedAt } = report;
  const column = (
    key: ReportColumn,
    cell: (step: WeightingStepReport) => string,
  ): TableColumn<WeightingStepReport> => ({
    key,
    name: shown.columns[key],
    className: 'tabular',
    cell,
  });
  const columns: TableColumn<WeightingStepReport>[] = [
    { key: 'step', name: shown.columns.step, cell: nameOf },
    column('units', ({ nBefore, n }) => (nBefore === n ? whole(n) : `${whole(nBefore)} → ${whole(n)}`)),
    column('sum', ({ sum }) => whole(sum)),
    column('min', ({ distribution: { min } }) => digits(min)),
    column('p5', ({ distribution: { p5 } }) => digits(p5)),
    column('median', ({ distribution: { median } }) => digits(median)),
    column('p95', ({ distribution: { p95 } }) => digits(p95)),
    column('max', ({ distribution: { max } }) => digits(max)),
    column('times', ({ extremes }) => digits(extremes[0]?.timesMedian ?? null)),
    column('factors', ({ smallestFactor, largestFactor }) =>
      shown.fromTo({ from: digits(smallestFactor), to: digits(largestFactor) }),
    ),
    column('designEffect', ({ designEffect }) => digits(designEffect)),
    column('representativity', ({ representativity }) => digits(representativity)),
    column('distance', ({ distance }) => share(distance)),
  ];
  return (
    <div className="stack">
      <p className="quiet tabular">{shown.basis({ units: whole(units), when: formatDateTime(computedAt, locale) })}</p>
      {steps
        .filter(({ negative }) => negative > 0)
        .map((step) => (
          <Banner key={nameOf(step)} kind="caution">
            {shown.negative({ step: nameOf(step), count: formatNumber(step.negative, locale) })}
          </Banner>
        ))}
      {steps
        .filter(({ isSumUnlikely }) => isSumUnlikely)
        .map((step) => (
          <Banner key={nameOf(step)} kind="caution" title={nameOf(step)}>
            {problems.unlikelySum({ factor: digits(step.sum / step.sumBefore) })}
          </Banner>
        ))}
      <DataTable layout="figures" caption={shown.heading} columns={columns} rows={steps} keyOf={nameOf} />
      <p className="quiet">{shown.note}</p>
      <WeightsSpread report={report} />
      {steps
        .filter(({ classes }) => classes.length > 0)
        .map((step) => (
          <ClassesOfStep key={nameOf(step)} step={step} name={nameOf(step)} />
        ))}
      <p className="quiet">
        {shown.hash}: <code className="weights-hash">{hash}</code>
      </p>
    </div>
  );
}
