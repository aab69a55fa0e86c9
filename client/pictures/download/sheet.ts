import type { PictureSize } from '../picture-frame.ts';
import { LINE_HEIGHT } from '../TextLines.tsx';
import { CHARACTER_WIDTH, wrapLabel } from '../wrap-label.ts';

const SVG = 'http://www.w3.org/2000/svg';
const EDGE = 32;
const TITLE_SIZE = 22;
const BODY_SIZE = 16;
const NOTE_SIZE = 14;
const SWATCH_ROOM = 36;
const BETWEEN_ENTRIES = 24;
const ENTRY_HEIGHT = 26;
const MOST_LINES = 40;

interface SheetParts extends PictureSize {
  title: string;
  finding: string;
  source: string;
  picture: SVGSVGElement;
  legend: readonly { swatch: SVGSVGElement; text: string }[];
  colours: { ink: string; quiet: string; paper: string };
}

/** A picture on a sheet of its own: title and finding over it, legend and source under it. */
export function composeSheet({ title, finding, source, picture, width, height, legend, colours }: SheetParts) {
  const svg = document.createElementNS(SVG, 'svg');
  const { ink, quiet, paper } = colours;
  const ground = element('rect', { x: 0, y: 0, fill: paper });
  svg.append(element('title', {}, title), element('desc', {}, finding), ground);
  let y = EDGE;
  const write = (text: string, size: number, look: Record<string, string>) => {
    for (const line of wrapLabel(text, (width * NOTE_SIZE) / size, MOST_LINES)) {
      y += size * 1.3;
      svg.append(element('text', { x: EDGE, y: Math.round(y), 'font-size': size, ...look }, line));
    }
    y += 8;
  };
  write(title, TITLE_SIZE, { 'font-weight': '650', fill: ink });
  if (finding !== '') write(finding, BODY_SIZE, { fill: ink });
  y += 12;
  place(svg, picture, EDGE, y);
  y += height + 16;
  y = writeLegend(svg, legend, { y, width, ink });
  write(source, NOTE_SIZE, { fill: quiet });
  const sheet: PictureSize = { width: Math.ceil(width + 2 * EDGE), height: Math.ceil(y + EDGE - 8) };
  for (const [name, value] of Object.entries(sheet)) {
    ground.setAttribute(name, String(value));
    svg.setAttribute(name, String(value));
  }
  svg.setAttribute('viewBox', `0 0 ${sheet.width} ${sheet.height}`);
  svg.setAttribute('role', 'img');
  return { svg, ...sheet };
}

function writeLegend(
  svg: SVGSVGElement,
  legend: SheetParts['legend'],
  { y: top, width, ink }: { y: number; width: number; ink: string },
): number {
  let x = EDGE;
  let y = top;
  for (const { swatch, text } of legend) {
    const lines = wrapLabel(text, width - SWATCH_ROOM, MOST_LINES);
    const needed = SWATCH_ROOM + Math.max(...lines.map(({ length }) => length)) * CHARACTER_WIDTH;
    if (x > EDGE && x + needed > EDGE + width) {
      x = EDGE;
      y += ENTRY_HEIGHT;
    }
    place(svg, swatch, x, y);
    for (const [index, line] of lines.entries()) {
      const look = { x: x + SWATCH_ROOM, y: y + 14 + index * LINE_HEIGHT, 'font-size': NOTE_SIZE, fill: ink };
      svg.append(element('text', look, line));
    }
    x += needed + BETWEEN_ENTRIES;
    if (lines.length > 1) {
      x = EDGE;
      y += ENTRY_HEIGHT + (lines.length - 1) * LINE_HEIGHT;
    }
  }
  return legend.length === 0 ? y : y + ENTRY_HEIGHT;
}

function place(svg: SVGSVGElement, part: SVGSVGElement, x: number, y: number): void {
  part.setAttribute('x', String(Math.round(x)));
  part.setAttribute('y', String(Math.round(y)));
  part.setAttribute('overflow', 'visible');
  svg.append(part);
}

function element(name: string, attributes: Record<string, string | number>, text?: string): Element {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}
