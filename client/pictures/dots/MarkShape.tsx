import type { Quality } from '../quality.ts';

interface MarkShapeProps {
  x: number;
  y: number;
  quality: Quality;
  hollow?: boolean;
}

/** The dot of an estimate. Its shape says the class of precision, so that colour is never alone. */
export function MarkShape({ x, y, quality, hollow = false }: MarkShapeProps) {
  const className = `mark mark-${quality}${hollow ? ' mark-hollow' : ''}`;
  if (quality === 'caution') {
    return <path className={className} d={`M${x} ${y - 7}L${x + 7} ${y + 5.5}H${x - 7}Z`} />;
  }
  if (quality === 'low') {
    return <path className={className} d={`M${x} ${y - 7.5}L${x + 7.5} ${y}L${x} ${y + 7.5}L${x - 7.5} ${y}Z`} />;
  }
  return <circle className={className} cx={x} cy={y} r={5.5} />;
}
