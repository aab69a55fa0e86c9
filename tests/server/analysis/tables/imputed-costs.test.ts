import { describe, expect, it } from 'vitest';
import { impute } from '../../../../server/analysis/imputed/impute.ts';
import { costFile } from './small-costs.ts';
import { cellOf, cellsOf, findingsOf } from './small-tables.ts';

const variables = [
  { variable: 'loss_amount', within: ['crime', 'sex'] },
  { variable: 'health_cost', within: ['crime'] },
  { variable: 'measures_cost_total', within: [] },
];
const imputation = { seed: 15, mostUses: 3, variables };
const figures = ['loss_total', 'loss_mean', 'loss_unknown', 'cost_total'].map((indicator) => ({ indicator }));

describe('imputed amounts of tables', () => {
  it('stand beside what was said, are lent by records of the class, and are the same for the same seed', async () => {
    const file = await costFile();
    const [loss] = impute(file, imputation);
    const { values, asked } = file.incidents.amounts!.get('loss_amount')!;
    const { crime, weight } = file.incidents;
    const lacking = [...values.keys()].filter((row) => asked[row] === 1 && Number.isNaN(values[row]));
    expect(loss).toMatchObject({ unknown: lacking.length, imputed: lacking.length });
    for (const row of lacking) {
      expect(crime[loss!.donorOf[row]!]).toBe(crime[row]);
      expect(loss!.amounts![row]).toBe(values[loss!.donorOf[row]!]);
    }
    const lent = lacking.reduce((sum, row) => sum + weight[row]! * loss!.amounts![row]!, 0);
    const cells = cellsOf(file, { figures, imputation });
    const value = (indicator: string, category: string) => cellOf(cells, {}, { indicator, category })!.estimate!;
    expect(value('loss_total', 'imputed')).toBeCloseTo(value('loss_total', 'unknown_as_0') + lent, 6);
    expect(cellsOf(file, { figures, imputation })).toEqual(cells);
    const other = cellsOf(file, { figures, imputation: { ...imputation, seed: 16 } });
    const withoutImputed = (all: typeof cells) => all.filter(({ category }) => category !== 'imputed');
    expect(withoutImputed(other)).toEqual(withoutImputed(cells));
    expect(cellOf(other, {}, { indicator: 'loss_total', category: 'imputed' })!.estimate).not.toBe(
      value('loss_total', 'imputed'),
    );
  });

  it('exist where the table says how all amounts of the figure are imputed', async () => {
    const file = await costFile();
    const ofLoss = { seed: 1, variables: variables.slice(0, 1) };
    const cells = cellsOf(file, { figures, imputation: ofLoss });
    const treatments = (indicator: string) =>
      cells.filter((cell) => cell.indicator === indicator).map(({ category }) => category);
    expect(treatments('loss_total')).toEqual(['unknown_as_0', 'winsorised', 'imputed']);
    expect(treatments('cost_total')).toEqual(['unknown_as_0', 'winsorised']);
  });

  it('name the variables and classes that the file has', async () => {
    const wrong = { seed: 1, variables: [{ variable: 'los_amount' }, { variable: 'loss_amount', within: ['crimes'] }] };
    const findings = findingsOf(await costFile(), { figures, imputation: wrong });
    expect(findings.map(({ code, line, problem }) => [code, line, problem])).toEqual([
      ['unknown-variable', 21, expect.stringContaining('los_amount')],
      ['unknown-variable', 26, expect.stringContaining('crimes')],
    ]);
    const twice = { seed: 1, variables: [variables[2], variables[2]] };
    expect(findingsOf(await costFile(), { figures, imputation: twice })[0]!.code).toBe('repeated-name');
  });
});
