import type { MadeTable } from '#contract';
import { formatNumber } from '../../../text/format.ts';
import { sourceTexts } from '../../../text/sources/source-texts.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { QualityBadge } from '../../figures/QualityBadge.tsx';
import { StandardLegend } from '../../figures/StandardLegend.tsx';
import { figureFormat } from '../../model/figure-format.ts';
import { qualityClasses } from '../../model/quality.ts';
import { sourceNotes } from '../../sources/source-notes.ts';
import { MoneyNotes } from './MoneyNotes.tsx';

/** What the survey says where a table says nothing: interviews have these. */
const LEVEL = 0.95;

/** Under a table: how many cells are in each class, what the labels say, and how the numbers were made. */
export function TableNotes(made: MadeTable) {
  const { specification, cells, weighting, analysis_file: analysisFile } = made;
  const { figures } = useResultsTexts();
  const { shown, making } = useTexts(tablePageTexts);
  const from = useTexts(sourceTexts);
  const { locale, language } = useLanguage();
  const { standard, level = LEVEL, limits, df = 'domain', basis, per } = specification;
  const { notes, table } = figures;
  const count = (value: number) => formatNumber(value, locale);
  const classes = qualityClasses(cells, standard);
  const percent = formatNumber(level, locale, { style: 'percent', maximumFractionDigits: 1 });
  const isOfIncidents = cells.some((cell) => cell.variance_frame === 'incident_psus');
  return (
    <footer className="notes">
      <p className="classes">
        {table.classes}
        {classes.map(({ label, count: of }) => (
          <span key={label} className="class-count">
            <QualityBadge label={label} /> <span className="tabular">{count(of)}</span>
          </span>
        ))}
      </p>
      <h3>{shown.legend}</h3>
      <ul>
        <StandardLegend rows={cells} standard={standard} format={figureFormat(locale, 'count', 0)} />
        <li>{shown.limitsNote({ level: percent, method: uncapitalized(making.methods[limits]), df })}</li>
        <li>{notes.frames[isOfIncidents ? 'incident_psus' : 'all_psus']}</li>
        {specification.by.length > 0 && <li>{shown.basisNotes[basis]}</li>}
        {sourceNotes({ weighting, analysisFile }, from).map((note) => (
          <li key={note} className="source-note">
            {note}
          </li>
        ))}
        {per !== undefined && <li>{shown.perNote(count(per))}</li>}
        <MoneyNotes {...made} />
        {made.bases?.map(({ note }) => (
          <li key={note.en}>{note[language]}</li>
        ))}
        <li>{notes.n}</li>
        <li>{notes.rows}</li>
      </ul>
    </footer>
  );
}

/** A name within a sentence. */
function uncapitalized(name: string): string {
  return name.slice(0, 1).toLocaleLowerCase() + name.slice(1);
}
