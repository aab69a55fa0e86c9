import { expect, it } from 'vitest';
import { estimateChanged } from './broken-study.ts';

it('what is wrong with the shape of a study and with what it names is told at once', async () => {
  const { code, lines } = await estimateChanged({
    study(study) {
      Object.assign(study, { colour: 'red' });
      Object.assign(study.design, { level: 'ninety-five' });
      study.incidents.sets.any.push('ghost');
      study.households.atRisk.burglary = "{CARS} = '1'";
    },
  });
  expect(code).toBe(1);
  const told = lines.join('\n');
  for (const part of ['colour', 'level', 'ghost', 'CARS']) expect(told).toContain(part);
});
