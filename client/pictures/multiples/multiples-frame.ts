import { scaleLinear, scalePoint } from 'd3-scale';
import type { PictureSize, PlotEdges } from '../picture-frame.ts';
import { type BreakNote, breakNotes } from '../series/break-notes.ts';
import { namesWithRoom, type PlacedName, roomForNames } from '../series/EditionNames.tsx';
import type { SeriesData, SeriesLine } from '../series/series-data.ts';
import type { SeriesScales } from '../series/series-frame.ts';
import { LINE_HEIGHT } from '../TextLines.tsx';
import { wrapLabel } from '../wrap-label.ts';

/** Where everything of small pictures stands, in pixels: all of them are plotted alike. */
export interface MultiplesFrame extends Pick<PictureSize, 'height'> {
  panels: MultiplesPanel[];
  panel: PlotEdges & SeriesScales;
  titleHeight: number;
  /** Of the editions, in each panel. */
  names: PlacedName[];
  notes: BreakNote[];
}

/** One of the small pictures: where it stands and its name. */
export interface MultiplesPanel {
  line: SeriesLine;
  title: string[];
  left: number;
  top: number;
  /** Middle of the title's lines. */
  middle: number;
}

const PANEL_WIDTH = 190;
const PANEL_HEIGHT = 150;
const APART = 24;
const UNDER = 44;
const TOP = 20;

interface MultiplesPlace {
  width: number;
  domain: readonly [number, number];
  numbers: number;
}

/** Where the small pictures stand: as many side by side as have room, all of one size. */
export function multiplesFrame(
  { editions, lines, breaks }: SeriesData,
  { width, domain, numbers }: MultiplesPlace,
): MultiplesFrame {
  const across = Math.max(1, Math.min(lines.length, Math.floor((width + APART) / (PANEL_WIDTH + APART))));
  const panelWidth = Math.floor((width + APART) / across) - APART;
  const titles = lines.map(({ label }) => wrapLabel(label, panelWidth, 4));
  const titleHeight = Math.max(1, ...titles.map(({ length }) => length)) * LINE_HEIGHT + 4;
  const left = numbers + 10;
  const places = scalePoint(
    editions.map(({ key }) => key),
    [left + 14, panelWidth - 14],
  );
  const x = (edition: string) => places(edition)!;
  const names = namesWithRoom(editions, { x, most: panelWidth });
  const rowHeight = titleHeight + PANEL_HEIGHT + UNDER + roomForNames(names);
  const panels = lines.map((line, index): MultiplesPanel => {
    const title = titles[index]!;
    return {
      line,
      title,
      left: (index % across) * (panelWidth + APART),
      top: Math.floor(index / across) * rowHeight,
      middle: titleHeight - (title.length * LINE_HEIGHT) / 2,
    };
  });
  const panel = {
    left,
    right: panelWidth,
    top: TOP,
    bottom: PANEL_HEIGHT,
    x,
    y: scaleLinear().domain(domain).range([PANEL_HEIGHT, TOP]),
  };
  const { notes, end } = breakNotes(breaks, { top: Math.ceil(lines.length / across) * rowHeight, width });
  return { panels, panel, titleHeight, names, notes, height: end };
}
