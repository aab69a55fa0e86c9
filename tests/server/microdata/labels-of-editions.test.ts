import { describe, expect, it } from 'vitest';
import { ICCS_TAGS } from '#questionnaires';
import type { DescribedRecordColumn, DescribedRecords } from '../../../server/microdata/export/described-columns.ts';
import { codesOf, exportWords, labelOf } from '../../../server/microdata/export/labels.ts';
import { withOwnWords } from '../../../server/microdata/export/study-labels.ts';

const described = (column: DescribedRecordColumn): DescribedRecords => ({
  survey: 'national',
  files: [{ unit: 'person', file: 'person.parquet', rows: 1, columns: [column] }],
});

const inWords = (column: DescribedRecordColumn, language: string) => {
  const records = withOwnWords(described(column));
  const [own] = records.files[0]!.columns;
  const words = exportWords(records, language);
  return { label: labelOf(own!, words), codes: codesOf(own!, words)?.map(({ label }) => label) };
};

describe('labels of the records of an edition', () => {
  it('have no names of what only an interview knows', () => {
    const label = {
      en: 'Has {selected_name} been robbed in {municipality} {window}?',
      fr: '{apart}Un vol {lead}\u202f?',
    };
    const column = { name: 'robbery', kind: 'code', label } as const;
    expect(inWords(column, 'en').label).toBe('Has … been robbed in your municipality in the reference period?');
    expect(inWords(column, 'fr').label).toBe('Un vol ces dernières années ?');
  });

  it('have words of the product where the questionnaire has none, and else its own', () => {
    const codes = [
      { code: 'male', label: {} },
      { code: 'female', label: { fr: 'Une femme' } },
      { code: 'dk', label: {} },
    ];
    const holds = { what: 'domain', of: 'sex' } as const;
    const column = { name: 'sex', kind: 'code', label: { fr: 'Groupe : sex' }, codes, holds } as const;
    expect(inWords(column, 'fr')).toEqual({ label: 'Sexe', codes: ['Hommes', 'Une femme', 'dk'] });
    expect(inWords({ ...column, label: { fr: 'Êtes-vous…' } }, 'fr').label).toBe('Êtes-vous…');
  });

  it('say what tags of ICCS and what the office decided mean, in each language', () => {
    const coded = (name: string, ...codes: string[]) =>
      ({ name, kind: 'code', label: {}, codes: codes.map((code) => ({ code, label: {} })) }) as const;
    const weapon = coded('iccs_weapon', 'firearm', 'none', 'unknown');
    expect(inWords(weapon, 'es').codes).toEqual(['Arma de fuego', 'Sin arma', 'No se sabe']);
    expect(inWords(weapon, 'en').codes).toEqual(['Firearm', 'No weapon', 'Not known']);
    expect(inWords(weapon, 'pt').codes).toEqual(['Arma de fogo', 'Sem arma', 'Não se sabe']);
    expect(inWords(weapon, 'fr').codes).toEqual(['Arme à feu', 'Sans arme', 'Non connu']);
    expect(inWords(coded('iccs_attempted', 'none'), 'en').codes).toEqual(['Not applicable']);
    expect(inWords(coded('coded_by_office', 'confirmed'), 'fr').codes?.[0]).toMatch('Le bureau a confirmé');
    expect(inWords(coded('office_decision', 'not_a_crime'), 'pt').codes).toEqual(['Não é um crime']);
    expect(inWords(coded('iccs', '040112', '08', 'x'), 'es').codes).toEqual([
      '040112 Robo con violencia a la persona en un lugar privado',
      expect.stringMatching(/^08 Actos contra/),
      'x',
    ]);
    for (const [tag, codes] of Object.entries(ICCS_TAGS))
      for (const language of ['es', 'pt', 'fr']) {
        const said = inWords(coded(`iccs_${tag}`, ...codes), language).codes!;
        // `No` is the word of two languages.
        expect(said.filter((one) => codes.some((code) => code === one))).toEqual([]);
        expect(new Set(said).size).toBe(codes.length);
      }
  });

  it('keep blanks and lines as they are', () => {
    expect(inWords({ name: 'x', kind: 'code', label: { en: 'one\n two  {three four}' } }, 'en').label).toBe(
      'one\n two  {three four}',
    );
  });
});
