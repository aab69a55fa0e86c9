import { expect, it } from 'vitest';
import { inTimeOrder, seriesOfEditions } from '../../../client/results/editions/series-of-editions.ts';
import { figureFormat } from '../../../client/results/model/figure-format.ts';
import { resultsTexts } from '../../../client/text/results-texts.ts';
import { estimateRow } from './estimate-row.ts';

const edition = (key: string, from: string) => ({
  key,
  title: { en: `Survey ${key}` },
  referencePeriod: { from, to: from },
  createdAt: '2026-06-01T12:00:00.000Z',
});

const line = (key: string, estimate: number | null) => ({
  key,
  label: key,
  row: estimateRow({ crime: key, estimate }),
  kind: 'item' as const,
});

it('figures of two editions stand in the order of their periods; what one of them lacks is left out there', () => {
  const words = { texts: resultsTexts.en, format: figureFormat('en', 'count', 0), language: 'en' };
  const shown = { edition: edition('a-later', '2026-01'), lines: [line('robbery', 20), line('fraud', 5)] };
  const other = { edition: edition('z-earlier', '2025-01'), lines: [line('robbery', 10), line('threats', 7)] };
  const series = seriesOfEditions(shown, other, words);
  expect(series.editions).toEqual([
    { key: 'z-earlier', label: 'Survey z-earlier' },
    { key: 'a-later', label: 'Survey a-later' },
  ]);
  expect(series.lines.map(({ key, points }) => [key, Object.keys(points)])).toEqual([
    ['robbery', ['z-earlier', 'a-later']],
    ['fraud', ['a-later']],
  ]);
  expect(series.lines[0]!.points['z-earlier']).toMatchObject({ value: 10, valueText: '10' });
});

it('an edition that does not say its period stands by the day on which it was set up', () => {
  const set = (key: string, createdAt: string) => ({ key, createdAt });
  const editions = [set('a', '2026-03-01T00:00:00.000Z'), set('a-before', '2025-03-01T00:00:00.000Z')];
  expect(inTimeOrder([...editions, edition('first', '2024-01')]).map(({ key }) => key)).toEqual([
    'first',
    'a-before',
    'a',
  ]);
});
