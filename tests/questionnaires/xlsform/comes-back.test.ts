import { beforeEach, describe, expect, it } from 'vitest';
import {
  type DraftFiles,
  instrumentToXlsform,
  parseInstrument,
  remarkInWords,
  remarkLine,
  xlsformToInstrument,
} from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';

type OpenSheets = { name: string; rows: string[][] }[];

const files = instrumentFiles('lacsi-2018-r1') as DraftFiles;
const { sheets } = instrumentToXlsform(parseInstrument({ ...files }), files);

let book: OpenSheets;
beforeEach(() => {
  book = structuredClone(sheets) as OpenSheets;
});

const survey = () => book[0]!.rows;
const columnOf = (head: string) => survey()[0]!.indexOf(head);
const rowOf = (name: string) => survey().findIndex(([, each]) => each === name);

/** Changes the label of a question. */
function reword(name: string, head: string, change: (text: string) => string): void {
  const row = survey()[rowOf(name)]!;
  row[columnOf(head)] = change(row[columnOf(head)]!);
}

function imported() {
  const { files: taken, report } = xlsformToInstrument(book, { id: 'other' });
  const textOf = (name: string, language: string) => {
    const texts = taken?.[`texts/${language}.json`] as { questions: Record<string, { text: string }> } | undefined;
    return texts?.questions[name]?.text;
  };
  const said = report.filter(({ said: { code } }) => code !== 'cifraSheetRead');
  return { taken, textOf, said, lines: said.map((remark) => remarkLine(remark)) };
}

const ES = 'label::Español (es)';

describe('a workbook of Cifra that comes back', () => {
  it('has a text that quotes nothing that exists refused alone, with its cell and the reason', () => {
    reword('n_residents', ES, () => '¿Cuántas personas viven aquí?');
    reword('tenure', ES, (text) => `${text} {evil}`);
    const { textOf, lines } = imported();
    expect(textOf('n_residents', 'es')).toBe('¿Cuántas personas viven aquí?');
    expect(textOf('tenure', 'es')).not.toContain('evil');
    expect(lines).toEqual([
      `note: survey, row ${rowOf('n_residents') + 1}, column C (${ES}): The text was changed in the workbook and was taken over.`,
      expect.stringMatching(`^lost: survey, row ${rowOf('tenure') + 1}, column C .*not taken over: .*evil`),
    ]);
  });

  it('has an unknown quotation in every language refused in every cell, and the other texts taken', () => {
    for (const head of survey()[0]!) if (head.startsWith('label::')) reword('tenure', head, (text) => `${text} {evil}`);
    reword('n_residents', ES, () => 'Uno');
    const { said, textOf, lines } = imported();
    expect(textOf('n_residents', 'es')).toBe('Uno');
    expect(said.map(({ severity, said: { code } }) => `${severity} ${code}`).sort()).toEqual(
      ['note cellChangedTaken', ...Array(4).fill('lost textMisfits')].sort(),
    );
    expect(lines.join('\n')).toContain('{evil}');
  });

  it('keeps the fill for which the export wrote words, and refuses a text that lost it', () => {
    const before = imported().textOf('vehicles_owned', 'es');
    expect(before).toContain('{window}');
    reword('vehicles_owned', ES, (text) => text.replace(/^¿?\p{L}+/u, '¿Dígame'));
    const after = imported().textOf('vehicles_owned', 'es');
    expect(after).not.toBe(before);
    expect(after).toContain('{window}');
    expect(after).not.toContain('window_start');
    reword('vehicles_owned', ES, (text) => text.replace(/\$\{window_start\}/, 'enero'));
    const { textOf, said } = imported();
    expect(textOf('vehicles_owned', 'es')).toBe(before);
    expect(said).toMatchObject([
      { severity: 'lost', row: rowOf('vehicles_owned') + 1, header: ES, said: { code: 'fillsDiffer' } },
    ]);
    for (const language of ['en', 'es', 'pt', 'fr'])
      expect(remarkInWords(said[0]!, language).message).toContain('$' + '{window_start}');
  });

  it('keeps every fill of every text around which words were written', () => {
    const at = columnOf(ES);
    for (const row of survey().slice(1)) if (row[columnOf('cifra::place')] && row[at]) row[at] = `Dígame: ${row[at]}`;
    const { taken, said } = imported();
    const questionsOf = (of: DraftFiles) =>
      (of['texts/es.json'] as { questions: Record<string, { text: string }> }).questions;
    const now = questionsOf(taken!);
    const texts = Object.entries(questionsOf(files)).map(([name, { text }]) => [text, now[name]!.text] as const);
    const reworded = texts.filter(([before, after]) => after !== before);
    expect(reworded.length).toBeGreaterThan(150);
    expect(reworded.some(([before]) => before.includes('{'))).toBe(true);
    for (const [before, after] of reworded) expect(after).toBe(`Dígame: ${before}`);
    const refused = said.filter(({ said: { code } }) => code === 'fillsDiffer');
    // Fills that the workbook leaves blank cannot come back.
    expect(refused.length).toBeLessThan(reworded.length / 10);
  });

  it('has a text with markup, or one that a spreadsheet mangled, refused with the reason', () => {
    reword('tenure', ES, (text) => `<b>${text}</b>`);
    reword('n_residents', ES, () => '¿Cu\uFFFDntas personas?');
    expect(imported().said.map(({ said }) => said)).toMatchObject([
      { code: 'textRefused', why: 'mangled' },
      { code: 'textRefused', why: 'wrong-markup' },
    ]);
  });

  it('is told of rows in another order, of rows twice, and of columns and sheets that came or went', () => {
    const [head, ...rows] = survey();
    book[0]!.rows = [head!, ...rows.toReversed()];
    expect(imported().said).toMatchObject([
      { severity: 'lost', sheet: 'survey', row: 3, said: { code: 'rowsMoved', count: rows.length - 1 } },
    ]);
    book[0]!.rows = [head!, ...rows, [...rows.at(-2)!]];
    expect(imported().said.map(({ said }) => said.code)).toEqual(['rowAdded']);
    book[0]!.rows = [[...head!, 'label::Quechua (qu)'], ...rows.map((row, at) => (at > 0 ? row : [...row, 'Ima']))];
    book.splice(1, 1);
    expect(
      imported()
        .said.map(({ said }) => said.code)
        .sort(),
    ).toEqual(['columnAdded', 'sheetTakenAway']);
    book[0]!.rows = [head!, ...rows].map((row) => row.toSpliced(columnOf('required'), 1));
    expect(
      imported()
        .said.map(({ said }) => said.code)
        .sort(),
    ).toEqual(['columnTakenAway', 'sheetTakenAway']);
  });

  it('one row that was moved is told as one', () => {
    const [head, first, ...rows] = survey();
    book[0]!.rows = [head!, ...rows, first!];
    expect(imported().said).toMatchObject([{ said: { code: 'rowsMoved', count: 1 }, row: rows.length + 2 }]);
  });

  it('is read as an ordinary XLSForm, and says so, when somebody changed what Cifra keeps in it', () => {
    const cifra = book.find(({ name }) => name === 'cifra')!.rows;
    // As it is read then, whatever else stands in it.
    book = [
      { name: 'survey', rows: [survey()[0]!, ['text', 'why', 'Why?']] },
      { name: 'cifra', rows: cifra },
    ];
    const at = cifra.findIndex(([, , content]) => content?.includes('"months":12'));
    cifra[at]![2] = cifra[at]![2]!.replace('"months":12', '"months":24');
    const { said, taken } = imported();
    expect(said).toContainEqual({ severity: 'lost', sheet: 'cifra', said: { code: 'cifraSheetChanged' } });
    expect(said.map((each) => each.said.code)).toContain('withoutRoster');
    expect(Object.keys(taken!)).toContain('modules/part_1.json');
    expect(JSON.stringify(taken)).not.toContain('"months":24');
    cifra[at]![2] = 'gone';
    expect(imported().said).toContainEqual({
      severity: 'lost',
      sheet: 'cifra',
      said: { code: 'cifraSheetUnreadable' },
    });
  });
});
