/** How large a picture is, in pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Where what is plotted stands in a picture, in pixels: the ends of its scales. */
export interface PlotEdges {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A picture with one plot in it. Each kind of picture adds what stands in and around the plot. */
export interface PictureFrame extends PictureSize, PlotEdges {}

/** The size of a picture, and the same as its view: on paper it is drawn smaller where the sheet is narrower. */
export function sized(width: number, height: number): PictureSize & { viewBox: string } {
  return { width, height, viewBox: `0 0 ${width} ${height}` };
}
