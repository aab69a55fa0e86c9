import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOperations, type DraftFiles, notTakenInWords, readTextsWorkbook, textStates } from '#questionnaires';
import { looksSpreadsheetMade } from '../../../questionnaires/workbook/spreadsheet-made.ts';
import { EXPORTED, FILES, Table } from './texts-table.ts';

const englishOf = (files: DraftFiles): Map<string, string | undefined> =>
  new Map(textStates(files, 'en').map(({ key, text }) => [key, text]));

/** Files in which one text of a language is another one. */
function changed(key: string, language: string, text: string, files: DraftFiles = FILES): DraftFiles {
  const [part, name, rest] = key.split('.') as [string, string, string];
  const copy = structuredClone(files) as Record<string, Record<string, Record<string, Record<string, string>>>>;
  copy[`texts/${language}.json`]![part]![name]![rest] = text;
  return copy as unknown as DraftFiles;
}

const KEYS = textStates(FILES, 'en').flatMap(({ key, text, source }) =>
  text !== undefined && source !== undefined && !/[{<]/.test(source) && !key.startsWith('fills.') ? [key] : [],
);
const PLACE = 'questions.m_age.text';

describe('a workbook of texts', () => {
  it('that nobody touched changes nothing', () => {
    expect(new Table().read()).toMatchObject({ operations: [], written: 0, marked: 0, notTaken: [], hasTexts: true });
  });

  it('changes exactly the cells that were edited, whatever became of rows, columns, names and blanks', () => {
    const edits = fc.uniqueArray(
      fc.record({ key: fc.constantFrom(...KEYS), text: fc.stringMatching(/^[A-Z][a-zé ]{2,30}[a-z]$/) }),
      {
        selector: ({ key }) => key,
        maxLength: 6,
      },
    );
    const handling = fc.record({
      order: fc.array(fc.double({ noNaN: true, min: 0, max: 1 }), { minLength: 300, maxLength: 300 }),
      columns: fc.array(fc.double({ noNaN: true, min: 0, max: 1 }), { minLength: 20, maxLength: 20 }),
      dropped: fc.nat({ max: 40 }),
      blanks: fc.constantFrom('', ' ', '\u00a0', '\n', '\r\n'),
      notes: fc.constantFrom('', 'my notes', 'ok', 'letters'),
      title: fc.boolean(),
      name: fc.constantFrom('Sheet1', 'Textos (2)', ''),
    });
    fc.assert(
      fc.property(edits, handling, (edited, { order, columns, dropped, blanks, notes, title, name }) => {
        const table = new Table();
        const wanted = englishOf(FILES);
        for (const { key, text } of edited) {
          table.set(key, 'en', text);
          wanted.set(key, text.replace(/\s+/g, ' ').trim());
        }
        const [header, ...rows] = table.rows as [string[], ...string[][]];
        const isEdited = (row: string[]) => edited.some(({ key }) => key === row[0]);
        const kept = rows.filter((row, index) => isEdited(row) || index >= dropped);
        const sorted = kept
          .map((row, index) => ({
            row: row.map((cell) => (isEdited(row) ? cell : `${cell}${blanks}`)),
            by: order[index % 300]!,
          }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ row }) => row);
        const places = header.map((_, index) => index).toSorted((a, b) => columns[a % 20]! - columns[b % 20]!);
        const moved = [header, ...sorted].map((row, index) => [
          ...places.map((place) => row[place]!),
          index === 0 ? notes : `note ${index}`,
        ]);
        const sheet = { name, rows: title ? [['A title above'], ...moved] : moved };
        const read = readTextsWorkbook({ sheets: [{ name: 'other', rows: [['x']] }, sheet], marks: [] }, FILES);
        expect(read.notTaken).toEqual([]);
        const { files } = applyOperations(FILES, read.operations);
        const found = englishOf(files);
        for (const [key, text] of wanted) expect(found.get(key)?.replace(/\s+/g, ' '), key).toBe(text);
        expect({ ...files, 'texts/en.json': 0, 'design/translation.json': 0 }).toEqual({
          ...FILES,
          'texts/en.json': 0,
          'design/translation.json': 0,
        });
      }),
      { numRuns: 40 },
    );
  });

  it('marks what was written as done, and as reviewed where it says so in any language', () => {
    const table = new Table().set(PLACE, 'en', 'The name, please?').set(KEYS[3]!, 'state en', 'revisado');
    const read = table.read();
    expect(read).toMatchObject({ written: 1, marked: 1, notTaken: [] });
    const { files } = applyOperations(FILES, read.operations);
    const states = new Map(textStates(files, 'en').map(({ key, state }) => [key, state]));
    expect(states.get(KEYS[3]!)).toBe('reviewed');
    expect(Object.keys((files['design/translation.json'] as { en: object }).en).sort()).toEqual(
      [PLACE, KEYS[3]!].sort(),
    );
  });
});

describe('a cell is not taken over, and told of with its place', () => {
  const row = new Table().rowOf(PLACE) + 1;

  it('where the text was changed on both sides', () => {
    const files = changed(PLACE, 'en', 'Somebody else wrote this?');
    expect(new Table().set(PLACE, 'en', 'Mine?').told(files)).toEqual([`I${row} changed-since`]);
    // Both had the same idea; or only the other one had an idea.
    expect(new Table().set(PLACE, 'en', 'Somebody else wrote this?').told(files)).toEqual([]);
    expect(new Table().read(files)).toMatchObject({ operations: [], notTaken: [] });
  });

  it('where the source has changed since', () => {
    const files = changed(PLACE, 'es', '¿Otra pregunta?');
    expect(new Table().set(PLACE, 'en', 'Mine?').told(files)).toEqual([`I${row} source-changed`]);
    expect(new Table().set(PLACE, 'state en', 'reviewed').told(files)).toEqual([`K${row} source-changed`]);
    expect(new Table().told(files)).toEqual([]);
  });

  it('where its row was shifted against its key', () => {
    const table = new Table();
    const keys = table.rows.slice(1).map((cells) => cells[0]!);
    table.rows.slice(1).forEach((cells, index) => {
      cells[0] = keys[(index + 1) % keys.length]!;
    });
    const { operations, notTaken } = table.read();
    expect(operations).toEqual([]);
    expect(new Set(notTaken.map(({ code }) => code))).toEqual(new Set(['rows-shifted']));
  });

  it.each([
    ['was sorted by itself', (texts: string[]) => texts.toSorted()],
    ['lost a cell, and moved up', (texts: string[]) => [...texts.slice(0, 5), ...texts.slice(6), '']],
  ])('where its column %s', (_, by) => {
    const table = new Table();
    const at = table.column('en');
    const texts = by(table.rows.slice(1).map((cells) => cells[at]!));
    for (const [index, cells] of table.rows.slice(1).entries()) cells[at] = texts[index]!;
    const { operations, notTaken } = table.read();
    expect(operations).toEqual([]);
    expect(notTaken.filter(({ code }) => code === 'column-moved').length).toBeGreaterThan(10);
  });

  it.each([
    ['down', (texts: string[]) => [...texts.slice(0, 20), '', ...texts.slice(20, 24), ...texts.slice(25)]],
    ['up', (texts: string[]) => [...texts.slice(0, 20), ...texts.slice(21, 25), '', ...texts.slice(25)]],
  ])('where a cell was put in or taken out, and four others went %s', (_, by) => {
    const table = new Table();
    const at = table.column('en');
    const texts = by(table.rows.slice(1).map((cells) => cells[at]!));
    for (const [index, cells] of table.rows.slice(1).entries()) cells[at] = texts[index]!;
    const { operations, notTaken } = table.read();
    expect(operations).toEqual([]);
    expect(notTaken.map(({ code }) => code).toSorted()).toEqual([...Array(4).fill('column-moved'), 'emptied']);
  });

  it('where the source was pasted over a whole column, but for a few words that are alike', () => {
    const table = new Table();
    const from = table.column('source es');
    const to = table.column('en');
    for (const cells of table.rows.slice(1)) cells[to] = cells[from]!;
    const { operations, notTaken } = table.read();
    expect(operations).toEqual([]);
    expect(notTaken.filter(({ code }) => code === 'source-pasted').length).toBeGreaterThan(20);
    const word = new Table().get('choices.yes_no.no', 'source es');
    expect(new Table().set('choices.yes_no.no', 'en', word).read()).toMatchObject({ written: 1, notTaken: [] });
  });

  it('where two columns are of one language, which is told', () => {
    const table = new Table();
    for (const cells of table.rows) cells.push(cells[table.column('en')]!);
    const { hasTexts, notTaken } = table.read();
    expect([hasTexts, notTaken.map(({ code }) => code)]).toEqual([true, ['column-twice']]);
  });

  it('but two texts that were in each other’s place are', () => {
    const one = 'choices.yes_no.yes';
    const other = 'choices.yes_no.no';
    const table = new Table();
    const texts = [table.get(one, 'en'), table.get(other, 'en')] as const;
    table.set(one, 'en', texts[1]).set(other, 'en', texts[0]);
    expect(table.read()).toMatchObject({ written: 2, notTaken: [] });
  });

  it('where the source beside it is not that of its key', () => {
    const table = new Table().set(PLACE, 'source es', '¿Otra cosa?').set(PLACE, 'en', 'Something else?');
    expect(table.told()).toEqual([`G${row} source-edited`, `I${row} beside-other-source`]);
  });

  it('where nobody knows which text it is', () => {
    expect(new Table().set(PLACE, 'key', '').told()).toEqual([`I${row} no-key`]);
    expect(new Table().set(PLACE, 'en', 'x').set(PLACE, 'key', 'questions.gone.text').told()).toEqual([
      `I${row} unknown-key`,
    ]);
    const twice = new Table();
    twice.rows.push([...twice.rows[row - 1]!]);
    expect(twice.told()).toEqual([]);
    twice.set(PLACE, 'en', 'The name, please?');
    expect(twice.told()).toEqual([`I${row} key-twice ${twice.rows.length}`]);
    expect(twice.read().operations).toEqual([]);
    const { workbook } = twice;
    const copied = { ...workbook, sheets: [{ name: 'Copy', rows: EXPORTED }, ...workbook.sheets] };
    expect(readTextsWorkbook(copied, FILES).notTaken[0]?.detail).toBe(`${row} (Copy)`);
  });

  it('where a spreadsheet made something else of it', () => {
    expect(new Table().set(PLACE, 'en', '').mark(PLACE, 'en', 'formula', '2').told()).toEqual([`I${row} formula`]);
    expect(new Table().set(PLACE, 'en', '').mark(PLACE, 'en', 'error', '#REF!').told()).toEqual([
      `I${row} error-value #REF!`,
    ]);
    const date = new Table().set(PLACE, 'en', '2023-03-15').mark(PLACE, 'en', 'date', '2023-03-15');
    expect(date.told()).toEqual([`I${row} mangled 2023-03-15`]);
    for (const text of ['CafÃ© name?', 'Ã€ propos', 'Ã‰tat civil', 'cette fois-lÃ'])
      expect(new Table().set(PLACE, 'en', text).told()[0]).toMatch(/mangled/);
    expect(new Table().set(PLACE, 'en', 'Written as “NÃO”, “IRMÔ').told()).toEqual([]);
    expect(new Table().set(PLACE, 'en', '').told()).toEqual([`I${row} emptied`]);
  });

  it('where a CSV has nothing but its look', () => {
    const made =
      '02-Jan,1-févr.,Jan-02,01/02/2024,2024-02-01 00:00:00,10:30,VERDADEIRO,#VALEUR!,#¿NOMBRE?,#N/D,####,45293,0.5';
    for (const text of made.split(','))
      expect(new Table().set(PLACE, 'en', text).told()).toEqual([`I${row} mangled ${text}`]);
    for (const text of ['#1 of the list', 'True', 'Ten-year', 'Name 45293'])
      expect(new Table().set(PLACE, 'en', text).told()).toEqual([]);
    expect(looksSpreadsheetMade('18', 'De 18 o más')).toBe(false);
    expect(looksSpreadsheetMade('02/2024/01', '01/02/2024')).toBe(false);
  });

  it('where it breaks what the program needs', () => {
    const filled = textStates(FILES, 'en').find(({ source, text }) => source?.includes('{') && text !== undefined)!;
    expect(new Table().set(filled.key, 'en', filled.text!.replace('{', '')).told()[0]).toMatch(/wrong-fills \{/);
    expect(new Table().set(filled.key, 'en', `${filled.text} {crimen}`).told()[0]).toMatch(/wrong-fills \{crimen\}/);
    expect(new Table().set(PLACE, 'en', '<script>x</script>').told()).toEqual([`I${row} wrong-markup <script>`]);
    expect(new Table().set(PLACE, 'en', 'x'.repeat(5000)).told()).toEqual([`I${row} too-long 5000`]);
    expect(new Table().set(PLACE, 'state en', 'perfect').told()).toEqual([`K${row} unknown-state perfect`]);
  });

  it('where its column is of no language of the questionnaire, or stands twice', () => {
    const another = new Table();
    another.rows = another.rows.map((cells, index) => [...cells, index === 0 ? 'de' : 'Name?']);
    expect(another.told()).toEqual(['M1 unknown-language de']);
    const twice = new Table().set(PLACE, 'en', 'x');
    twice.rows = twice.rows.map((cells, index) => [...cells, index === 0 ? ' EN ' : 'Name?']);
    expect(twice.told()).toEqual(['M1 column-twice EN']);
    const source = new Table();
    source.rows = source.rows.map((cells, index) => [...cells, index === 0 ? 'es' : 'Nombre?']);
    expect(source.told()).toEqual(['M1 source-column es']);
  });

  it('of a language whose header is another one now tells of that column, and not of notes beside it', () => {
    const table = new Table().set(PLACE, 'en', 'How old are you now?');
    const head = table.rows[0]!;
    const place = table.column('en');
    head[place] = 'Inglés';
    for (const [at, row] of table.rows.entries()) row.push(at === 0 ? 'my notes' : 'seen');
    const cell = `${String.fromCharCode(65 + place)}1`;
    expect(table.told()).toEqual([`${cell} unknown-column Inglés`]);
    expect(notTakenInWords(table.read().notTaken[0]!, 'es')).toMatch(/«Inglés» no es un idioma .*código del idioma/);
    // Where no text is as it was, each column that somebody may have meant is told.
    for (const row of table.rows.slice(1)) row[place] = `${row[place]} (new)`;
    expect(table.told().map((line) => line.split(' ').slice(1).join(' '))).toEqual([
      'unknown-column Inglés',
      'unknown-column my notes',
    ]);
    expect(table.without('Inglés').told().length).toBe(1);
  });

  it('where the column check is gone and there is a text already; one that was missing is taken', () => {
    const table = new Table().set(PLACE, 'en', 'Mine?').without('check');
    expect(table.told()).toEqual([`I${row} no-check`]);
    const missing = changed(PLACE, 'en', '');
    expect(table.read(missing)).toMatchObject({ written: 1, notTaken: [] });
  });

  it('where a column that was added by hand is nearly empty: its empty cells are one line, with their number', () => {
    const table = new Table();
    const at = table.column('en');
    const full = KEYS.filter((key) => key !== PLACE);
    for (const key of full) table.rows[table.rowOf(key)]![at] = '';
    table.set(PLACE, 'en', 'Mine?');
    const { notTaken, written } = table.read();
    const [one, ...others] = notTaken.filter(({ code }) => code.startsWith('emptied'));
    expect([written, others]).toEqual([1, []]);
    expect(one!.code).toBe('emptied-column');
    expect(Number(one!.detail)).toBeGreaterThanOrEqual(full.length);
    expect(notTakenInWords(one!, 'es')).toMatch(/^Desde aquí hacia abajo, \d+ celdas de esta columna están vacías/);
  });

  it('and every reason is said in a sentence with what to do', () => {
    const files = changed(PLACE, 'en', 'Somebody else?');
    const [told] = new Table().set(PLACE, 'en', 'Mine?').read(files).notTaken;
    expect(notTakenInWords(told!, 'en')).toBe(
      'The text was changed here since the export. Compare both. Export the texts again and write it there.',
    );
    expect(notTakenInWords(told!, 'es')).toMatch(/^El texto cambió aquí desde la exportación\. /);
  });
});

describe('a workbook without texts', () => {
  it('is known as one', () => {
    expect(readTextsWorkbook({ sheets: [{ name: 'a', rows: [['x', 'y']] }], marks: [] }, FILES).hasTexts).toBe(false);
  });
});
