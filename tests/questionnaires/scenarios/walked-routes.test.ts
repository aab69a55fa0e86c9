import { describe, expect, it } from 'vitest';
import {
  coverRouting,
  type DraftFiles,
  manyRespondents,
  parseInstrument,
  runScenario,
  SCENARIO_CONTEXT,
  scenariosIn,
  settledText,
  valueAt,
  walkedRoutes,
  whySettled,
} from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { tinyInstrument } from '../../support/tiny-instrument.ts';

describe('the routes that scenarios walk', () => {
  it('are those that the full search finds them to walk', () => {
    const tiny = tinyInstrument();
    const refused = { id: 'refused', title: 'refused', answers: { consent_roster: 'no' } };
    const runs = [refused].map((scenario) => runScenario(tiny, scenario));
    const routes = walkedRoutes(tiny, runs).filter(({ scenarios }) => scenarios.length > 0);
    const coverage = coverRouting(tiny, [refused], SCENARIO_CONTEXT);
    const [full] = coverage.scenarios.filter(({ id }) => id === 'refused');
    expect(routes.map(({ id }) => id).sort()).toEqual([...full!.edges].sort());
    const settled = coverage.settled.filter(({ id }) => walkedRoutes(tiny, []).some((route) => route.id === id));
    const why = whySettled(tiny);
    expect(settled.length).toBeGreaterThan(0);
    for (const edge of settled) expect(settledText(why(edge)!)).toBe(edge.reason);
  });

  it('stand where the condition stands that decides', () => {
    const files = instrumentFiles('lacsi-2018-r1') as DraftFiles;
    const instrument = parseInstrument(files as Record<string, unknown>);
    const runs = scenariosIn(files)
      .slice(0, 6)
      .map((scenario) => runScenario(instrument, scenario));
    const routes = walkedRoutes(instrument, runs);
    const lost = routes.filter(
      ({ kind, place }) => kind !== 'chain' && kind !== 'repeat' && valueAt(files, place.slice(0, -1)) === undefined,
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
    const walked = routes.filter(({ scenarios }) => scenarios.length > 0).length;
    expect(walked).toBeGreaterThan(routes.length / 5);
  });
});

describe('many respondents', () => {
  const about = { interviews: 60, seed: 1, startedAt: SCENARIO_CONTEXT.startedAt };

  it('are told of batch by batch, and whoever asks may stop', () => {
    const tiny = tinyInstrument();
    const batches = [...manyRespondents(tiny, about)];
    expect(batches.map(({ interviews }) => interviews)).toEqual([25, 50, 60]);
    const { minutes, forms, neverAsked, stuck } = batches.at(-1)!;
    expect(minutes.histogram.reduce((sum, count) => sum + count, 0)).toBe(60 - stuck.length);
    expect(minutes.mean).toBeGreaterThan(0);
    expect([minutes.median, minutes.most, minutes.longest]).toEqual(
      [minutes.median, minutes.most, minutes.longest].toSorted((a, b) => a - b),
    );
    expect(forms.find(({ form }) => form === 'control')).toMatchObject({ form: 'control', interviews: 60, copies: 60 });
    expect(forms.find(({ form }) => form === 'control')!.minutes).toBeGreaterThan(0);
    expect(neverAsked.length).toBeLessThanOrEqual(batches[0]!.neverAsked.length);
    const [first] = manyRespondents(tiny, about);
    expect(first).toEqual(batches[0]);
  });

  it('never come to a question that nobody can reach', () => {
    const closed = tinyInstrument((files) => {
      const module = files['modules/perception.json'] as { screens: { questions: { visibleIf?: string }[] }[] };
      for (const question of module.screens[0]!.questions) question.visibleIf = "{consent_roster} = 'no'";
    });
    const last = [...manyRespondents(closed, about)].at(-1)!;
    expect(last.neverAsked.map(({ form }) => form)).toContain('perception');
  });
});
