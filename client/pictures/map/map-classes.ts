import { extent } from 'd3-array';
import { scaleQuantile, scaleQuantize } from 'd3-scale';
import { schemeBlues } from 'd3-scale-chromatic';

/** How figures are put into classes: as many areas in each, or as wide each. */
export const CLASSINGS = ['quantile', 'equal'] as const;

export type Classing = (typeof CLASSINGS)[number];

export interface MapClass {
  from: number;
  to: number;
  /** From light to dark: told apart on a photocopy too. */
  colour: string;
}

export interface MapClasses {
  classes: MapClass[];
  classOf: (value: number) => MapClass;
}

const MOST_CLASSES = 5;
/** The lightest one is made for the smallest of three. */
const FEWEST_COLOURS = 3;

/** The classes of the figures of a map, at most five. */
export function mapClasses(values: readonly number[], classing: Classing): MapClasses {
  const count = Math.max(1, Math.min(MOST_CLASSES, new Set(values).size));
  const numbers = Array.from({ length: count }, (_, index) => index);
  const [least = 0, largest = 1] = extent(values);
  const scale =
    classing === 'quantile'
      ? scaleQuantile<number>()
          .domain(values.length > 0 ? values : [0])
          .range(numbers)
      : scaleQuantize<number>().domain([least, largest]).range(numbers);
  const thresholds = 'quantiles' in scale ? scale.quantiles() : scale.thresholds();
  const colours = schemeBlues[Math.max(FEWEST_COLOURS, count)] ?? [];
  const classes = numbers.map((index) => ({
    from: thresholds[index - 1] ?? least,
    to: thresholds[index] ?? largest,
    colour: colours[index] ?? '',
  }));
  return { classes, classOf: (value) => classes[scale(value)]! };
}
