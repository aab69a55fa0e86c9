import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { axisTicks } from '../dots/axis-ticks.ts';
import { sized } from '../picture-frame.ts';
import { LINE_HEIGHT, TextLines } from '../TextLines.tsx';
import { wrapLabel } from '../wrap-label.ts';
import { binWeights, type WeightStep } from './weight-bins.ts';

interface WeightsPictureProps {
  steps: readonly WeightStep[];
  width: number;
  tickTexts: (ticks: readonly number[]) => string[];
  /** The quantiles of a step as a line of text; they are in the order of `WEIGHT_QUANTILES`. */
  quantileText: (quantiles: readonly number[]) => string;
  finding: string;
}

const PLOT = 84;
const AXIS = 40;
const EDGE = 10;

/**
 * How weights are spread after each step of weighting: how many units have how large a weight, on one scale, with the
 * median as a strong line, the quartiles and the outer twentieths as thin ones. Counts of units are no estimates.
 */
export function WeightsPicture({ steps, width, tickTexts, quantileText, finding }: WeightsPictureProps) {
  const { domain, steps: binned } = binWeights(steps);
  const x = scaleLinear()
    .domain(domain)
    .range([EDGE, width - EDGE]);
  const ticks = axisTicks(x);
  const texts = tickTexts(ticks);
  const most = max(binned.flatMap(({ bins }) => bins.map(({ count }) => count))) || 1;
  let next = 0;
  const drawn = binned.map((step) => {
    const heads = [
      ...wrapLabel(step.label, width, 2),
      ...wrapLabel(step.note, width, 3),
      ...wrapLabel(step.quantiles.length > 0 ? quantileText(step.quantiles) : '', width, 4),
    ].filter((line) => line !== '');
    const top = next;
    const plot = top + heads.length * LINE_HEIGHT + 8;
    next = plot + PLOT + AXIS;
    return { step, heads, top, plot, names: wrapLabel(step.label, width, 2).length };
  });
  return (
    <svg className="chart" {...sized(width, next)} role="img" aria-label={finding}>
      {drawn.map(({ step, heads, top, plot, names }) => {
        const y = scaleLinear()
          .domain([0, most])
          .range([plot + PLOT, plot]);
        return (
          <g key={step.key}>
            <TextLines
              className="chart-label chart-title"
              lines={heads.slice(0, names)}
              x={0}
              middle={top + (names * LINE_HEIGHT) / 2}
            />
            <TextLines
              className="chart-sub"
              lines={heads.slice(names)}
              x={0}
              middle={top + ((names + heads.length) * LINE_HEIGHT) / 2}
            />
            {step.bins.map(({ from, to, count }) => (
              <rect
                key={from}
                className="weight-bin"
                x={round(x(from))}
                width={round(Math.max(0, x(to) - x(from) - 1))}
                y={round(y(count))}
                height={round(plot + PLOT - y(count))}
              />
            ))}
            <line
              className="grid grid-zero"
              x1={EDGE}
              x2={width - EDGE}
              y1={plot + PLOT + 0.5}
              y2={plot + PLOT + 0.5}
            />
            {step.quantiles.map((quantile, index) => (
              <line
                // biome-ignore lint/suspicious/noArrayIndexKey: quantiles can be equal
                key={index}
                className={index === 2 ? 'weight-median' : 'weight-quantile'}
                x1={round(x(quantile))}
                x2={round(x(quantile))}
                y1={plot}
                y2={plot + PLOT}
              />
            ))}
            <g className="axis">
              {ticks.map((tick, index) => (
                <text
                  key={tick}
                  x={x(tick)}
                  y={plot + PLOT + 18}
                  textAnchor={x(tick) < 24 ? 'start' : x(tick) > width - 24 ? 'end' : 'middle'}
                >
                  {texts[index]}
                </text>
              ))}
            </g>
          </g>
        );
      })}
    </svg>
  );
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;
