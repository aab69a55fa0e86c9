import { describe, expect, it } from 'vitest';
import {
  comparabilityCsv,
  comparabilityHtml,
  compareWithStandard,
  figuresOf,
  INDICATORS_OF_CRIMES,
  INDICATORS_OF_EVERYBODY,
  INDICATORS_OF_FILES,
  INDICATORS_OF_REPORTING,
  parseInstrument,
} from '#questionnaires';
import { INCIDENT_INDICATORS } from '../../../server/analysis/catalogue/incident-indicators.ts';
import { UNIT_INDICATORS } from '../../../server/analysis/catalogue/unit-indicators.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { countryOf, DEVIATIONS } from '../../support/mutations/country.ts';

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const country = countryOf();
const report = compareWithStandard(lacsi, country);
const standings = new Map(report.questions.map(({ name, standing }) => [name, standing]));
const figures = new Map(report.figures.map(({ figure, reasons }) => [figure, reasons]));

describe('a questionnaire beside the standard', () => {
  it('the standard beside itself: every question and every figure is the same', () => {
    const { questions, figures: all, added, survey, foreseen, counts } = compareWithStandard(lacsi, lacsi);
    expect(questions.filter(({ standing }) => standing !== 'same')).toEqual([]);
    expect(all.filter(({ standing }) => standing !== 'same')).toEqual([]);
    expect([added, survey, foreseen]).toEqual([[], [], []]);
    expect(counts.otherWords).toEqual({ es: 0, en: 0, pt: 0, fr: 0 });
    expect(counts.questions.same).toBe(questions.length);
  });

  it('has twenty deviations to name', () => {
    expect(DEVIATIONS.length).toBeGreaterThanOrEqual(20);
  });

  it.each(DEVIATIONS)('names $kind', ({ questions = {}, figures: expected = {}, survey }) => {
    for (const [name, standing] of Object.entries(questions)) expect(standings.get(name), name).toBe(standing);
    for (const [name, reason] of Object.entries(expected)) expect(figures.get(name), name).toContain(reason);
    if (survey) expect(report.survey.map(({ because }) => because)).toContain(survey);
  });

  it('what the standard leaves to each country is no deviation', () => {
    const subjects = report.foreseen.map(({ subject }) => subject);
    expect(subjects).toEqual(
      expect.arrayContaining(['fills.neighbourhood', 'money.unusual_loss', 'packs.firearm.active']),
    );
    expect(standings.get('loss_amount')).toBe('same');
    expect(standings.get('bias_motive')).toBe('same');
  });

  it('shows both texts of what is asked in other words, in each language', () => {
    const asked = report.questions.find(({ name }) => name === 'robbery_5y');
    expect(asked?.words.map(({ language }) => language)).toEqual(['es', 'en', 'pt', 'fr']);
    expect(report.counts.otherWords.pt).toBeGreaterThan(report.counts.otherWords.es! - 3);
  });

  it('names the questions of its own', () => {
    expect(report.added.map(({ name }) => name)).toContain('tenure_again');
  });

  it.each(['es', 'en', 'pt', 'fr'])('is a page and a table in %s', (language) => {
    const sides = { standard: lacsi, own: country, language };
    const page = comparabilityHtml(report, sides);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).not.toContain('undefined');
    expect(page.match(/<tr>/g)!.length).toBeGreaterThan(report.questions.length);
    const lines = comparabilityCsv(report, sides).split('\r\n');
    expect(lines[0]).toBe('\uFEFFkind,form,name,standing,result,reasons,why,standard,own');
  });

  it('knows what every indicator reads', () => {
    const known = [
      ...INDICATORS_OF_CRIMES,
      ...INDICATORS_OF_EVERYBODY,
      ...INDICATORS_OF_FILES,
      ...INDICATORS_OF_REPORTING,
    ];
    const made = [...UNIT_INDICATORS, ...INCIDENT_INDICATORS].map(({ id }) => id);
    expect(new Set(known)).toEqual(new Set(made));
  });

  it('every variable that a figure reads is asked', () => {
    const asked = new Set(
      lacsi.forms.flatMap(({ screens }) => screens.flatMap(({ questions }) => questions.map(({ name }) => name))),
    );
    const missing = figuresOf(lacsi).flatMap(({ variables, crimes }) =>
      variables.filter((name) => !asked.has(name) && !crimes.some((key) => name.startsWith(`${key}_`))),
    );
    expect(missing).toEqual([]);
  });
});
