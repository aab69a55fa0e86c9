import { useId } from 'react';
import type { FigurePoint } from '../figure-point.ts';
import { sized } from '../picture-frame.ts';
import { TextLines } from '../TextLines.tsx';
import type { AreaShape } from './area-shape.ts';
import { MapPattern, patternOf } from './MapPattern.tsx';
import type { MapClasses } from './map-classes.ts';
import { mapFrame } from './map-frame.ts';

/** Figures of areas, by code. */
export type AreaFigures = Readonly<Record<string, FigurePoint>>;

interface MapPictureProps {
  areas: readonly AreaShape[];
  figures: AreaFigures;
  classes: MapClasses;
  width: number;
  finding: string;
}

/**
 * Areas shaded by class, light to dark. What the standard calls imprecise is hatched, what has no figure is dotted.
 * The table that belongs beside it is the caller's.
 */
export function MapPicture({ areas, figures, classes, width, finding }: MapPictureProps) {
  const id = useId();
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const frame = mapFrame(areas, {
    width,
    labelOf: (code) => {
      const name = names.get(code) ?? code;
      const value = figureOf(figures, code)?.valueText;
      return value === undefined ? [[name]] : [[name, value], [value]];
    },
  });
  return (
    <svg className="chart map on-paper" {...sized(width, frame.height)} role="img" aria-label={finding}>
      <defs>
        <MapPattern id={id} kind="low" />
        <MapPattern id={id} kind="caution" />
        <MapPattern id={id} kind="none" />
      </defs>
      {frame.places.map(({ code, path }) => {
        const point = figureOf(figures, code);
        const pattern = patternOf(point);
        return (
          <g key={code} className="map-area">
            {point?.value != null && <path d={path} fill={classes.classOf(point.value).colour} />}
            <path d={path} fill={pattern ? `url(#${id}${pattern})` : 'none'} className="map-border" />
          </g>
        );
      })}
      {frame.places.map(
        ({ code, label }) =>
          label && (
            <TextLines
              key={code}
              className="map-label"
              lines={label.lines}
              x={label.x}
              middle={label.middle}
              textAnchor="middle"
            />
          ),
      )}
    </svg>
  );
}

/** Codes come from a file. */
function figureOf(figures: AreaFigures, code: string): FigurePoint | undefined {
  return Object.hasOwn(figures, code) ? figures[code] : undefined;
}
