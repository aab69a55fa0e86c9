import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Legend } from '../Legend.tsx';
import type { LegendEntry } from '../legend-entry.ts';
import { fontFaces } from './font-faces.ts';
import { pngOf } from './png-of.ts';
import { composeSheet } from './sheet.ts';
import { standalone } from './standalone.ts';

export const PICTURE_FORMATS = ['svg', 'png'] as const;

export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** What stands on the sheet of a file. */
export interface PictureFile {
  title: string;
  finding: string;
  legend: readonly LegendEntry[];
  source: string;
  draw: (width: number) => ReactElement;
}

/** Width of the picture on the sheet, in pixels. */
const WIDTH = 960;

/**
 * Saves a picture as a file that stands for itself: title, finding, picture, legend and source, in the colours of
 * paper, with its typeface inside. A PNG has two pixels for each of the SVG.
 *
 * @throws when the browser cannot draw it
 */
export async function savePicture(
  host: HTMLElement,
  { name, format, file }: { name: string; format: PictureFormat; file: PictureFile },
): Promise<void> {
  const sheet = drawnSheet(host, file);
  const svg = await withFonts(sheet);
  const blob = format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg, sheet);
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

interface DrawnSheet {
  svg: SVGSVGElement;
  width: number;
  height: number;
}

/** Drawn where nobody looks, because only the browser knows which colours the styles come to. */
function drawnSheet(host: HTMLElement, file: PictureFile): DrawnSheet {
  const place = document.createElement('div');
  place.className = 'on-paper picture-file';
  place.setAttribute('aria-hidden', 'true');
  host.append(place);
  const root = createRoot(place, { identifierPrefix: 'file' });
  try {
    flushSync(() =>
      root.render(
        <>
          {file.draw(WIDTH)}
          <Legend entries={file.legend} />
        </>,
      ),
    );
    const picture = place.querySelector<SVGSVGElement>('svg.chart');
    if (!picture) throw new Error('nothing was drawn');
    const legend = [...place.querySelectorAll<SVGSVGElement>('.legend-entry > svg')].map((swatch, index) => ({
      swatch: standalone(swatch),
      text: file.legend[index]?.text ?? '',
    }));
    const { width, height } = picture.getBoundingClientRect();
    const style = getComputedStyle(place);
    const colours = {
      ink: style.getPropertyValue('--ink'),
      quiet: style.getPropertyValue('--ink-quiet'),
      paper: style.getPropertyValue('--paper'),
    };
    return composeSheet({ ...file, picture: standalone(picture), width, height, legend, colours });
  } finally {
    root.unmount();
    place.remove();
  }
}

async function withFonts({ svg }: DrawnSheet): Promise<string> {
  const style = document.createElementNS(svg.namespaceURI, 'style');
  style.textContent = await fontFaces(svg.textContent ?? '');
  svg.prepend(style);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
}
