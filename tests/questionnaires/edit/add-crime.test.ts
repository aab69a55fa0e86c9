import { describe, expect, it } from 'vitest';
import {
  codebook,
  compareWithStandard,
  diffInstruments,
  InvalidInstrument,
  lint,
  parseInstrument,
  walkInterview,
} from '#questionnaires';
import { applyOperations } from '../../../questionnaires/edit/apply-operation.ts';
import { addCrime, languagesWithout, type NewCrime } from '../../../questionnaires/edit/compose/add-crime.ts';
import { isSameJson } from '../../../questionnaires/edit/json.ts';
import type { Operation } from '../../../questionnaires/edit/operation.ts';
import { type DraftFiles, valueAt } from '../../../questionnaires/edit/places.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;

const words = (name: string) => ({
  name,
  short: `the ${name}`,
  screener: `${name} {period}?`,
  times: 'How often, {window}?',
});

const CROP_THEFT: NewCrime = {
  key: 'crop_theft',
  tier: 'non_core',
  level: 'household',
  iccsCode: '050229',
  attempts: 'included',
  property: true,
  texts: { es: words('robo de cosechas'), en: words('theft of crops') },
};

function findingsOf(files: DraftFiles) {
  try {
    parseInstrument(files as Record<string, unknown>);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    return error.findings;
  }
}

const isTooLong = (files: DraftFiles, form: string) =>
  findingsOf(files).some(({ code, file }) => code === 'too-many-questions' && file === `modules/${form}.json`);

const added = (files: DraftFiles, crime: NewCrime) => applyOperations(files, addCrime(files, crime, isTooLong));

const TOLD: Readonly<Record<string, string | number>> = {
  n_residents: 1,
  m_age: 40,
  crop_theft_5y: 'yes',
  crop_theft_ref: 'yes',
  crop_theft_times: 1,
};

/** What is asked of somebody who lives alone, and to whom the new crime happened once. */
function asked(files: DraftFiles): string[] {
  const context = { caseId: 'A-1', seed: 's', startedAt: '2026-11-24T10:05:00-05:00' };
  const respond = ({ name }: { name: string }) => TOLD[name] ?? (/_(5y|ref)$/.test(name) ? 'no' : undefined);
  const { events } = walkInterview(parseInstrument(files as Record<string, unknown>), context, respond);
  return events.filter(({ kind }) => kind === 'answer').map(({ form, name }) => `${form} ${name}`);
}

describe('a crime that a designer adds', () => {
  it('breaks the totals that count it and no figure of the others, though their screens leave it out by name', () => {
    // The form of its screeners has no room for it, and it goes to one of its own.
    const texts = Object.fromEntries(['es', 'en', 'pt', 'fr'].map((language) => [language, words('robo de cosechas')]));
    const crime = { ...CROP_THEFT, texts };
    const { files } = applyOperations(
      lacsi,
      addCrime(lacsi, crime, () => true),
    );
    const parsed = (of: DraftFiles) => parseInstrument(of as Record<string, unknown>);
    const at = ['modules/screeners_household.json', 'screens', '[c]_screen', 'each', 'except'];
    const was = valueAt(files, at) as string[];
    expect(was).toEqual(['crop_theft']);
    const changes = diffInstruments(parsed(lacsi), parsed(files));
    expect(changes.filter(({ verdict }) => verdict !== 'safe').map(({ because }) => because)).toEqual([
      'crime-in-totals',
    ]);

    const { figures, questions } = compareWithStandard(parsed(lacsi), parsed(files));
    // How many of all crimes were reported counts it too.
    const lost = figures.filter(({ standing }) => standing !== 'same').map(({ figure }) => figure);
    expect(lost.toSorted()).toEqual(['files', 'reporting', 'set any', 'set any_household']);
    expect(questions.filter(({ standing }) => standing !== 'same')).toEqual([]);

    const without = applyOperations(files, [{ do: 'set', at, to: [...was, 'burglary'], was }]);
    const reasons = diffInstruments(parsed(files), parsed(without.files)).map(({ because }) => because);
    expect(reasons).toContain('unit-asked');
  });

  it('lacks the languages that it was not written in, and nothing else', () => {
    const { files, inverse } = added(lacsi, CROP_THEFT);
    expect(languagesWithout(files, 'crop_theft')).toEqual(
      ['pt', 'fr'].sort((a, b) => order(files, a) - order(files, b)),
    );
    const findings = findingsOf(files);
    expect(new Set(findings.map(({ code, file }) => `${code} ${file}`))).toEqual(
      new Set(['missing-text texts/pt.json', 'missing-text texts/fr.json']),
    );
    expect(isSameJson(applyOperations(files, inverse).files, lacsi)).toBe(true);
  });

  it.each(['household', 'person'] as const)('is asked, described and in the codebook at once: of a %s', (level) => {
    const texts = Object.fromEntries(['es', 'en', 'pt', 'fr'].map((language) => [language, words('crops')]));
    const { files, inverse } = added(lacsi, { ...CROP_THEFT, level, texts });
    expect(findingsOf(files)).toEqual([]);
    const names = asked(files).map((name) => name.split(' ')[1]);
    expect(names).toEqual(expect.arrayContaining(['crop_theft_ref', 'crop_theft_times']));
    expect(asked(files)).toContain('incident.crop_theft.1 ev_month');
    const variables = codebook(parseInstrument(files as Record<string, unknown>)).map(({ name }) => name);
    expect(variables).toContain('crop_theft_times');
    expect(isSameJson(applyOperations(files, inverse).files, lacsi)).toBe(true);
  });

  it('brings no check that can fire only for other crimes, and so no warning', () => {
    const texts = Object.fromEntries(['es', 'en', 'pt', 'fr'].map((language) => [language, words('crops')]));
    const full = (files: DraftFiles, key: string) =>
      applyOperations(
        files,
        addCrime(files, { ...CROP_THEFT, key, texts }, () => true),
      ).files;
    const one = full(lacsi, 'crop_theft');
    const found = lint(parseInstrument(one as Record<string, unknown>));
    // The crime is written here in English words for every language, which the lint says of its texts.
    expect(found.filter(({ file }) => !file.startsWith('texts/'))).toEqual([]);
    expect(editsIn(one, '[c]_times')).toEqual(['times_many']);
    expect(editsIn(one, '[c]_owner_in_household')).toEqual(['owner_not_counted']);
    // A crime that has a check of its own brings it into the form that is there.
    const without = applyOperations(one, operationsThatRemove(one, 'vehicle_theft')).files;
    const again = full(without, 'vehicle_theft');
    expect(editsIn(again, '[c]_times')).toEqual(['times_many', 'more_thefts_than_vehicles']);
  });

  it('is told once of each language that has no text of it, where the texts are written', () => {
    const places = findingsOf(added(lacsi, CROP_THEFT).files).map(({ file, path }) => `${file} ${path}`);
    expect(places).toEqual(['texts/pt.json crimes.crop_theft', 'texts/fr.json crimes.crop_theft']);
  });

  it('has a form of its own that is called otherwise than the first one, in every language', () => {
    const { files } = applyOperations(
      lacsi,
      addCrime(lacsi, CROP_THEFT, () => true),
    );
    const titles = ['es', 'en', 'pt', 'fr'].map((language) =>
      ['screeners_household', 'screeners_household_more'].map((form) =>
        valueAt(files, [`texts/${language}.json`, 'forms', form, 'title']),
      ),
    );
    for (const [first, more] of titles) expect(more).toBe(`${first} (2)`);
  });

  it('goes to the form of its own that another one already has, and is added once', () => {
    const texts = Object.fromEntries(['es', 'en', 'pt', 'fr'].map((language) => [language, words('crops')]));
    const one = added(lacsi, { ...CROP_THEFT, texts }).files;
    const { files } = added(one, { ...CROP_THEFT, key: 'net_theft', texts });
    expect(findingsOf(files)).toEqual([]);
    expect(() => added(files, { ...CROP_THEFT, texts })).toThrow(expect.objectContaining({ code: 'taken' }));
  });
});

/** The checks of a question of the form that a new crime of the household is asked in. */
function editsIn(files: DraftFiles, question: string): string[] {
  const at = ['modules/screeners_household_more.json', 'screens', '[c]_screen', 'questions', question, 'edits'];
  return (valueAt(files, at) as { id: string }[]).map(({ id }) => id);
}

/** Takes the row and the texts of a crime away, so that it can be added again. */
function operationsThatRemove(files: DraftFiles, crime: string): Operation[] {
  const texts = Object.keys(files).filter((file) => file.startsWith('texts/'));
  const places = [
    ['crime-types.json', 'crimes', crime],
    ['crime-types.json', 'precedence', crime],
    ...texts.map((file) => [file, 'crimes', crime]),
  ];
  return places.map((at) => ({ do: 'delete', at, was: valueAt(files, at)! }));
}

const order = (files: DraftFiles, language: string) => Object.keys(files).indexOf(`texts/${language}.json`);
