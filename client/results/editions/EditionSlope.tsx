import { useCallback } from 'react';
import { getEstimates, makeComparisons, unitOf } from '#contract';
import { call } from '../../api.ts';
import { Choice } from '../../components/Choice.tsx';
import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import { seriesFinding } from '../../pictures/findings/series-finding.ts';
import { DrawnSeries, isTogether } from '../../pictures/multiples/DrawnSeries.tsx';
import { Picture } from '../../pictures/Picture.tsx';
import type { SeriesData, SeriesLine } from '../../pictures/series/series-data.ts';
import { seriesDomain } from '../../pictures/series/series-domain.ts';
import { spokenPicture } from '../../pictures/spoken-picture.ts';
import { LineSwatch } from '../../pictures/swatches.tsx';
import { usePictureChoice } from '../../pictures/use-picture-choice.ts';
import { useReply } from '../../shell/use-reply.ts';
import { formatNumber } from '../../text/format.ts';
import { pictureTexts } from '../../text/pictures/picture-texts.ts';
import { sourceTexts } from '../../text/sources/source-texts.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useResultsTexts } from '../crime-names.ts';
import { figureLegend } from '../figures/figure-legend.tsx';
import { type FigureFormat, tickTexts } from '../model/figure-format.ts';
import type { Line } from '../model/lines.ts';
import type { ResultsView } from '../model/view.ts';
import { usePictureSource } from '../picture-source.ts';
import { SourceProblem } from '../sources/SourceProblem.tsx';
import { sourceNotes } from '../sources/source-notes.ts';
import { useSources } from '../sources/use-sources.ts';
import { breaksOfComparisons } from './breaks-of-comparisons.ts';
import { type EditionChoices, useEditionChoices } from './editions-context.ts';
import { inTimeOrder, linesOfView, seriesOfEditions } from './series-of-editions.ts';

interface EditionSlopeProps {
  view: ResultsView;
  title: string;
  unit: string;
  /** What the page compares, of the edition that is shown. */
  lines: readonly Line[];
  format: FigureFormat;
}

/** The same figures in another edition, which the reader chooses. Nothing where there is no other edition. */
export function EditionSlope(props: EditionSlopeProps) {
  const texts = useTexts(pictureTexts);
  const { language } = useLanguage();
  const editions = useEditionChoices();
  const keys = editions?.others.map(({ key }) => key) ?? [];
  const { chosen, choose } = usePictureChoice('with', ['', ...keys]);
  if (!editions || keys.length === 0) return null;
  const options = editions.others.map(({ key, title }) => ({ value: key, label: titleIn(title, language).title }));
  return (
    <>
      <div className="row">
        <span>{texts.compareWith}</span>
        <Choice
          label={texts.compareWith}
          value={chosen}
          groups={[{ options: [{ value: '', label: texts.noOther }, ...options] }]}
          onChoose={choose}
        />
      </div>
      {chosen !== '' && <WeightedSlope key={chosen} other={chosen} editions={editions} {...props} />}
    </>
  );
}

type SlopeProps = EditionSlopeProps & { other: string; editions: EditionChoices };

/** The other edition has totals of its own, so its weights are chosen for themselves. */
function WeightedSlope(props: SlopeProps) {
  const { other, editions } = props;
  const texts = useTexts(sourceTexts);
  const { language } = useLanguage();
  const { weightings } = useSources(other, editions.onSessionEnded);
  const keys = weightings.map(({ key }) => key);
  const { chosen, choose } = usePictureChoice('with-weighting', ['', ...keys]);
  const edition = editions.others.find(({ key }) => key === other)!;
  const label = texts.weightsOf(titleIn(edition.title, language).title);
  const named = weightings.map(({ key, weighting }) => ({ value: key, label: weighting }));
  return (
    <>
      {weightings.length > 0 && (
        <div className="row">
          <span>{label}</span>
          <Choice
            label={label}
            value={chosen}
            groups={[{ options: [{ value: '', label: texts.designWeights }, ...named] }]}
            onChoose={choose}
          />
        </div>
      )}
      <Slope key={chosen} weighting={chosen} {...props} />
    </>
  );
}

function Slope({ other, weighting, editions, view, title, unit, lines, format }: SlopeProps & { weighting: string }) {
  const results = useResultsTexts();
  const texts = useTexts(pictureTexts);
  const from = useTexts(sourceTexts);
  const { language, locale } = useLanguage();
  const source = usePictureSource();
  const { standard } = view;
  const ask = useCallback(
    (signal: AbortSignal) =>
      call(getEstimates, {
        query: { survey: other, standard, ...(weighting !== '' && { weighting }) },
        signal,
      }),
    [other, standard, weighting],
  );
  const { reply, again } = useReply(ask, editions.onSessionEnded);
  const { measure, outcome } = view;
  const survey = editions.shown.key;
  const askBreaks = useCallback(
    (signal: AbortSignal) =>
      call(makeComparisons, { query: { survey }, body: questionOf(measure, outcome, other, language), signal }),
    [survey, measure, outcome, other, language],
  );
  const { reply: compared } = useReply(askBreaks, editions.onSessionEnded);
  if (reply.state === 'asking' || compared.state === 'asking') return <p role="status">{results.figures.computing}</p>;
  if (reply.state === 'failed')
    return <SourceProblem problem={reply.problem} weighting={weighting || undefined} onRetry={again} />;
  const edition = editions.others.find(({ key }) => key === other)!;
  const told = sourceNotes(reply.value, from, { isShort: true });
  const ofOther = told.map((note) => from.ofEdition({ edition: titleIn(edition.title, language).title, note }));
  const comparisons =
    compared.state === 'here' && 'compared' in compared.value ? compared.value.compared.comparisons : [];
  const ofLine = (key: string) => {
    const row = lines.find((line) => line.key === key)?.row;
    return comparisons.find(({ crime, category }) => crime === row?.crime && category === row.category);
  };
  const both = [
    { edition: editions.shown, lines },
    { edition, lines: linesOfView(reply.value.estimates, view, results) },
  ] as const;
  const breaks = breaksOfComparisons(lines, ofLine, {
    before: inTimeOrder([editions.shown, edition]).at(-1)!.key,
    texts: texts.breaks,
    number: (value) => formatNumber(value, locale),
  });
  const data = seriesOfEditions(...both, { texts: results, format, language, breaks });
  const kind = unitOf(view.measure);
  const finding = seriesFinding(data, texts.findings, locale);
  const heading = (isTogether(data.lines) ? texts.titles.slope : texts.titles.multiples)(title);
  return (
    <>
      <Picture
        name="editions"
        title={heading}
        unit={unit}
        finding={finding}
        legend={[
          ...figureLegend(standard, results.figures),
          ...(breaks.length > 0
            ? [{ key: 'break', swatch: <LineSwatch className="series-break" />, text: texts.legend.break }]
            : []),
        ]}
        source={[source, ...ofOther].join(' · ')}
        draw={(width) => (
          <DrawnSeries
            {...data}
            width={width}
            domain={seriesDomain(data.lines, kind === 'share' ? { most: 1 } : {})}
            tickTexts={tickTexts(locale, kind)}
            finding={spokenPicture(heading, finding)}
          />
        )}
      />
      {ofOther.map((note) => (
        <p key={note} className="quiet source-note">
          {note}
        </p>
      ))}
      <DataTable
        layout="figures"
        caption={results.figures.table.region(texts.titles.slope(title))}
        columns={columnsOf(data, results.figures.table.columns.group, format)}
        rows={data.lines}
        keyOf={({ key }) => key}
      />
    </>
  );
}

/** The same figures, of whatever crimes, in both editions: what is compared says where the series breaks. */
function questionOf(indicator: string, outcome: string, other: string, language: 'en' | 'es' | 'fr' | 'pt') {
  const figures = [{ indicator, crimes: 'all', outcome }];
  return { text: JSON.stringify({ table: 'breaks', figures }), with: [other], language };
}

function columnsOf({ editions }: SeriesData, group: string, format: FigureFormat): TableColumn<SeriesLine>[] {
  return [
    { key: 'group', name: group, cell: ({ label }) => label },
    ...editions.map(({ key, label }) => ({
      key,
      name: label,
      cell: ({ points: { [key]: point } }: SeriesLine) =>
        point ? `${point.valueText} (${format.interval(point.lower, point.upper)})` : '–',
    })),
  ];
}
