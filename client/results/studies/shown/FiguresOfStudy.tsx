import { Download } from 'lucide-react';
import { useState } from 'react';
import { type EstimateRow, measureName, type StudyFigures } from '#contract';
import { isJsonList, isJsonRecord } from '#questionnaires';
import { Button } from '../../../components/Button.tsx';
import { DataTable, type TableColumn } from '../../../components/DataTable.tsx';
import { saveText } from '../../../components/files/save-text.ts';
import { SelectField } from '../../../components/SelectField.tsx';
import { formatDateTime, formatNumber } from '../../../text/format.ts';
import type { LanguageCode } from '../../../text/language.ts';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { QualityBadge } from '../../figures/QualityBadge.tsx';
import { ofWhat } from '../model/of-what.ts';
import { studyFileName, type WrittenStudy } from '../model/study-draft.ts';
import { textOfStudy } from '../model/text-of-study.ts';

interface FiguresOfStudyProps {
  readonly figures: StudyFigures;
  /** The study that they are of, for the titles of its own figures. */
  readonly study: WrittenStudy | undefined;
}

/** Rows that are shown at first, and with each further press. */
const PAGE = 60;

/** The figures of one indicator at a time, and all of them as a file. */
export function FiguresOfStudy({ figures, study }: FiguresOfStudyProps) {
  const { figures: text } = useTexts(studyPageTexts);
  const results = useResultsTexts();
  const { locale, language } = useLanguage();
  const { rows, csv, study: name, source, computedAt } = figures;
  const title = textOfStudy(study?.title, language) ?? figures.title;
  const titles = titlesOf(study, language);
  const indicators = [...new Set(rows.map(({ indicator }) => indicator))];
  const [chosen, setChosen] = useState('');
  const [most, setMost] = useState(PAGE);
  const indicator = indicators.includes(chosen) ? chosen : (indicators[0] ?? '');
  const ofIndicator = rows.filter((row) => row.indicator === indicator);
  return (
    <div className="stack">
      <p className="quiet">
        {title}
        {source !== '' && ` · ${source}`} ·{' '}
        {text.basis({ rows: formatNumber(rows.length, locale), when: formatDateTime(computedAt, locale) })}
      </p>
      <div>
        <Button
          icon={Download}
          onClick={() => saveText(`estimates-${studyFileName(name).replace('.json', '')}.csv`, csv, 'text/csv')}
        >
          {text.download}
        </Button>
      </div>
      <SelectField
        label={text.indicator}
        options={indicators.map((id) => [id, titles.get(id) ?? measureName(results, id)] as const)}
        value={indicator}
        onChoose={(id) => {
          setChosen(id);
          setMost(PAGE);
        }}
      />
      <DataTable
        layout="figures"
        caption={titles.get(indicator) ?? measureName(results, indicator)}
        columns={useColumns(study)}
        rows={ofIndicator.slice(0, most)}
        keyOf={(_row, index) => index}
        empty={<p className="quiet">{text.none}</p>}
      />
      {ofIndicator.length > most && (
        <div>
          <Button onClick={() => setMost(most + PAGE)}>
            {text.more(formatNumber(ofIndicator.length - most, locale))}
          </Button>
        </div>
      )}
    </div>
  );
}

function useColumns(study: WrittenStudy | undefined): TableColumn<EstimateRow>[] {
  const results = useResultsTexts();
  const { figures: text } = useTexts(studyPageTexts);
  const { locale, language } = useLanguage();
  const { pair } = useTexts(releaseTexts);
  const words = { results, study, language, pair, everybody: text.everybody };
  const written = (value: number | null) =>
    value === null ? '' : formatNumber(value, locale, { maximumSignificantDigits: 6 });
  return [
    { key: 'of', name: text.columns.of, cell: (row) => ofWhat(row, words) },
    { key: 'estimate', name: text.columns.estimate, className: 'tabular', cell: ({ estimate }) => written(estimate) },
    { key: 'se', name: text.columns.se, className: 'tabular', cell: ({ se }) => written(se) },
    {
      key: 'limits',
      name: text.columns.limits,
      className: 'tabular',
      cell: ({ lower, upper }) => (lower === null ? '' : text.fromTo({ from: written(lower), to: written(upper) })),
    },
    { key: 'n', name: text.columns.n, className: 'tabular', cell: ({ n }) => written(n) },
    {
      key: 'label',
      name: text.columns.label,
      cell: ({ estimate, label, flag }) => (estimate === null ? '' : <QualityBadge label={label} flag={flag} />),
    },
  ];
}

/** What the study calls its own figures. */
function titlesOf(study: WrittenStudy | undefined, language: LanguageCode): Map<string, string> {
  const titles = new Map<string, string>();
  for (const indicator of isJsonList(study?.indicators) ? study.indicators : []) {
    if (!isJsonRecord(indicator) || typeof indicator.id !== 'string') continue;
    const { id, title } = indicator;
    const called = textOfStudy(title, language);
    if (called !== undefined) titles.set(id, called);
  }
  return titles;
}
