import type { Quality } from '../quality.ts';
import { MarkShape } from './MarkShape.tsx';

interface QualityChipProps {
  x: number;
  y: number;
  width: number;
  quality: Quality;
  text: string;
}

/** The class of precision inside a chart: shape, word, and the standard's fill. */
export function QualityChip({ x, y, width, quality, text }: QualityChipProps) {
  return (
    <g className={`chip chip-${quality}`}>
      <rect x={x} y={y - 13} width={width} height={26} rx={6} />
      <MarkShape x={x + 15} y={y} quality={quality} />
      <text x={x + 29} y={y + 5}>
        {text}
      </text>
    </g>
  );
}
