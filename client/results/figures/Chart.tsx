import type { PublicationStandard } from '#contract';
import { DotInterval, type DotIntervalProps } from '../../pictures/dots/DotInterval.tsx';
import { Picture } from '../../pictures/Picture.tsx';
import { spokenPicture } from '../../pictures/spoken-picture.ts';
import { useResultsTexts } from '../crime-names.ts';
import { usePictureSource } from '../picture-source.ts';
import { figureLegend } from './figure-legend.tsx';

interface ChartProps extends Omit<DotIntervalProps, 'width'> {
  /** Names the picture in its address and its files. */
  name: string;
  title: string;
  unit: string;
  standard: PublicationStandard;
  /** Where a chart beside it already explains the marks. */
  hidesLegend?: boolean;
}

/** A dot-and-interval chart as wide as its place, with its finding above and its legend under it. */
export function Chart({ name, title, unit, standard, hidesLegend = false, ...chart }: ChartProps) {
  const { figures } = useResultsTexts();
  const source = usePictureSource();
  return (
    <Picture
      name={name}
      title={title}
      unit={unit}
      finding={chart.finding}
      legend={figureLegend(standard, figures, { reference: chart.reference?.text, marks: chart.marks })}
      hidesLegend={hidesLegend}
      source={source}
      draw={(width) => <DotInterval {...chart} finding={spokenPicture(title, chart.finding)} width={width} />}
    />
  );
}
