interface CountBarProps {
  readonly x: number;
  readonly y: number;
}

/** The mark of a number that is no estimate: a bar, which no class of precision has. */
export function CountBar({ x, y }: CountBarProps) {
  const at = Math.round(x * 10) / 10;
  return <line className="chart-count" x1={at} x2={at} y1={y - 10} y2={y + 10} />;
}
