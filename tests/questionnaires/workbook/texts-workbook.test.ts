import { expect, it } from 'vitest';
import { type DraftFiles, textsWorkbook } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { readAgain } from '../../support/written-workbook.ts';

const FILES = instrumentFiles('lacsi-2018-r1') as DraftFiles;

const ASKED = 3;

/** The cells of the row of a text. */
function rowOf(files: DraftFiles, key: string) {
  const [, texts] = readAgain(textsWorkbook({ files, languages: ['fr'], reader: 'es' })).sheets;
  return texts!.rows.find(([first]) => first === key)!;
}

it('a workbook of a draft with an error says all the same who is asked for a crime, and what comes before', () => {
  const key = 'crimes.burglary.screener';
  const texts = FILES['texts/pt.json'] as { crimes: { burglary: object } };
  const { burglary: _, ...crimes } = texts.crimes;
  const broken: DraftFiles = { ...FILES, 'texts/pt.json': { ...texts, crimes } } as DraftFiles;
  expect(rowOf(broken, key)[ASKED]).toBe(rowOf(FILES, key)[ASKED]);
  expect(rowOf(broken, key)[ASKED]).not.toBe('');
});

it('a workbook into French names the column of French where it explains the columns', () => {
  const [first] = readAgain(textsWorkbook({ files: FILES, languages: ['fr'], reader: 'fr' })).sheets;
  const said = first!.rows.flat().join(' ');
  expect(said).toContain('une langue, comme fr.');
  expect(said).not.toMatch(/\$\d/);
});
