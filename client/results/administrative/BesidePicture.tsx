import type { PublicationStandard } from '#contract';
import { axisDomain } from '../../pictures/dots/axis-domain.ts';
import { DotInterval } from '../../pictures/dots/DotInterval.tsx';
import { Picture } from '../../pictures/Picture.tsx';
import { spokenPicture } from '../../pictures/spoken-picture.ts';
import { LineSwatch } from '../../pictures/swatches.tsx';
import { administrativePageTexts } from '../../text/administrative/administrative-page-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useResultsTexts } from '../crime-names.ts';
import { figureLegend } from '../figures/figure-legend.tsx';
import { figureFormat, tickTexts } from '../model/figure-format.ts';
import { qualityOf } from '../model/quality.ts';
import { usePictureSource } from '../picture-source.ts';
import { extremesOf, type NamedLine } from './model/beside-lines.ts';
import { besideMarks } from './model/beside-marks.ts';
import { ratioFormat } from './model/ratio-format.ts';

/** Lines beyond these are for the table. */
const MOST_LINES = 70;

interface BesidePictureProps {
  /** The crime, where the lines are areas; blank where they are crimes. */
  readonly of: string;
  readonly lines: readonly NamedLine[];
  readonly standard: PublicationStandard;
}

/** What happened and what was reported, each on its interval, with a bar where the count of the records stands. */
export function BesidePicture({ of, lines, standard }: BesidePictureProps) {
  const { shown } = useTexts(administrativePageTexts);
  const { figures } = useResultsTexts();
  const { locale } = useLanguage();
  const source = usePictureSource();
  // The country would make every area of it a dot at zero.
  const drawn = (lines.length > 1 && lines[0]!.key === 'all' ? lines.slice(1) : lines).slice(0, MOST_LINES);
  const format = figureFormat(locale, 'count', 0);
  const marks = besideMarks(drawn, shown, figures, format);
  const title = of === '' ? shown.picture : `${shown.picture} · ${of}`;
  const largest = Math.max(0, ...drawn.map(({ recorded }) => recorded ?? 0));
  const low = drawn.filter(({ happened }) => qualityOf(happened.label) === 'low').length;
  const finding = [
    findingOf(drawn, shown.findings, locale),
    ...(low > 0 ? [figures.findings.low({ count: format.count(low), total: format.count(drawn.length) })] : []),
  ].join(' ');
  return (
    <Picture
      name="beside"
      title={title}
      unit={shown.unit}
      finding={finding}
      legend={[
        ...figureLegend(standard, figures),
        { key: 'count', swatch: <LineSwatch className="chart-count" />, text: shown.legendRecorded },
      ]}
      source={source}
      draw={(width) => (
        <DotInterval
          marks={marks}
          width={width}
          domain={axisDomain(marks, { least: largest })}
          tickTexts={tickTexts(locale, 'count')}
          finding={spokenPicture(title, finding)}
        />
      )}
    />
  );
}

type Findings = (typeof administrativePageTexts)['en']['shown']['findings'];

function findingOf(lines: readonly NamedLine[], words: Findings, locale: string): string {
  const extremes = extremesOf(lines);
  if (!extremes) return words.none;
  const { value, interval } = ratioFormat(locale);
  const inWords = ({ name, happened_ratio: { ratio, lower, upper } }: NamedLine) => ({
    crime: name,
    ratio: value(ratio),
    interval: interval(lower, upper),
  });
  const { most, least } = extremes;
  return most === least ? words.one(inWords(most)) : words.most({ most: inWords(most), least: inWords(least) });
}
