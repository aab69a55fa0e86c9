import { describe, expect, it } from 'vitest';
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

  it('keep blanks and lines as they are', () => {
    expect(inWords({ name: 'x', kind: 'code', label: { en: 'one\n two  {three four}' } }, 'en').label).toBe(
      'one\n two  {three four}',
    );
  });
});
