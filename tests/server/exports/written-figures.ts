import { type EstimateRow, type FigureFormatName, figureWords } from '#contract';
import { estimateFigures } from '../../../server/analysis/exported/estimate-figures.ts';
import type { ExportedSource, FigureSet } from '../../../server/exports/figures/figure-set.ts';
import { writeFigures } from '../../../server/exports/figures/figure-writers.ts';

export const FIGURE_ROW: EstimateRow = {
  indicator: 'prevalence_household',
  crime: 'burglary',
  outcome: 'both',
  domain: {},
  category: '',
  variance_frame: 'all_psus',
  estimate: 0.123456789012345,
  se: 0.01,
  lower: 0.1,
  upper: 0.15,
  cv: 0.081,
  df: 120,
  deff: 1.4,
  n: 5000,
  effective_n: 3571.4,
  standard: 'inegi',
  label: 'high',
  flag: '',
  n_positive: 617,
};

export const sdgSeries = (domain: Record<string, string>, part: Partial<EstimateRow> = {}): EstimateRow => ({
  ...FIGURE_ROW,
  indicator: 'sdg_series',
  crime: 'any',
  category: 'VC_VOV_ROBB',
  domain,
  estimate: 0.07,
  ...part,
});

export const FIGURE_ROWS: readonly EstimateRow[] = [
  FIGURE_ROW,
  { ...FIGURE_ROW, domain: { area: 'rural' }, estimate: null, se: null, lower: null, upper: null, cv: null, label: '' },
  { ...FIGURE_ROW, indicator: 'crimes', crime: '=any()', estimate: 1_234_567.8, se: 1000 },
  { ...FIGURE_ROW, indicator: 'prevalence_person', crime: 'robbery', estimate: 5432.1, outcome: 'attempted' },
  sdgSeries({}),
  sdgSeries({ sex: 'female' }, { label: 'low' }),
  sdgSeries({ age_group: '60+' }),
  sdgSeries({ age_group: '18-29' }),
  sdgSeries({ area: 'urban' }),
  sdgSeries({ area: 'other_urban' }),
  sdgSeries({ area: 'rural' }),
  sdgSeries({ state: '09' }),
  sdgSeries({ sex: 'male' }, { estimate: null }),
];

export const FIGURE_SOURCE: ExportedSource = {
  title: 'Encuesta 2026',
  source: 'Oficina, "2026"',
  notes: ['Ponderadores: a'],
  language: 'es',
  words: figureWords('es'),
};

export const FIGURE_SET: FigureSet = estimateFigures({ title: 'Cifras', study: 'x', rows: FIGURE_ROWS });

const kept: Uint8Array[] = [];

export async function exportedFigures(format: FigureFormatName, set = FIGURE_SET) {
  let leftOut = 0;
  const [file] = await writeFigures(format, {
    sets: [set],
    source: FIGURE_SOURCE,
    sdg: { area: '484', period: '2026' },
    prepared: '2026-11-28T00:00:00.000Z',
    placeOf: () => ({ keep: (piece) => void kept.push(piece) }),
    leaveOut: (figures) => {
      leftOut = figures;
    },
  });
  return { name: file!.name, bytes: Buffer.concat(kept.splice(0)), leftOut };
}

/** Labelled high, with limits 99 points apart. */
export const WIDE_FIGURE = { label: 'high', flag: 'wide-limits', lower: 0.000001, upper: 0.99999 };
