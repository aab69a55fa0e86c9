import { byName, definitionOf, type EstimateRow, type TestedComparison, unitOf, whereName } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { axisDomain } from '../../pictures/dots/axis-domain.ts';
import type { ResultsTexts } from '../../text/results-texts.ts';
import { useLanguage } from '../../text/use-texts.ts';
import { AreaMap } from '../areas/AreaMap.tsx';
import { BringMap } from '../areas/BringMap.tsx';
import { isOfAreas } from '../areas/is-of-areas.ts';
import { useResultsTexts } from '../crime-names.ts';
import { EditionSlope } from '../editions/EditionSlope.tsx';
import { FramedSource } from '../FramedSource.tsx';
import { choicesOf, settleView } from '../model/choices.ts';
import { differenceSentence, testedOf } from '../model/difference-sentence.ts';
import { decimalsFor, figureFormat, tickTexts } from '../model/figure-format.ts';
import { findingOf } from '../model/finding.ts';
import { type Line, linesOf } from '../model/lines.ts';
import { marksOf } from '../model/marks-of.ts';
import { measureOf } from '../model/measure-of.ts';
import { comparedRows, figureOf } from '../model/select-rows.ts';
import { areAlike, unitText } from '../model/units.ts';
import type { ResultsView } from '../model/view.ts';
import { Chart } from './Chart.tsx';
import { EstimateTable } from './EstimateTable.tsx';
import { FilterSentence } from './FilterSentence.tsx';
import { Headline } from './Headline.tsx';
import { Notes } from './Notes.tsx';

interface FiguresViewProps {
  rows: readonly EstimateRow[];
  /** Tests of differences between the rows. */
  differences: readonly TestedComparison[];
  view: ResultsView;
  onChange: (change: Partial<ResultsView>) => void;
}

/** One indicator compared by crime or by a domain: the figure, the picture, the table, the notes. */
export function FiguresView({ rows, differences, view: wanted, onChange }: FiguresViewProps) {
  const texts = useResultsTexts();
  const { locale } = useLanguage();
  const view = settleView(wanted, rows);
  const compared = comparedRows(rows, view);
  const lines = linesOf(compared, view.by, texts);
  const unit = unitOf(view.measure);
  const format = figureFormat(
    locale,
    unit,
    decimalsFor(
      unit,
      compared.map((row) => row.se),
    ),
    view.standard,
  );
  const headline = headlineOf(rows, view, lines);
  const { measure, outcome, by } = view;
  const where = by === 'crime' || by === 'category' ? view.where : '';
  const of = measureOf({ measure, outcome, where, crime: by === 'crime' ? '' : view.crime }, texts);
  const title = `${of}, ${byName(texts, by, measure)}`;
  const marks = marksOf(lines, texts.figures, format);
  const { findings } = texts.figures;
  const testedIn = (named: readonly Line[]) =>
    differenceSentence(testedOf(differences, view), named, findings.differences, locale);
  const tested = testedIn(lines);
  const finding = [
    findingOf(of, lines, findings, format, { areAlike: areAlike(view), areTested: tested !== '' }),
    tested,
  ];
  const domain = axisDomain(marks, unit === 'share' ? { most: 1 } : {});
  return (
    <>
      <FilterSentence view={view} choices={choicesOf(rows, view)} onChange={onChange} />
      {headline && (
        <Headline
          title={titleOf(headline, view, texts)}
          row={headline}
          format={format}
          definition={definitionOf(texts, view.measure)}
        />
      )}
      {lines.length === 0 ? (
        <Banner title={texts.figures.noFigureTitle}>{texts.figures.noFigureBody}</Banner>
      ) : (
        <FramedSource frame={compared[0]?.variance_frame}>
          <Chart
            name="figures"
            title={title}
            unit={unitText(texts.figures, view.measure, locale)}
            finding={finding.filter(Boolean).join(' ')}
            standard={view.standard}
            marks={marks}
            domain={domain}
            tickTexts={tickTexts(locale, unit)}
            reference={referenceOf(headline, view, texts, format.value)}
          />
          <EstimateTable title={title} lines={lines} format={format} />
          <EditionSlope
            view={view}
            title={title}
            unit={unitText(texts.figures, view.measure, locale)}
            lines={lines}
            format={format}
          />
          {isOfAreas(view.by) && (
            <>
              <AreaMap
                title={title}
                unit={unitText(texts.figures, view.measure, locale)}
                marks={marks.filter((_, index) => lines[index]!.kind === 'item')}
                format={format}
                tested={(names) =>
                  testedIn(lines.map((line) => ({ ...line, label: names.get(line.key) ?? line.label })))
                }
              />
              <BringMap />
            </>
          )}
          <Notes rows={compared} standard={view.standard} format={format} />
        </FramedSource>
      )}
    </>
  );
}

/** By crime, the widest set that was estimated; by domain, the crime in the whole country. */
function headlineOf(rows: readonly EstimateRow[], view: ResultsView, lines: readonly Line[]): EstimateRow | undefined {
  if (view.by === 'category') return undefined;
  if (view.by !== 'crime') return figureOf(rows, view);
  const sets = lines.filter((line) => line.kind === 'set').map((line) => line.row);
  const pooled = view.measure.endsWith('_any') ? sets.find((row) => row.crime === 'any') : undefined;
  return pooled ?? sets[0] ?? (lines.length === 1 ? lines[0]?.row : undefined);
}

function titleOf(row: EstimateRow, view: ResultsView, texts: ResultsTexts): string {
  const where = whereName(texts, view.by === 'crime' ? view.where : '');
  const { measure, outcome } = view;
  return [measureOf({ measure, outcome, crime: row.crime }, texts), where].join(' · ');
}

function referenceOf(
  headline: EstimateRow | undefined,
  view: ResultsView,
  texts: ResultsTexts,
  written: (value: number | null) => string,
) {
  const comparable = view.by !== 'crime' && unitOf(view.measure) !== 'count';
  if (!comparable || headline?.estimate == null) return undefined;
  return { value: headline.estimate, text: texts.figures.reference(written(headline.estimate)) };
}
