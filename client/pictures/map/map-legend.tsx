import type { PictureTexts } from '../../text/pictures/picture-texts.ts';
import type { LegendEntry } from '../legend-entry.ts';
import { AreaSwatch } from '../swatches.tsx';
import type { MapClasses } from './map-classes.ts';

/** The shades of a map from light to dark, then its patterns. */
export function mapLegend(
  { classes }: Pick<MapClasses, 'classes'>,
  written: (value: number) => string,
  texts: PictureTexts['legend'],
): LegendEntry[] {
  return [
    ...classes.map(({ from, to, colour }) => ({
      key: colour,
      swatch: <AreaSwatch colour={colour} />,
      text: texts.classOf({ from: written(from), to: written(to) }),
    })),
    ...(['caution', 'low'] as const).map((kind) => ({
      key: kind,
      swatch: <AreaSwatch kind={kind} />,
      text: texts.hatched[kind],
    })),
    { key: 'none', swatch: <AreaSwatch kind="none" />, text: texts.noFigure },
  ];
}
