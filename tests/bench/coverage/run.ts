import { analysedYear } from './analysed.ts';
import { drawSample, everybody } from './draw-sample.ts';
import { type Figure, type Figures, figuresOf } from './figures.ts';
import { makePopulation } from './population.ts';
import { weightingOf } from './weighting.ts';

/** How often the limits of a figure hold what they are for. */
export interface Coverage {
  readonly name: string;
  readonly truth: number;
  /** Samples in which the figure and its limits could be computed. */
  readonly samples: number;
  readonly undefined: number;
  /** Share of these samples whose limits hold the truth. */
  readonly coverage: number;
  /** Mean width of the limits and mean error of the figure, as shares of the truth. */
  readonly width: number;
  readonly bias: number;
}

/** What 95 % limits are held to. */
const BAND = { from: 0.93, to: 0.97 } as const;

const SEED = 'coverage';

/**
 * Figures of which docs/methods.md says that their limits hold less often, or in rare crimes more often: numbers of
 * which few have many, of series above all, in small groups; rare crimes; the ends of distributions.
 */
const HARD =
  /incidence_person|concentration_person|crimes any|threats|extortion|any_person \| |victims$|adults$|crimes$|losses$/;

/** Of those limits fewer than this would be another fault. */
const LEAST = 0.8;

/**
 * Draws so many samples of a population and looks at the limits of every figure.
 *
 * @param share of the population's PSUs, for a smaller one
 */
export function run(samples: number, report: (done: number) => void = () => {}, share = 1): Coverage[] {
  const population = makePopulation(SEED, share);
  const census = everybody(population);
  const truth = figuresOf([0, 1].map((year) => analysedYear(population, year, census)));
  const weigh = weightingOf(population);
  const sums = new Map<string, Sums>();
  for (let sample = 0; sample < samples; sample++) {
    const files = drawSample(population, weigh, `${SEED} ${sample}`);
    addSample(sums, truth, figuresOf(files.map((inFile, year) => analysedYear(population, year, inFile))));
    report(sample + 1);
  }
  return Array.from(sums, ([name, sum]) => {
    const { truth: value, defined, held, width, error } = sum;
    const mean = (total: number) => (defined === 0 ? Number.NaN : total / defined);
    const scale = Math.abs(value);
    return {
      name,
      truth: value,
      samples: defined,
      undefined: samples - defined,
      coverage: mean(held),
      width: mean(width) / scale,
      bias: mean(error) / scale,
    };
  });
}

interface Sums {
  readonly truth: number;
  defined: number;
  held: number;
  width: number;
  error: number;
}

function addSample(sums: Map<string, Sums>, truth: Figures, figures: Figures): void {
  for (const [name, { value: known }] of truth) {
    const sum = sums.get(name) ?? { truth: Number(known), defined: 0, held: 0, width: 0, error: 0 };
    sums.set(name, sum);
    const found = numbersOf(figures.get(name));
    if (!found) continue;
    sum.defined += 1;
    if (found.lower <= sum.truth && sum.truth <= found.upper) sum.held += 1;
    sum.width += found.upper - found.lower;
    sum.error += found.value - sum.truth;
  }
}

function numbersOf(figure: Figure | undefined) {
  const { value, lower, upper } = figure ?? {};
  if (typeof value !== 'number' || typeof lower !== 'number' || typeof upper !== 'number') return undefined;
  return { value, lower, upper };
}

/** Standard error of a coverage by the number of samples. */
export function errorOf({ coverage, samples }: Pick<Coverage, 'coverage' | 'samples'>): number {
  return Math.sqrt((coverage * (1 - coverage)) / samples);
}

/** Whether limits hold as often as they say. */
export function isHeld({ coverage }: Pick<Coverage, 'coverage'>): boolean {
  return coverage >= BAND.from && coverage <= BAND.to;
}

/** Whether a figure is in the band, but for the chance of the samples, or hard and known to be. */
export function isAsDocumented(one: Coverage): boolean {
  const chance = 2.6 * errorOf(one);
  if (HARD.test(one.name)) return one.coverage >= LEAST - chance;
  return one.coverage >= BAND.from - chance && one.coverage <= BAND.to + chance;
}

/** The coverages as lines, those outside the band marked. */
export function reportCoverage(coverages: readonly Coverage[]): string {
  const percent = (value: number, digits = 1) => (100 * value).toFixed(digits);
  const lines = coverages.map((one) => {
    const error = `± ${percent(errorOf(one))}`;
    return [
      one.name.padEnd(52),
      percent(one.coverage).padStart(6),
      error.padStart(7),
      percent(one.width, 0).padStart(7),
      percent(one.bias).padStart(7),
      String(one.undefined).padStart(6),
      isHeld(one) ? '' : one.coverage < BAND.from ? '  TOO FEW' : '  too many',
    ].join(' ');
  });
  const held = coverages.filter(isHeld).length;
  const head = `${''.padEnd(52)} cover %   error  width %  bias %  undef.`;
  return `Limits of 95 % over ${coverages[0]?.samples} samples; width and bias as shares of the truth\n${head}\n${lines.join('\n')}\n${held} of ${coverages.length} figures between ${percent(BAND.from, 0)} and ${percent(BAND.to, 0)}\n`;
}
