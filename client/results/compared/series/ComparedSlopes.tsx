import type { ComparedTable } from '#contract';
import { seriesFinding } from '../../../pictures/findings/series-finding.ts';
import { DrawnSeries, isTogether } from '../../../pictures/multiples/DrawnSeries.tsx';
import { Picture } from '../../../pictures/Picture.tsx';
import { seriesDomain } from '../../../pictures/series/series-domain.ts';
import { spokenPicture } from '../../../pictures/spoken-picture.ts';
import { LineSwatch } from '../../../pictures/swatches.tsx';
import { pictureTexts } from '../../../text/pictures/picture-texts.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { useResultsTexts } from '../../crime-names.ts';
import { figureLegend } from '../../figures/figure-legend.tsx';
import { tickTexts } from '../../model/figure-format.ts';
import { measureOf } from '../../model/measure-of.ts';
import { unitInTable } from '../../tables/model/table-words.ts';
import { comparedSeries } from './compared-series.ts';

interface ComparedSlopesProps {
  readonly compared: ComparedTable;
  readonly editions: ReadonlyMap<string, string>;
  /** What stands under a picture that is saved. */
  readonly source: string;
}

/** The figures of both editions as pictures: a line goes over no break, and the break has its reason. */
export function ComparedSlopes({ compared, editions, source }: ComparedSlopesProps) {
  const texts = useResultsTexts();
  const page = useTexts(tablePageTexts);
  const pictures = useTexts(pictureTexts);
  const { locale } = useLanguage();
  const reader = { texts, page, breaks: pictures.breaks, locale, editions };
  return comparedSeries(compared.comparisons, reader).map(({ figure, unit, per, data }, place) => {
    const finding = seriesFinding(data, pictures.findings, locale);
    const { indicator, outcome, crime } = figure;
    const name = measureOf({ measure: indicator, outcome, crime }, texts);
    const heading = (isTogether(data.lines) ? pictures.titles.slope : pictures.titles.multiples)(name);
    return (
      <Picture
        key={`${indicator} ${outcome}`}
        name={`compared-${place + 1}`}
        title={heading}
        unit={unitInTable(unit, { per }, texts.figures, locale)}
        finding={finding}
        legend={[
          ...figureLegend(compared.standard, texts.figures),
          { key: 'break', swatch: <LineSwatch className="series-break" />, text: pictures.legend.break },
        ].filter(({ key }) => key !== 'break' || data.breaks.length > 0)}
        source={source}
        draw={(width) => (
          <DrawnSeries
            {...data}
            width={width}
            domain={seriesDomain(data.lines, unit === 'share' ? { most: 1 } : {})}
            tickTexts={tickTexts(locale, unit)}
            finding={spokenPicture(heading, finding)}
          />
        )}
      />
    );
  });
}
