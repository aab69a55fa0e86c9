import { type FigureSource, figureSource } from '#contract';

/** What figures are made from, in the search part of an address; what cannot be read there counts as not chosen. */
export function readSourceOf(search: string): FigureSource {
  const inAddress = new URLSearchParams(search);
  const weighting = inAddress.get('weighting') ?? undefined;
  const file = inAddress.get('file');
  const { shape } = figureSource;
  return sourceWith({
    weighting: shape.weighting.safeParse(weighting).data,
    file: file === null ? undefined : shape.file.safeParse(Number(file)).data,
  });
}

/** Writes it into the search part, where nothing stands for what is not chosen. */
export function writeSource({ weighting, file }: FigureSource, search: string): string {
  const parameters = new URLSearchParams(search);
  for (const [name, value] of Object.entries({ weighting, file })) {
    if (value === undefined) parameters.delete(name);
    else parameters.set(name, String(value));
  }
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/** A source that names only what is chosen. */
export function sourceWith({
  weighting,
  file,
}: {
  weighting: string | undefined;
  file: number | undefined;
}): FigureSource {
  return { ...(weighting !== undefined && { weighting }), ...(file !== undefined && { file }) };
}
