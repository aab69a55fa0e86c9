import type { WeightingStepReport } from '#contract';
import { DataTable } from '../../../components/DataTable.tsx';
import { useTexts } from '../../../text/use-texts.ts';
import { weightingPageTexts } from '../../../text/weighting-page/weighting-page-texts.ts';
import { useWrittenNumbers } from './use-written-numbers.ts';

/** What a step did to each of its classes or cells. */
export function ClassesOfStep({ step, name }: { step: WeightingStepReport; name: string }) {
  const { shown } = useTexts(weightingPageTexts);
  const { digits, whole } = useWrittenNumbers();
  const { classes, classCount } = step;
  const { classColumns: names } = shown;
  const hasTotals = classes.some(({ total }) => total !== undefined);
  const left = classCount - classes.length;
  return (
    <details className="card">
      <summary>{shown.classesOf(name)}</summary>
      <div className="stack">
        <DataTable
          layout="figures"
          caption={shown.classesOf(name)}
          columns={[
            { key: 'class', name: names.class, cell: ({ label }) => label },
            {
              key: 'units',
              name: names.units,
              className: 'tabular',
              cell: ({ nBefore, n }) => (nBefore === n ? whole(n) : `${whole(nBefore)} → ${whole(n)}`),
            },
            { key: 'before', name: names.before, className: 'tabular', cell: ({ sumBefore }) => whole(sumBefore) },
            { key: 'after', name: names.after, className: 'tabular', cell: ({ sum }) => whole(sum) },
            ...(hasTotals
              ? [
                  {
                    key: 'total',
                    name: names.total,
                    className: 'tabular',
                    cell: ({ total }: (typeof classes)[number]) => (total === undefined ? '–' : whole(total)),
                  },
                ]
              : []),
            {
              key: 'factors',
              name: names.factors,
              className: 'tabular',
              cell: ({ smallestFactor, largestFactor }) =>
                shown.fromTo({ from: digits(smallestFactor), to: digits(largestFactor) }),
            },
          ]}
          rows={classes}
          keyOf={({ label }) => label}
        />
        {left > 0 && <p className="quiet">{shown.moreClasses(whole(left))}</p>}
      </div>
    </details>
  );
}
