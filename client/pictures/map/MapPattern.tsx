import type { FigurePoint } from '../figure-point.ts';

/** What an area is filled with besides its shade. */
export type PatternKind = 'low' | 'caution' | 'none';

const SHAPES: Readonly<Record<PatternKind, string>> = {
  low: 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  caution: 'M-2 14L2 18M0 0L16 16M14 -2L18 2',
  none: 'M1 1h2v2h-2zM5 5h2v2h-2z',
};

const SIZES: Readonly<Record<PatternKind, number>> = { low: 8, caution: 16, none: 8 };

/** The pattern of an area; undefined where its figure is precise or was not judged. */
export function patternOf(point: Pick<FigurePoint, 'value' | 'quality'> | undefined): PatternKind | undefined {
  if (!point || point.value === null) return 'none';
  return point.quality === 'low' || point.quality === 'caution' ? point.quality : undefined;
}

/** A pattern under the name `id` and its kind: narrow strokes for the lowest class, wide ones for the middle, dots. */
export function MapPattern({ id, kind }: { id: string; kind: PatternKind }) {
  const size = SIZES[kind];
  return (
    <pattern id={`${id}${kind}`} width={size} height={size} patternUnits="userSpaceOnUse">
      {kind !== 'none' && <path className="pattern-halo" d={SHAPES[kind]} />}
      <path className={`pattern pattern-${kind}`} d={SHAPES[kind]} />
    </pattern>
  );
}
