import type { ReactNode } from 'react';
import { useResultsTexts } from './crime-names.ts';
import { PictureSourceContext, usePictureSource } from './picture-source.ts';

interface FramedSourceProps {
  /** The variance frame of the figures that are shown. */
  frame: string | undefined;
  children?: ReactNode;
}

/** Under saved pictures: whose standard errors they have, where not those of every sampling unit. */
export function FramedSource({ frame, children }: FramedSourceProps) {
  const { figures } = useResultsTexts();
  const source = usePictureSource();
  const framed =
    frame === 'incident_psus' ? `${source} · ${figures.withErrors} ${figures.frames.incident_psus}` : source;
  return <PictureSourceContext value={framed}>{children}</PictureSourceContext>;
}
