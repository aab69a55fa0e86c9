import { describe, expect, it } from 'vitest';
import type { BesideCounts, LineBeside } from '#contract';
import { extremesOf, linesOfChoice } from '../../../client/results/administrative/model/beside-lines.ts';
import { ratioFormat } from '../../../client/results/administrative/model/ratio-format.ts';

const figure = (label: string) => ({ estimate: 1, se: 1, lower: 0, upper: 2, cv: 1, df: 9, n: 9, label, flag: '' });

const line = (crime: string, area: string, ratio: number | null, label = 'high') =>
  ({
    crime,
    area,
    recorded: 5,
    happened: figure(label),
    reported: figure(label),
    happened_ratio: { ratio, se: 1, lower: 1, upper: 2 },
    reported_ratio: { ratio, se: 1, lower: 1, upper: 2 },
  }) satisfies LineBeside;

const crimes = ['robbery', 'burglary', 'any'].map((crime) => ({
  crime,
  is_set: crime === 'any',
})) as BesideCounts['crimes'];
const names = { crimeName: (crime: string) => `<${crime}>`, areaName: (area: string) => area || 'everywhere' };

describe('counts beside a survey, as the page has them', () => {
  it('are of every crime over all areas, or of one crime by area', () => {
    const lines = [line('robbery', '', 3), line('robbery', '01', 4), line('burglary', '', 9)];
    expect(linesOfChoice({ lines, crimes }, undefined, names).map(({ name }) => name)).toEqual([
      '<robbery>',
      '<burglary>',
    ]);
    expect(linesOfChoice({ lines, crimes }, 'robbery', names).map(({ name }) => name)).toEqual(['everywhere', '01']);
  });

  it('rank no figure of the lowest precision, none without a ratio, and no set beside its crimes', () => {
    const lines = [
      line('robbery', '', 3),
      line('burglary', '', 99, 'low'),
      line('any', '', 50),
      line('burglary', '', null),
    ];
    const extremes = extremesOf(linesOfChoice({ lines, crimes }, undefined, names));
    expect([extremes?.most.crime, extremes?.least.crime]).toEqual(['robbery', 'robbery']);
    expect(extremesOf(linesOfChoice({ lines: lines.slice(1, 2), crimes }, undefined, names))).toBeUndefined();
  });

  it('are written with three digits', () => {
    const { value, interval } = ratioFormat('es-MX');
    expect([value(581.014), value(3.35093), value(null), interval(0.0123456, 5.9612)]).toEqual([
      '581',
      '3.35',
      '–',
      '0.0123 – 5.96',
    ]);
    expect(interval(null, 3)).toBe('–');
  });
});
