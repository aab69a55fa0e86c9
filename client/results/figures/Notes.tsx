import { type EstimateRow, FEWEST_CASES, type PublicationStandard } from '#contract';
import { useResultsTexts } from '../crime-names.ts';
import type { FigureFormat } from '../model/figure-format.ts';
import { qualityClasses } from '../model/quality.ts';
import { QualityBadge } from './QualityBadge.tsx';
import { StandardLegend } from './StandardLegend.tsx';

interface NotesProps {
  rows: readonly EstimateRow[];
  standard: PublicationStandard;
  format: FigureFormat;
}

/** Under a table: how many figures are in each class, and what was done to get the numbers. */
export function Notes({ rows, standard, format }: NotesProps) {
  const { figures } = useResultsTexts();
  const { notes, table } = figures;
  const classes = qualityClasses(rows, standard);
  const incidentFrame = rows.some((row) => row.variance_frame === 'incident_psus');
  return (
    <footer className="notes">
      <p className="classes">
        {table.classes}
        {classes.map(({ label, count }) => (
          <span key={label} className="class-count">
            <QualityBadge label={label} /> <span className="tabular">{format.count(count)}</span>
          </span>
        ))}
      </p>
      <h3>{notes.heading}</h3>
      <ul>
        <StandardLegend rows={rows} standard={standard} format={format} />
        <li>{incidentFrame ? notes.frames.incident_psus : notes.frames.all_psus}</li>
        <li>{notes.limits}</li>
        <li>{notes.n}</li>
        {rows.some((row) => row.n_positive !== null) && <li>{notes.positives(format.count(FEWEST_CASES))}</li>}
        <li>{notes.rows}</li>
      </ul>
    </footer>
  );
}
