import { Choice } from '../../components/Choice.tsx';
import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import type { ChartMark } from '../../pictures/dots/chart-mark.ts';
import { mapFinding } from '../../pictures/findings/map-finding.ts';
import { MapPicture } from '../../pictures/map/MapPicture.tsx';
import { CLASSINGS, mapClasses } from '../../pictures/map/map-classes.ts';
import { mapLegend } from '../../pictures/map/map-legend.tsx';
import { Picture } from '../../pictures/Picture.tsx';
import { spokenPicture } from '../../pictures/spoken-picture.ts';
import { usePictureChoice } from '../../pictures/use-picture-choice.ts';
import { pictureTexts } from '../../text/pictures/picture-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { FigureFormat } from '../model/figure-format.ts';
import { usePictureSource } from '../picture-source.ts';
import { useEditionAreas } from './areas-context.ts';

interface AreaMapProps {
  /** Names the picture in its address and its files. */
  name?: string;
  title: string;
  unit: string;
  /** The figures, each under the code of its area. */
  marks: readonly ChartMark[];
  format: FigureFormat;
  /** What tests say of the areas at both ends, by their names on the map; blank where there are none. */
  tested?: (names: ReadonlyMap<string, string>, top: readonly string[], bottom: readonly string[]) => string;
}

/** Figures of areas on the map of the edition, with their table beside it. Nothing where there is no map. */
export function AreaMap({ name = 'map', title, unit, marks, format, tested }: AreaMapProps) {
  const texts = useTexts(pictureTexts);
  const { locale } = useLanguage();
  const source = usePictureSource();
  const edition = useEditionAreas();
  const { chosen, choose } = usePictureChoice('classes', CLASSINGS);
  if (!edition || edition.areas.length === 0) return null;
  const { areas } = edition;
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const figures = Object.fromEntries(marks.map((mark) => [mark.key, mark]));
  const onMap = marks.filter(({ key }) => names.has(key));
  const classes = mapClasses(
    onMap.flatMap(({ value }) => value ?? []),
    chosen,
  );
  const elsewhere = marks.filter(({ key }) => !names.has(key)).map(({ label }) => label);
  const finding = [
    mapFinding(areas, figures, texts.findings, locale, (...ends) => tested?.(names, ...ends) ?? ''),
    elsewhere.length > 0 ? texts.notOnMap(new Intl.ListFormat(locale).format(elsewhere)) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
  const heading = texts.titles.map(title);
  return (
    <Picture
      name={name}
      title={heading}
      unit={unit}
      finding={finding}
      legend={mapLegend(classes, format.bare, texts.legend)}
      source={source}
      draw={(width) => (
        <MapPicture
          areas={areas}
          figures={figures}
          classes={classes}
          width={width}
          finding={spokenPicture(heading, finding)}
        />
      )}
      choices={
        <div className="row">
          <span>{texts.classing}</span>
          <Choice
            label={texts.classing}
            value={chosen}
            groups={[{ options: CLASSINGS.map((value) => ({ value, label: texts.classings[value] })) }]}
            onChoose={choose}
          />
        </div>
      }
      beside={
        <DataTable
          layout="figures"
          caption={`${texts.table.heading}: ${title}`}
          columns={columnsOf(texts.table, names, format)}
          rows={marks}
          keyOf={({ key }) => key}
        />
      }
    />
  );
}

function columnsOf(
  heads: Record<'area' | 'figure' | 'limits' | 'precision', string>,
  names: ReadonlyMap<string, string>,
  format: FigureFormat,
): TableColumn<ChartMark>[] {
  return [
    { key: 'area', name: heads.area, cell: ({ key, label }) => areaName(names.get(key), label) },
    { key: 'figure', name: heads.figure, cell: ({ valueText }) => valueText },
    { key: 'limits', name: heads.limits, cell: ({ lower, upper }) => format.interval(lower, upper) },
    {
      key: 'precision',
      name: heads.precision,
      className: 'column-label',
      cell: ({ value, qualityText }) => (value === null ? '–' : qualityText),
    },
  ];
}

/** The name on the map, with the name on the page where that is another one. */
function areaName(onMap: string | undefined, onPage: string): string {
  return onMap === undefined || onMap === onPage ? onPage : `${onMap} (${onPage})`;
}
