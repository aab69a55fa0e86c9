import type { StudyCheck, StudyLeftOver } from '#contract';
import { Banner } from '../../../components/Banner.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { formatNumber } from '../../../text/format.ts';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { DesignTable } from './DesignTable.tsx';
import { StudyFindings } from './StudyFindings.tsx';

interface CheckedViewProps {
  readonly check: StudyCheck;
  readonly onLine: (line: number) => void;
}

/** What a study selects of its data and leaves over, and its design. */
export function CheckedView({ check: { findings, selections, leftOver, designs, crimes }, onLine }: CheckedViewProps) {
  const { check } = useTexts(studyPageTexts);
  const { locale } = useLanguage();
  const written = (count: number) => formatNumber(count, locale);
  return (
    <div className="stack">
      {findings.length > 0 ? (
        <StudyFindings title={check.wrongData} findings={findings} onLine={onLine} />
      ) : (
        <Banner kind="good">{check.soundData}</Banner>
      )}
      {designs.length > 0 && <DesignTable designs={designs} />}
      {crimes.length > 0 && (
        <section className="stack">
          <h3>{check.crimes}</h3>
          <DataTable
            layout="figures"
            caption={check.crimes}
            columns={[
              { key: 'crime', name: check.columns.crime, cell: ({ crime }) => <code>{crime}</code> },
              {
                key: 'incidents',
                name: check.columns.incidents,
                className: 'tabular',
                cell: ({ incidents }) => written(incidents),
              },
              {
                key: 'weighted',
                name: check.columns.weighted,
                className: 'tabular',
                cell: ({ weighted }) => formatNumber(weighted, locale, { maximumFractionDigits: 0 }),
              },
            ]}
            rows={crimes}
            keyOf={({ crime }) => crime}
          />
        </section>
      )}
      <section className="stack">
        <h3>{check.leftOver}</h3>
        {leftOver.length === 0 ? (
          <p className="quiet">{check.nothingLeft}</p>
        ) : (
          <ul className="plain-list">
            {leftOver.map((left) => (
              <LeftOver key={`${left.kind} ${left.path.join('.')}`} left={left} onLine={onLine} />
            ))}
          </ul>
        )}
      </section>
      {selections.length > 0 && (
        <section className="stack">
          <h3>{check.selections}</h3>
          <DataTable
            layout="figures"
            caption={check.selections}
            columns={[
              {
                key: 'condition',
                name: check.columns.condition,
                cell: ({ path, text, line }) => (
                  <>
                    <button type="button" className="study-link" onClick={() => onLine(line)}>
                      {path.join(' › ')}
                    </button>
                    <code className="condition-text">{text}</code>
                  </>
                ),
              },
              {
                key: 'rows',
                name: check.columns.rows,
                className: 'tabular',
                cell: ({ rows }) => (rows === 0 ? <strong>{check.noRow}</strong> : written(rows)),
              },
              { key: 'of', name: check.columns.of, className: 'tabular', cell: ({ of }) => written(of) },
            ]}
            rows={selections}
            keyOf={({ path }) => path.join('.')}
          />
        </section>
      )}
    </div>
  );
}

function LeftOver({ left, onLine }: { left: StudyLeftOver; onLine: (line: number) => void }) {
  const { check } = useTexts(studyPageTexts);
  const { locale } = useLanguage();
  const { kind, path, line, rows, of, values } = left;
  const written = (count: number) => formatNumber(count, locale);
  return (
    <li>
      <button type="button" className="study-link" onClick={() => onLine(line)}>
        {path.join(' › ')}
      </button>
      : {check.leftKinds[kind]({ rows: written(rows), of: written(of) })}
      {values.length > 0 && (
        <ul className="plain-list">
          {values.map(({ value, rows: count }) => (
            <li key={value}>
              <code>{value}</code> <span className="quiet tabular">{check.times(written(count))}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
