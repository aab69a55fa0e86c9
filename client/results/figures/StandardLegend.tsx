import { type EstimateRow, flagsOf, isUnread, type PublicationStandard, QUALITY_FLAGS, tableVerdict } from '#contract';
import { useResultsTexts } from '../crime-names.ts';
import type { FigureFormat } from '../model/figure-format.ts';
import { FLAG_SIGNS } from '../model/marks-of.ts';

interface StandardLegendProps {
  rows: readonly (Pick<EstimateRow, 'label' | 'flag'> & Partial<Pick<EstimateRow, 'cv'>>)[];
  standard: PublicationStandard;
  format: FigureFormat;
}

/** The footnotes of the labels that a table shows, as items of a list: classes, rule for tables, flags. */
export function StandardLegend({ rows, standard, format }: StandardLegendProps) {
  const { figures } = useResultsTexts();
  const { thresholds, asCited, flags, tableRule } = figures.standards;
  const verdict = tableVerdict(rows, standard);
  const shown = new Set(rows.flatMap(({ flag }) => flagsOf(flag)));
  return (
    <>
      <li>{thresholds[standard]}</li>
      {isUnread(standard) && <li>{asCited[standard]}</li>}
      {verdict && <li>{tableRule({ best: format.count(verdict.best), judged: format.count(verdict.judged) })}</li>}
      {QUALITY_FLAGS.filter((code) => shown.has(code)).map((code) => (
        <li key={code}>
          {FLAG_SIGNS[code]} {flags[code].note}
        </li>
      ))}
    </>
  );
}
