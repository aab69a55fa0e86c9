import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { codebookCsv, codebookEntries, codebookHtml, codebookJson, parseInstrument } from '#questionnaires';
import { exportName } from '../../../questionnaires/codebook/export-name.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { tinyInstrument } from '../../support/tiny-instrument.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON of any shape to change it
type Json = any;

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const tiny = tinyInstrument();

const entryOf = (name: string, instrument = tiny) => codebookEntries(instrument).find((entry) => entry.name === name)!;

/** Who is asked a question of the tiny instrument under a condition, in English. */
function universeUnder(condition: string): string | undefined {
  const instrument = tinyInstrument((files: Json) => {
    files['modules/incident.json'].screens[0].questions[1].visibleIf = condition;
  });
  return entryOf('ev_day', instrument).universe.en?.replace(
    /Incidents with details where the person agreed to the interview( and )?/,
    '',
  );
}

describe('who is asked, in words', () => {
  it('everybody of the unit where there is no condition', () => {
    expect(entryOf('consent_roster').universe).toMatchObject({ es: 'Todos los casos', en: 'All cases' });
  });

  const sentences: [string, string][] = [
    ["{ev_month} = 'dk'", 'ev_month is “does not know (en)”'],
    ['{n_residents} >= 2', 'n_residents is at least 2'],
    [
      "{n_adults} > 1 or {vehicles_owned} = 'no'",
      '(the number of adults is more than 1 or vehicles_owned is “no (en)”)',
    ],
    ["{vehicles_owned} = 'yes' or {vehicles_owned} = 'dk'", '(vehicles_owned is “yes (en)” or “does not know (en)”)'],
    ["!({vehicles_owned} = 'yes')", 'it is not so that (vehicles_owned is “yes (en)”)'],
    ['{vehicles_owned} notempty', 'vehicles_owned has an answer'],
    ["{crime_property} = 'no'", 'the crime is threats (en)'],
    ["{crime} != 'threats'", 'the crime is not threats (en)'],
    ["{crime} = 'threats' or {crime} = 'robbery'", '(the crime is robbery (en) or threats (en))'],
    [
      "{vehicles_owned} notempty and {vehicles_owned} != 'dk' and {vehicles_owned} != 'no'",
      'vehicles_owned has an answer other than “does not know (en)” or “no (en)”',
    ],
    [
      "{vehicles_owned} != 'dk' and {vehicles_owned} != 'no'",
      'vehicles_owned is neither “does not know (en)” nor “no (en)”',
    ],
    ['{n_residents} >= 2 and {n_residents} <= 5', 'n_residents is from 2 to 5'],
    [
      "{ev_month} = 'dk' or {n_residents} > 1 and {vehicles_owned} = 'yes'",
      '(ev_month is “does not know (en)” or (n_residents is more than 1 and vehicles_owned is “yes (en)”))',
    ],
    ["{crime} != 'threats' and {crime} != 'bribery' and {crime} != 'robbery'", 'the crime is vehicle theft (en)'],
    ["{crime_presence} = 'nowhere'", 'Nobody, as the questionnaire is set. Otherwise: '],
  ];
  it.each(sentences)('%s', (condition, sentence) => {
    expect(universeUnder(condition)).toBe(sentence);
  });

  it('a card of which something was marked, without naming all of it or what the country lacks', () => {
    const card = parseInstrument(instrumentFiles('lacsi-2018-r1-1.0.0'));
    expect(entryOf('bribe_asked', card).universe.en).toMatch(/bribe_contact includes something other than “[^”]+”$/);
    expect(entryOf('auth_helpful', card).universe.en).toContain(
      'auth_identified includes any of “the traffic police”, ',
    );
    expect(entryOf('auth_helpful', card).universe.en).not.toMatch(/state police/);
  });

  it('rows of which one was answered yes, without naming all of them', () => {
    expect(entryOf('bribe_asked', lacsi).universe.en).toMatch(/any row of bribe_contact is “Yes”$/);
    expect(entryOf('bribe_asked', lacsi).universe.es).toMatch(/algún renglón de bribe_contact es “Sí”$/);
  });

  it('in Portuguese and French, too', () => {
    const instrument = tinyInstrument((files: Json) => {
      for (const language of ['pt', 'fr']) {
        files['manifest.json'].languages.push(language);
        for (const fill of Object.values<Json>(files['manifest.json'].fills)) fill[language] = fill.en;
        files[`texts/${language}.json`] = JSON.parse(
          JSON.stringify(files['texts/en.json']).replaceAll('(en)', `(${language})`),
        );
      }
    });
    const { universe } = entryOf('m_adult', instrument);
    expect(universe.pt).toBe(
      'Pessoas do domicílio, quando o domicílio aceitou participar e m_age é “does not know (pt)”',
    );
    expect(universe.fr).toBe(
      'Membres du ménage, lorsque le ménage a accepté de participer et m_age est «\u00a0does not know (fr)\u00a0»',
    );
    for (const language of ['pt', 'fr'])
      expect(codebookHtml(instrument, language)).toContain(`<html lang="${language}">`);
  });

  it('an answer by rule is told beside it', () => {
    expect(entryOf('ev_present').fixed?.en).toBe(
      'Recorded as “yes (en)” without asking, where the crime is robbery (en)',
    );
  });
});

describe('names and labels for statistical packages', () => {
  const entries = codebookEntries(lacsi);
  const bytes = (text: string) => Buffer.byteLength(text);

  it('names fit Stata and are each variable’s own', () => {
    const names = entries.map(({ exportName }) => exportName);
    expect(names.filter((name) => name.length > 32)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('no name is a word that Stata or SPSS keep for themselves, or another one in capitals', () => {
    for (const name of ['by', 'with', 'to', 'if', 'in', 'int', 'using', '_all', 'str12', 'strL'])
      expect(exportName(name), name).toBe(`${name}_v`);
    for (const name of ['byte_count', 'toys', 'street', 'strong']) expect(exportName(name)).toBe(name);
    const lower = entries.map((entry) => entry.exportName.toLowerCase());
    expect(new Set(lower).size).toBe(lower.length);
    for (const name of lower) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    for (const { name, valueLabels = '' } of entries) expect(valueLabels.length, name).toBeLessThanOrEqual(32);
  });

  it('labels fit, in every language', () => {
    for (const { name, label, stataLabel, spssLabel, values, missing } of entries) {
      expect(Object.keys(label), name).toEqual(lacsi.manifest.languages);
      for (const text of Object.values(stataLabel)) expect([...text].length, text).toBeLessThanOrEqual(80);
      for (const text of Object.values(spssLabel)) expect(bytes(text), text).toBeLessThanOrEqual(256);
      for (const value of [...values, ...missing])
        for (const text of Object.values(value.spssLabel)) expect(bytes(text), text).toBeLessThanOrEqual(120);
    }
  });

  it('no two variables have the same label, although every crime is asked how many times', () => {
    for (const language of lacsi.manifest.languages) {
      const labels = entries.map(({ stataLabel }) => stataLabel[language]);
      expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    }
    expect(entries.find(({ name }) => name === 'robbery_ref')?.stataLabel.en).toMatch(/^Robbery\. /);
    expect(entries.find(({ name }) => name === 'auth_effective_army')?.spssLabel.en).toMatch(/^The army\. /);
  });

  it('no number stands for both an answer and the lack of one', () => {
    for (const { name, values, missing } of entries) {
      const numbers = [...values, ...missing].map(({ number }) => number);
      expect(new Set(numbers).size, name).toBe(numbers.length);
      expect(missing.every(({ number, stataMissing }) => number < 0 && stataMissing !== undefined)).toBe(true);
    }
  });

  it('a long word without a space is cut, too', () => {
    const instrument = tinyInstrument((files: Json) => {
      files['texts/en.json'].questions.m_sex.text = 'ñ'.repeat(400);
    });
    const { stataLabel, spssLabel } = entryOf('m_sex', instrument);
    expect([...stataLabel.en!].length).toBe(80);
    expect(bytes(spssLabel.en!)).toBeLessThanOrEqual(256);
  });
});

describe('the codebook as a file', () => {
  it('the table opens in a spreadsheet: mark, line ends, one row per variable', () => {
    const csv = codebookCsv(lacsi, ['es', 'en']);
    expect(csv.startsWith('\uFEFFposition,')).toBe(true);
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true, record_delimiter: '\r\n' });
    expect(rows).toHaveLength(codebookEntries(lacsi).length);
    expect(rows[0]).toMatchObject({ position: '1', form: 'control', unit: 'case' });
  });

  it('no text runs as a formula', () => {
    const instrument = tinyInstrument((files: Json) => {
      files['texts/en.json'].questions.m_sex.text = '=HYPERLINK("http://x")';
      files['texts/en.json'].questions.m_age.text = '@SUM(1)';
    });
    const rows: string[][] = parse(codebookCsv(instrument, ['en']), { bom: true });
    expect(rows.flat().filter((cell) => /^[=+@\t\r]/.test(cell) || /^-(?!\d)/.test(cell))).toEqual([]);
  });

  it('the page is complete in itself, in its language, with every variable and nothing unescaped', () => {
    const instrument = tinyInstrument((files: Json) => {
      files['texts/es.json'].questions.m_sex.text = '<script>alert("&")</script>';
    });
    const page = codebookHtml(instrument, 'es');
    expect(page).toMatch(/^<!doctype html>\n<html lang="es">/);
    expect(page).not.toMatch(/<script|<link|src=|https?:/);
    for (const { name } of codebookEntries(instrument)) expect(page).toContain(`<article id="${name}"`);
  });

  it('the JSON holds the same variables, and the crimes with their ICCS rules in words', () => {
    const { crimes, variables, officeVariables } = JSON.parse(codebookJson(tiny, ['en']));
    expect(officeVariables.map(({ name }: { name: string }) => name)).toEqual([
      ...['crime_screened', 'crime_coded', 'iccs', 'coded_by_office'],
    ]);
    expect(variables.map(({ name }: Json) => name)).toEqual(codebookEntries(tiny).map(({ name }) => name));
    expect(crimes.find(({ key }: Json) => key === 'robbery').rules).toEqual([
      { code: '040112', when: { en: 'ev_place is “home (en)”' } },
    ]);
  });
});
