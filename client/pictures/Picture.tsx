import './around.css';
import './marks.css';
import './pictures.css';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { readAddress } from '../shell/use-address.ts';
import { Legend } from './Legend.tsx';
import type { LegendEntry } from './legend-entry.ts';
import { PictureActions } from './PictureActions.tsx';
import { PICTURE_PARAMETER } from './picture-address.ts';
import { useWidth } from './use-width.ts';

export interface PictureProps {
  /** Names the picture in its address and in its files: small letters and hyphens. */
  name: string;
  title: string;
  unit?: string;
  /** What the picture shows, in a sentence. */
  finding: string;
  legend: readonly LegendEntry[];
  /** Left out on a page where a picture beside it explains the same signs; a file has it in any case. */
  hidesLegend?: boolean;
  /** Whose figures they are and of when: stands under the picture in a file. */
  source: string;
  /** The picture as an `svg` so many pixels wide. It is drawn once more for a file. */
  draw: (width: number) => ReactElement;
  /** What is chosen about the picture. */
  choices?: ReactNode;
  /** Stands beside the picture where there is room: the table of a map. */
  beside?: ReactNode;
}

/** A picture with its finding over it, its legend under it, its address, and the way to have it as a file. */
export function Picture({
  name,
  title,
  unit,
  finding,
  legend,
  hidesLegend = false,
  source,
  draw,
  choices,
  beside,
}: PictureProps) {
  const figure = useRef<HTMLElement>(null);
  const [place, width] = useWidth<HTMLDivElement>();
  useEffect(() => {
    const asked = new URLSearchParams(readAddress(location.hash).search).get(PICTURE_PARAMETER);
    if (asked === name) figure.current?.scrollIntoView();
  }, [name]);
  const drawing = (
    <div>
      <div ref={place}>{draw(width)}</div>
      {!hidesLegend && <Legend entries={legend} />}
    </div>
  );
  return (
    <figure className="figure" ref={figure} data-picture={name}>
      <figcaption>
        <h3>
          {title} {unit !== undefined && <span className="quiet figure-unit">({unit})</span>}
        </h3>
        {finding !== '' && <p>{finding}</p>}
      </figcaption>
      {choices}
      {beside === undefined ? (
        drawing
      ) : (
        <div className="picture-beside">
          {drawing}
          {beside}
        </div>
      )}
      <PictureActions
        name={name}
        file={{ title: unit === undefined ? title : `${title} (${unit})`, finding, legend, source, draw }}
        host={figure}
      />
    </figure>
  );
}
