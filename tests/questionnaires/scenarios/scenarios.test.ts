import { describe, expect, it } from 'vitest';
import {
  applyOperations,
  type DraftFiles,
  type Operation,
  parseInstrument,
  runScenario,
  type Scenario,
  type ScenarioRun,
  scenarioRunner,
  scenariosIn,
  valueAt,
} from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;
const parsed = (files: DraftFiles) => parseInstrument(files as Record<string, unknown>);
const instrument = parsed(lacsi);
const written = scenariosIn(lacsi);

const failuresOf = (scenario: Omit<Scenario, 'id' | 'title'>) =>
  runScenario(instrument, { id: 'tried', title: 'tried', ...scenario }).failures.map(
    ({ code, about }) => `${code} ${about}`,
  );

const BURGLED = { burglary_5y: 'yes', burglary_ref: 'yes', burglary_times: 1 } as const;

describe('the scenarios of the built-in questionnaire', () => {
  it('all come out as they say', () => {
    expect(written.length).toBeGreaterThan(40);
    for (const scenario of written) expect(runScenario(instrument, scenario).failures, scenario.id).toEqual([]);
  });

  it('offer three people in the preview, named in all of its languages', () => {
    const people = written.filter(({ respondent }) => respondent !== undefined);
    expect(people.map(({ id }) => id).sort()).toEqual([
      'burgled-household-of-four',
      'selected-adult-refuses',
      'twelve-like-events',
    ]);
    for (const { respondent } of people) expect(Object.keys(respondent!).sort()).toEqual(['en', 'es', 'fr', 'pt']);
  });
});

describe('a scenario', () => {
  it('says what came of it', () => {
    const run = runScenario(instrument, { id: 'a', title: 'a', answers: { ...BURGLED, rep_formal_self: 'yes' } });
    expect(run.crimes).toEqual({ burglary: 1 });
    expect(run.iccs).toEqual({ 'burglary.1': '050121' });
    expect(run.indicators).toEqual({ burglary: { victim: true, incidents: 1, reported: true } });
    expect(run.forms).toContain('incident.burglary.1');
    expect(run.asked).toContain('incident.burglary.1 ev_month');
    expect(run.asked).not.toContain('screeners_person robbery_times');
  });

  it('counts nothing that happened outside the window', () => {
    const run = runScenario(instrument, { id: 'a', title: 'a', answers: { ...BURGLED, ev_month: 'before_window' } });
    expect(run.indicators).toEqual({ burglary: { victim: false, incidents: 0, reported: false } });
  });

  it.each([
    ['not-asked robbery_times', { expect: { asked: ['robbery_times'] } }],
    ['asked screeners_household burglary_times', { expect: { notAsked: ['screeners_household burglary_times'] } }],
    ['not-due member.7', { expect: { due: ['member.7'] } }],
    ['due incident', { expect: { notDue: ['incident'] } }],
    ['crimes burglary', { expect: { crimes: { burglary: 2 } } }],
    ['iccs burglary.1', { expect: { iccs: { 'burglary.1': '0401' } } }],
    ['iccs robbery.1', { expect: { iccs: { 'robbery.1': '0401' } } }],
    ['indicator burglary reported', { expect: { indicators: { burglary: { victim: true, reported: true } } } }],
    ['indicator robbery victim', { expect: { indicators: { robbery: { victim: true } } } }],
    ['no-violation edit:head_is_minor', { expect: { violations: ['edit:head_is_minor'] } }],
    ['violation edit:trend_where_new', { expect: { noViolations: ['edit:trend_where_new'] } }],
    ['nobody-asks robbery_times', { answers: { robbery_times: 2 } }],
    ['violation out-of-range', { answers: { n_residents: 99 } }],
    ['wrong-setting settings', { settings: { 'packs.hatred': true } }],
  ] as [string, Partial<Scenario>][])('fails where it must: %s', (failure, scenario) => {
    expect(failuresOf({ ...scenario, answers: { ...BURGLED, ...scenario.answers } })).toContain(failure);
  });
});

describe('scenarios while a questionnaire changes', () => {
  const runs = (runner: ReturnType<typeof scenarioRunner>, files: DraftFiles) => [
    ...runner.run(parsed(files), written),
  ];
  const changed = (...operations: Operation[]) => applyOperations(lacsi, operations).files;
  const setTo = (at: string[], to: string): Operation => ({ do: 'set', at, to, was: valueAt(lacsi, at)! });

  it('are interviewed again only where the change can touch them, and give what they give anew', () => {
    const runner = scenarioRunner();
    const before = runs(runner, lacsi);
    const again = (files: DraftFiles) => {
      const after = runs(runner, files);
      return after.filter((run, place) => run !== before[place]);
    };
    expect(again(changed(setTo(['texts/es.json', 'questions', 'ev_month', 'text'], '¿Qué mes?')))).toEqual([]);

    const condition = ['modules/incident_report.json', 'screens', 'complaint', 'visibleIf'];
    const files = changed(setTo(condition, "{ev_month} = 'dk'"));
    const touched = again(files);
    const walks = before.filter(({ forms }) => forms.some((form) => form.startsWith('incident_report.')));
    expect(touched.map(({ scenario }) => scenario.id)).toEqual(walks.map(({ scenario }) => scenario.id));
    expect(touched.some(({ failures }) => failures.length > 0)).toBe(true);
    const fresh = (run: ScenarioRun) => runScenario(parsed(files), run.scenario);
    expect(touched[0]!.asked).toEqual(fresh(touched[0]!).asked);
  });
});
