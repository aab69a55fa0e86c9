import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codebook, parseInstrument } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { scenario } from '../../support/scenario.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/instrument/variables.md'), 'utf8');

/** Rows of a section of docs/instrument/variables.md: the form or the source, and its variables. */
function rowsOf(section: string): { place: string; names: string }[] {
  const text = page.split('\n## ').find((part) => part.startsWith(`${section}\n`)) ?? '';
  const rows = [...text.matchAll(/^\| `?([a-z_]+)`? \| (.+) \|$/gm)].filter(([, , names]) => names !== 'variables');
  return rows.map(([, place, names]) => ({ place: place!, names: names! }));
}

const files = structuredClone(instrumentFiles('lacsi-2018-r1'));
const manifest = files['manifest.json'] as {
  packs: { active: boolean }[];
  reportingBodies: { exists?: boolean }[];
};
for (const pack of manifest.packs) pack.active = true;
for (const body of manifest.reportingBodies) body.exists = true;
const lacsi = parseInstrument(files);
const variables = new Map(codebook(lacsi).map((variable) => [`${variable.form} ${variable.name}`, variable]));

const listed = rowsOf('Asked').flatMap(({ place: form, names }) =>
  names
    .replace(/\[([^\]]*)\]/g, (_, crimes: string) =>
      crimes
        .trim()
        .split(/\s+/)
        .flatMap((crime) => ['5y', 'ref', 'times', 'series'].map((suffix) => `${crime}_${suffix}`))
        .join(' '),
    )
    .trim()
    .split(/\s+/)
    .map((name) => ({ form, name })),
);

describe('the variables of a LACSI survey', () => {
  it('are two hundred and fifty and more, each asked in its form', () => {
    const missing = listed.filter(({ form, name }) => {
      const [question = '', code] = name.split('.');
      const variable = variables.get(`${form} ${question}`);
      return !variable || (code !== undefined && variable.categories.every((category) => category.code !== code));
    });
    expect(missing).toEqual([]);
    expect(listed.length).toBeGreaterThanOrEqual(250);
  });

  it('recorded by the interview itself are in the answers of their form, and nobody is asked them', () => {
    const bribed = {
      bribery_ref: 'yes',
      bribery_times: 1,
      official_contact: 'yes',
      bribe_contact_judge: 'yes',
      bribe_asked: ['judge'],
    };
    const { answers } = scenario(lacsi).answers(bribed).interview();
    const recorded = rowsOf('Recorded by the interview').flatMap(({ place: form, names }) =>
      names.split(' ').map((name) => ({ form, name })),
    );
    expect(recorded).toHaveLength(5);
    for (const { form, name } of recorded) {
      expect(answers[form], name).toHaveProperty(name);
      expect(variables.has(`${form} ${name}`), name).toBe(false);
    }
  });

  it('that come with the sample, the visit or the roster are asked nowhere', () => {
    const asked = new Set(codebook(lacsi).map(({ name }) => name));
    const elsewhere = rowsOf('Known from elsewhere').flatMap(({ names }) => names.split(' '));
    expect(elsewhere).toHaveLength(14);
    expect(elsewhere.filter((name) => asked.has(name))).toEqual([]);
  });

  it('keep not knowing and refusing apart wherever a person may answer so about a crime', () => {
    const screened = listed.filter(({ name }) => /_(5y|ref|times|series|before|n_members|n)$/.test(name));
    for (const { form, name } of screened)
      expect(variables.get(`${form} ${name}`)?.missing, name).toEqual(expect.arrayContaining(['dk', 'refused']));
  });

  it.each<[name: string, categories: number]>([
    ['top_concerns', 13],
    ['disorder', 17],
    ['habit_stopped', 17],
    ['bribe_asked', 17],
    ['visit_result', 13],
    ['m_relation', 6],
    ['dwelling_class', 5],
    ['ev_place', 9],
    ['of_relation', 9],
    ['notrep_reason_main', 9],
    ['rep_file_outcome', 7],
    ['support_wanted', 11],
    ['bias_motive', 8],
    ['kidnap_duration_1', 6],
    ['items_taken', 13],
  ])('%s has its %i categories, not knowing and refusing apart', (name, categories) => {
    const variable = codebook(lacsi).find((one) => one.name === name);
    expect(variable?.categories).toHaveLength(categories);
    expect(variable?.categories.map(({ code }) => code)).not.toEqual(expect.arrayContaining(['dk']));
  });
});
