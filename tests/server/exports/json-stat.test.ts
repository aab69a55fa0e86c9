import { expect, it } from 'vitest';
import type { EstimateRow } from '#contract';
import { estimateFigures } from '../../../server/analysis/exported/estimate-figures.ts';
import { exportedFigures, FIGURE_ROW, FIGURE_ROWS, WIDE_FIGURE } from './written-figures.ts';

it('JSON-stat has every quantity of every figure where its dimensions say', async () => {
  const { bytes, name } = await exportedFigures('json-stat');
  expect(name).toBe('estimates.json-stat.json');
  const { version, class: kind, id, size, dimension, value, status } = JSON.parse(bytes.toString());
  expect([version, kind, id.length]).toEqual(['2.0', 'dataset', size.length]);
  expect(dimension.outcome.category.label).toMatchObject({ both: 'Total', attempted: 'solo los intentos' });
  const placeOf = (codes: Record<string, string>) =>
    id.reduce((sum: number, name: string, at: number) => {
      const index = dimension[name].category.index.indexOf(codes[name] ?? '_T');
      expect(index).toBeGreaterThanOrEqual(0);
      return sum * size[at] + index;
    }, 0);
  for (const { indicator, crime, outcome, category, variance_frame, domain, ...row } of FIGURE_ROWS) {
    const codes = { indicator, crime, outcome, category: category || '_T', variance_frame, ...domain };
    for (const quantity of dimension.quantity.category.index)
      expect(value[placeOf({ ...codes, quantity })] ?? null).toBe(row[quantity as keyof typeof row]);
    expect(status[placeOf({ ...codes, quantity: 'estimate' })] ?? '').toBe(row.label);
  }
  expect(Object.keys(value)).toHaveLength(
    FIGURE_ROWS.flatMap((row) =>
      dimension.quantity.category.index.filter((one: keyof EstimateRow) => row[one] !== null),
    ).length,
  );
});

it('JSON-stat says in what each indicator is, and what its codes mean', async () => {
  const { role, dimension } = JSON.parse((await exportedFigures('json-stat')).bytes.toString());
  expect(role.metric).toEqual(['indicator', 'quantity']);
  const { index, unit } = dimension.indicator.category;
  expect(Object.keys(unit)).toEqual(index);
  expect(unit.prevalence_household).toEqual({ label: 'porcentaje' });
  expect(dimension.variance_frame.category.label).toMatchObject({ all_psus: 'todas las unidades de muestreo' });
});

it('JSON-stat is a collection, with a dataset of each indicator, where one cube would be too large to hold', async () => {
  const variables = Array.from({ length: 12 }, (_, place) => `v${place}`);
  // Two indicators, each by six variables of eight groups: 9 to the power of 12 cells as one cube.
  const rows = ['prevalence_household', 'prevalence_person'].flatMap((indicator, of) =>
    variables.slice(6 * of, 6 * of + 6).flatMap((variable) =>
      Array.from({ length: 8 }, (_, value) => ({
        ...FIGURE_ROW,
        indicator,
        domain: { [variable]: `g${value}` },
        estimate: value,
      })),
    ),
  );
  const {
    version,
    class: kind,
    link,
    extension,
  } = JSON.parse(
    (await exportedFigures('json-stat', estimateFigures({ title: 'Cifras', study: 'x', rows }))).bytes.toString(),
  );
  expect([version, kind]).toEqual(['2.0', 'collection']);
  expect(extension.status.label).toEqual({ high: 'Precisión alta' });
  const datasets: { class: string; label: string; size: number[]; value: object }[] = link.item;
  expect(datasets.map(({ class: one, label }) => [one, label])).toEqual([
    ['dataset', 'Prevalencia de hogares'],
    ['dataset', 'Prevalencia de personas'],
  ]);
  for (const { size, value } of datasets) {
    expect(size.filter((codes) => codes > 1)).toHaveLength(7);
    expect(Object.values(value).filter((one) => one === 7)).toHaveLength(6);
  }
});

it('JSON-stat says a label with what stands beside it, and what both mean', async () => {
  const flagged = estimateFigures({ title: 'Cifras', study: 'x', rows: [{ ...FIGURE_ROW, ...WIDE_FIGURE }] });
  const { status, extension, note } = JSON.parse((await exportedFigures('json-stat', flagged)).bytes.toString());
  expect(Object.values(status)).toEqual(['high wide-limits']);
  expect(extension.status.label).toEqual({ 'high wide-limits': 'Precisión alta; intervalo ancho' });
  expect(note).toContain('Etiquetas de precisión según la norma del INEGI.');
  expect(note.filter((each: string) => each.startsWith('Intervalo ancho: la norma da esta clase'))).toHaveLength(1);
});
