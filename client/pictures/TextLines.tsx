import type { SVGProps } from 'react';

/** Height of a line of a picture's text. */
export const LINE_HEIGHT = 18;

interface TextLinesProps extends Omit<SVGProps<SVGTextElement>, 'y' | 'children'> {
  lines: readonly string[];
  x: number;
  /** Middle of the lines together. */
  middle: number;
}

/** Lines of a label, one under the other. */
export function TextLines({ lines, x, middle, ...rest }: TextLinesProps) {
  const first = middle + 5 - ((lines.length - 1) * LINE_HEIGHT) / 2;
  return (
    <text {...rest} x={x} y={first}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a label have no other identity
        <tspan key={index} x={x} dy={index === 0 ? 0 : LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
