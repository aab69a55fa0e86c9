import { scaleLinear } from 'd3-scale';

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
}

const STEP = 84;
const BAR = 24;

/** What is left of all crimes after each step, each bar with its interval, on a scale from none to all. */
export function Funnel({ steps, width, finding }: FunnelProps) {
  const scale = scaleLinear().domain([0, 1]).range([0, width]);
  return (
    <svg className="chart funnel" width={width} height={steps.length * STEP} role="img" aria-label={finding}>
      {steps.map((step, index) => {
        const top = index * STEP;
        const middle = top + 44 + BAR / 2;
        return (
          <g key={step.key}>
            <text className="chart-label" x={0} y={top + 16}>
              {step.label}
            </text>
            <text className="chart-value" x={0} y={top + 36}>
              {step.text}
            </text>
            <rect className="funnel-all" x={0} y={top + 44} width={width} height={BAR} rx={4} />
            {step.value !== null && (
              <rect className="funnel-bar" x={0} y={top + 44} width={scale(step.value)} height={BAR} rx={4} />
            )}
            {step.lower !== null && step.upper !== null && step.lower < step.upper && (
              <path
                className="funnel-interval"
                d={`M${scale(step.lower)} ${middle}H${scale(step.upper)}M${scale(step.lower)} ${middle - 6}v12M${scale(step.upper)} ${middle - 6}v12`}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}
