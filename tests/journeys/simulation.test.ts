import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { computeFigures } from '../../server/analysis/figures.ts';
import { buildAnalysisFile } from '../../server/analysis/from-interviews/build-analysis-file.ts';
import { estimateIndicators } from '../../server/analysis/indicators/estimate-indicators.ts';
import { loadInstruments } from '../../server/instruments/load-instruments.ts';
import { comparisons } from '../../server/simulation/compare-with-truth.ts';
import { interviewCase } from '../../server/simulation/interview-case.ts';
import { planSimulation } from '../../server/simulation/plan-simulation.ts';
import { simulate } from '../../server/simulation/simulate.ts';
import { openStore } from '../../server/storage/open-store.ts';
import { servicesOf } from '../support/services.ts';

const instruments = loadInstruments(join(import.meta.dirname, '../../questionnaires/instruments'));
const { id, version } = instruments.current;
const { instrument } = instruments.find(id, version)!;
const STARTED_AT = '2026-11-24T10:05:00-05:00';

describe('a survey whose true figures are known', () => {
  it('is interviewed, submitted, accepted and estimated: 300 cases find the known rates within their limits', async () => {
    const store = await openStore(':memory:');
    const services = servicesOf(store, instruments, STARTED_AT);
    const [outcome] = await simulate(services, { cases: 300, seed: '2', startedAt: STARTED_AT });

    expect(outcome!.receipts.map(({ status }) => status)).toEqual(Array(300).fill('accepted'));
    expect(outcome!.compared).toBe(12);
    expect(outcome!.disagreements).toEqual([]);
    const figures = { survey: 'simulation', standard: 'inegi' } as const;
    const { estimates, submissions } = await computeFigures({ ...services, keepDerived: store.keepDerived }, figures);
    expect(submissions).toBe(300);
    const outside = comparisons(estimates, outcome!.truth).filter(({ within }) => !within);
    expect(outside).toEqual([]);
    await store.close();
  });

  // One seed can be lucky. The limits are of 95 %, so of 12 x 8 figures some five fall outside; 12 or more would have a
  // chance below 1 in 200 even though figures of one sample go together.
  it('is covered by the limits as often as they promise, over a dozen samples', () => {
    const covered = Array.from({ length: 12 }, (_, seed) => {
      const { units, households, truth } = planSimulation(instrument, 300, `coverage ${seed}`);
      const interviews = units.map((unit) => ({
        ...interviewCase(instrument, unit, households.get(unit.caseId)!, STARTED_AT),
        unit,
      }));
      const rows = estimateIndicators(buildAnalysisFile(instrument, interviews), { standard: 'inegi' });
      return comparisons(rows, truth).filter(({ within }) => within).length;
    });
    const all = covered.reduce((sum, count) => sum + count, 0);
    expect(all).toBeGreaterThan(96 - 12);
  });
});
