import { renderToStaticMarkup } from 'react-dom/server.edge';
import type { PrintedPictures } from '#contract';
import { axisDomain } from '../dots/axis-domain.ts';
import { DotInterval } from '../dots/DotInterval.tsx';
import { Funnel } from '../funnel/Funnel.tsx';
import marks from '../marks.css?inline';
import pictures from '../pictures.css?inline';
import { MarkSwatch } from '../swatches.tsx';

/** The pictures of the results page as text. The server builds this file and no page loads it. */
export const printedPictures: PrintedPictures = {
  dots: ({ marks: drawn, scaledTo = drawn, most, ...picture }) =>
    renderToStaticMarkup(
      <DotInterval
        {...picture}
        isDense
        marks={drawn}
        domain={axisDomain(scaledTo, most === undefined ? {} : { most })}
      />,
    ),
  funnel: (picture) => renderToStaticMarkup(<Funnel {...picture} isDense />),
  swatch: (quality) => renderToStaticMarkup(<MarkSwatch quality={quality} />),
  styles: `${pictures}\n${marks}`,
};
