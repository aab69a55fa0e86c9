import { scaleLinear } from 'd3-scale';
import { sized } from '../picture-frame.ts';
import { LINE_HEIGHT } from '../TextLines.tsx';
import { wrapLabel } from '../wrap-label.ts';

export interface FunnelStep {
  key: string;
  label: string;
  /** Share of the first step. */
  value: number | null;
  lower: number | null;
  upper: number | null;
  /** The share and its limits in words, or why there is none. */
  text: string;
}

interface FunnelProps {
  steps: readonly FunnelStep[];
  width: number;
  finding: string;
  /** As close as it is read on paper. */
  isDense?: boolean;
}

/** The height of a bar, and the room under it. */
const SIZES = { screen: { bar: 24, under: 16 }, paper: { bar: 16, under: 10 } };

/** What is left of all crimes after each step, each bar with its interval, on a scale from none to all. */
export function Funnel({ steps, width, finding, isDense = false }: FunnelProps) {
  const { bar: thick, under } = isDense ? SIZES.paper : SIZES.screen;
  const scale = scaleLinear().domain([0, 1]).range([0, width]);
  let next = 0;
  const drawn = steps.map((step) => {
    const label = wrapLabel(step.label, width);
    const text = wrapLabel(step.text, width);
    const top = next;
    const bar = top + (label.length + text.length) * LINE_HEIGHT + 8;
    next = bar + thick + under;
    return { step, label, text, top, bar };
  });
  return (
    <svg className="chart funnel" {...sized(width, next)} role="img" aria-label={finding}>
      {drawn.map(({ step, label, text, top, bar }) => {
        const middle = bar + thick / 2;
        return (
          <g key={step.key}>
            {[...label, ...text].map((line, index) => (
              <text
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a label have no other identity
                key={index}
                className={index < label.length ? 'chart-label' : 'chart-value'}
                x={0}
                y={top + 14 + index * LINE_HEIGHT}
              >
                {line}
              </text>
            ))}
            <rect className="funnel-all" x={0} y={bar} width={width} height={thick} rx={4} />
            {step.value !== null && (
              <rect className="funnel-bar" x={0} y={bar} width={scale(step.value)} height={thick} rx={4} />
            )}
            {step.lower !== null && step.upper !== null && step.lower < step.upper && (
              <>
                <path className="funnel-halo" d={intervalPath(scale(step.lower), scale(step.upper), middle)} />
                <path className="funnel-interval" d={intervalPath(scale(step.lower), scale(step.upper), middle)} />
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}

const intervalPath = (from: number, to: number, y: number) =>
  `M${from} ${y}H${to}M${from} ${y - 6}v12M${to} ${y - 6}v12`;
