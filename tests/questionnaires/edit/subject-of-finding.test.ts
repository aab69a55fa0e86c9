import { describe, expect, it } from 'vitest';
import { type DraftFiles, subjectOfFinding } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';

const files = instrumentFiles('lacsi-2018-r1') as DraftFiles;
const subject = (file: string, path: string) => subjectOfFinding({ file, path }, files);
const MONTH = ['modules/incident.json', 'screens', 'event_when', 'questions', 'ev_month'];

describe('what a finding is about', () => {
  it('is the question, the screen or the form around the place', () => {
    expect(subject('modules/incident.json', 'event_when.ev_month.visibleIf')).toEqual(MONTH);
    expect(subject('modules/incident.json', 'event_when.visibleIf')).toEqual(MONTH.slice(0, 3));
    expect(subject('modules/incident.json', 'when')).toEqual(['modules/incident.json']);
  });

  it('is what shows a text, also where the text is missing', () => {
    expect(subject('texts/pt.json', 'questions.ev_month.text')).toEqual(MONTH);
    expect(subject('texts/pt.json', 'questions.ev_month.nothing')).toEqual(MONTH);
    expect(subject('texts/fr.json', 'choices.yes_no.yes')).toEqual(['modules/lists.json', 'lists', 'yes_no']);
    expect(subject('texts/en.json', 'crimes.robbery.screener')).toEqual(['crime-types.json', 'crimes', 'robbery']);
    expect(subject('texts/en.json', 'forms.household.title')).toEqual(['modules/household.json']);
    expect(subject('texts/es.json', 'edits.collective_dwelling')).toEqual([
      ...['modules/household.json', 'screens', 'residents', 'questions', 'n_residents'],
    ]);
    expect(subject('texts/es.json', 'instrument.title')).toEqual(['texts/es.json']);
  });

  it('is a setting of the questionnaire, and nothing where the file is missing', () => {
    expect(subject('manifest.json', 'defaultLanguage')).toEqual(['manifest.json', 'defaultLanguage']);
    expect(subject('modules/nowhere.json', '')).toEqual([]);
  });
});
