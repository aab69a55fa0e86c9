import { expect, it } from 'vitest';
import { NO_INTERVIEWS } from '../../../client/design/scenarios/interviews-of-draft.ts';
import type { RunOfScenario } from '../../../client/design/scenarios/scenario-messages.ts';
import { scenariosStand } from '../../../client/design/scenarios/use-interviews.ts';

const run = (id: string, ...failures: RunOfScenario['failures']): [string, RunOfScenario] => [
  id,
  { id, failures } as RunOfScenario,
];
const runs = new Map([run('refused'), run('moved')]);
const current = { ...NO_INTERVIEWS, runs, isCurrent: true };

it('scenarios are said to pass only while the questionnaire is the one that was interviewed', () => {
  expect(scenariosStand(current)).toBe('passing');
  expect(scenariosStand({ ...current, isCurrent: false })).toBe('again');
  const failing = new Map([...runs, run('gone', { code: 'not-asked', about: 'n_residents' } as never)]);
  expect(scenariosStand({ ...current, runs: failing })).toBe('failing');
  expect(scenariosStand({ ...current, runs: failing, isCurrent: false })).toBe('again');
});

it('nothing is said of scenarios that were not interviewed, cannot be, or are not there', () => {
  expect(scenariosStand({ ...current, runs: undefined, isCurrent: false })).toBe('waiting');
  expect(scenariosStand({ ...current, isUnusable: true, isCurrent: false })).toBe('unusable');
  expect(scenariosStand({ ...current, runs: new Map() })).toBe('none');
});
