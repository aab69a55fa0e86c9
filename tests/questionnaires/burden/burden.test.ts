import { describe, expect, it } from 'vitest';
import {
  burdenModel,
  burdenText,
  coverRouting,
  expectedBurden,
  isNotTimed,
  isTooLong,
  parseInstrument,
} from '#questionnaires';
import { tinyFiles, tinyInstrument } from '../../support/tiny-instrument.ts';

const STARTED_AT = '2026-11-24T10:05:00-05:00';
const context = { caseId: 'scripted', seed: 'scripted', startedAt: STARTED_AT };

const burdenOf = (instrument: ReturnType<typeof tinyInstrument>, model = burdenModel, interviews = 20) =>
  expectedBurden(instrument, coverRouting(instrument, [], context), { startedAt: STARTED_AT, interviews }, model);

describe('the expected minutes of an interview', () => {
  it('are the words read at a speaker’s pace and a time for each answer', () => {
    // Visit form: a statement of two words and a question of two, one screen.
    const [none] = burdenOf(tinyInstrument()).paths;
    const { spokenWordsPerSecond: pace, answerSeconds, screenSeconds, formSeconds } = burdenModel;
    expect(none?.forms.control).toBeCloseTo((formSeconds + screenSeconds + 4 / pace + answerSeconds.single) / 60, 10);
    // One small list with a label of two words for each of two codes, read aloud after a question of two words.
    const seconds = formSeconds + screenSeconds + 2 / pace + 4 / pace + answerSeconds.single;
    expect(none?.forms.perception).toBeCloseTo(seconds / 60, 10);
  });

  it('count a form per household member and a form per incident', () => {
    const { paths } = burdenOf(tinyInstrument());
    expect(paths.map(({ crimes }) => crimes)).toEqual([0, 1]);
    expect(paths[0]?.forms).not.toHaveProperty('incident');
    expect(paths[1]?.forms.incident).toBeGreaterThan(0);
    const alone = burdenOf(tinyInstrument(), { ...burdenModel, household: [45] }).paths[0];
    expect(paths[0]!.forms.member! / alone!.forms.member!).toBeCloseTo(3, 10);
  });

  it('are not known, rather than nothing, of a path that no interview took', () => {
    const burden = burdenOf(tinyInstrument());
    const path = { ...burden.paths[0]!, crimes: 5, limit: 45, interviews: 0 };
    expect(burden.paths.some(isNotTimed)).toBe(false);
    expect(isNotTimed(path)).toBe(true);
    expect(burdenText({ ...burden, paths: [path] })).toMatch(/5 crimes {3}no synthetic interview took this path/);
  });

  it('of one crime leave out the other crimes of the scenario that leads to it', () => {
    const instrument = tinyInstrument();
    const answers = { robbery_ref: 'yes', robbery_times: 1, threats_ref: 'yes', threats_times: 1 };
    const coverage = coverRouting(instrument, [{ id: 'both', title: 'two crimes', answers }], context);
    const { paths } = expectedBurden(instrument, coverage, { startedAt: STARTED_AT, interviews: 20 });
    expect(paths[1]).toMatchObject({ crimes: 1, interviews: 20 });
  });

  it('grow with the words of one language only', () => {
    const files = tinyFiles();
    const english = files['texts/en.json'] as { questions: Record<string, { text: string }> };
    english.questions.consent_intro!.text += ' word'.repeat(150);
    const [before] = burdenOf(tinyInstrument()).paths;
    const [after] = burdenOf(parseInstrument(files)).paths;
    expect(after!.minutes.en! - before!.minutes.en!).toBeCloseTo(1, 10);
    expect(after!.minutes.es).toBeCloseTo(before!.minutes.es!, 10);
  });

  it('are said to be too many beyond the limit', () => {
    const burden = burdenOf(tinyInstrument(), { ...burdenModel, limits: { none: 0.5, five: 45 } });
    expect(burden.paths.map(isTooLong)).toEqual([true, false]);
    expect(burdenText(burden)).toMatch(/no crime .* longer than the limit of 0.5/);
  });
});
