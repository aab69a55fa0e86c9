import { describe, expect, it } from 'vitest';
import type { KindOfFigure } from '../../../server/suppression/rounded/kinds-of-figures.ts';
import { roundedFigure } from '../../../server/suppression/rounded/rounded-figure.ts';
import { toCases } from '../../../server/suppression/rounded/steps.ts';
import { randomFrom } from './random-systems.ts';

const COUNT: KindOfFigure = {
  isCount: true,
  per: 'sample',
  isOfEverybody: false,
  weights: 'design',
  least: 0,
  most: Number.POSITIVE_INFINITY,
};
const SHARE: KindOfFigure = { ...COUNT, per: 'base', most: 1 };

/** Persons asked in each state. */
const ASKED = 40;

interface Survey {
  /** One of every person of a state, as a reader of the design knows them. */
  readonly weights: readonly number[];
  /** Of each state. */
  readonly victims: readonly number[];
}

/** What a release tells of all states: their cases, and the total and the share that these make. */
function toldOfAll(weights: readonly number[], victims: readonly number[]): string {
  const cases = victims.reduce((sum, count) => sum + count, 0);
  const total = victims.reduce((sum, count, state) => sum + count * weights[state]!, 0);
  const everybody = weights.reduce((sum, weight) => sum + weight * ASKED, 0);
  const n = weights.length * ASKED;
  const se = total / Math.sqrt(cases);
  const told = (estimate: number, error: number, kind: KindOfFigure) =>
    roundedFigure({ estimate, se: error, lower: estimate - error, upper: estimate + error }, kind, { n, cases })
      .estimate;
  return [toCases(cases), told(total, se, COUNT), told(total / everybody, se / everybody, SHARE)].join(' ');
}

const FEW = [1, 2, 3, 4];

/** All numbers of cases that are told as one. */
function toldAs(cases: number): number[] {
  return [-2, -1, 0, 1, 2].map((off) => cases + off).filter((one) => one >= 5 && toCases(one) === toCases(cases));
}

/** Of the first two states, which are hidden, the victims in every survey of which the same would be told. */
function leftOf({ weights, victims }: Survey): readonly Set<number>[] {
  const told = toldOfAll(weights, victims);
  const possible = [FEW, FEW, ...victims.slice(2).map(toldAs)];
  const surveys = possible.reduce<number[][]>(
    (all, next) => all.flatMap((one) => next.map((more) => [...one, more])),
    [[]],
  );
  const same = surveys.filter((one) => toldOfAll(weights, one) === told);
  return [0, 1].map((state) => new Set(same.map((one) => one[state]!)));
}

/** Surveys of five states, whose weights are up to ten times as large as one another. */
function surveysOf(count: number): Survey[] {
  const below = randomFrom(7);
  return Array.from({ length: count }, () => ({
    weights: Array.from({ length: 5 }, () => Math.round(1000 * 10 ** (below(1000) / 1000)) / 10),
    victims: [0, 0, 1, 1, 1].map((isShown) => (isShown ? 5 + below(25) : 1 + below(4))),
  }));
}

describe('states of one weight each and unlike ones', () => {
  it('are hardly ever told by whole numbers, to who knows the weights and how figures are rounded', () => {
    const left = surveysOf(300).flatMap(leftOf);
    const told = left.filter(({ size }) => size === 1).length;
    expect(told / left.length).toBeLessThan(0.02);
  });
});
