import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstrument } from '#questionnaires';
import { applyOperations } from '../../../questionnaires/edit/apply-operation.ts';
import { foundTexts, replacing } from '../../../questionnaires/edit/compose/found-texts.ts';
import { ownListFor, usesOfList } from '../../../questionnaires/edit/compose/list-uses.ts';
import { pastedChoices } from '../../../questionnaires/edit/compose/pasted-choices.ts';
import { settingAt } from '../../../questionnaires/edit/compose/setting-at.ts';
import { type DraftFiles, valueAt } from '../../../questionnaires/edit/places.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;

describe('a value that is given to a place', () => {
  it('is added with what is around it, set, or taken away', () => {
    const files: DraftFiles = { 'texts/es.json': { questions: {} } };
    const at = ['texts/es.json', 'questions', 'age', 'text'];
    const asked = applyOperations(files, settingAt(files, at, '¿Edad?')).files;
    expect(asked).toEqual({ 'texts/es.json': { questions: { age: { text: '¿Edad?' } } } });
    const reworded = applyOperations(asked, settingAt(asked, at, '¿Qué edad tiene?')).files;
    expect(valueAt(reworded, at)).toBe('¿Qué edad tiene?');
    expect(valueAt(applyOperations(reworded, settingAt(reworded, at, undefined)).files, at)).toBeUndefined();
    expect(settingAt(reworded, at, '¿Qué edad tiene?')).toEqual([]);
  });

  it('stands where the order of names wants it', () => {
    const files: DraftFiles = { 'a.json': { name: 'x', edits: [] } };
    const order = ['name', 'visibleIf', 'edits'];
    const { files: after } = applyOperations(files, settingAt(files, ['a.json', 'visibleIf'], '1 = 1', { order }));
    expect(Object.keys(after['a.json'] as object)).toEqual(order);
  });
});

describe('a list of its own', () => {
  it('leaves the other questions with the old one, and the questionnaire is sound', () => {
    const [first, ...others] = usesOfList(lacsi, 'yes_no');
    expect(others.length).toBeGreaterThan(50);
    const { files } = applyOperations(lacsi, ownListFor(lacsi, first!, { setting: 'choices', name: 'own_yes_no' }));
    expect(usesOfList(files, 'own_yes_no')).toEqual([first]);
    expect(usesOfList(files, 'yes_no')).toEqual(others);
    expect(valueAt(files, ['texts/fr.json', 'choices', 'own_yes_no'])).toEqual(
      valueAt(lacsi, ['texts/fr.json', 'choices', 'yes_no']),
    );
    expect(() => parseInstrument(files as Record<string, unknown>)).not.toThrow();
  });
});

describe('choices that are pasted', () => {
  it('have the codes of the first of two columns', () => {
    expect(pastedChoices('casa\tCasa\r\ndepto\tDepartamento\r\n').choices).toEqual([
      { code: 'casa', label: 'Casa', isProposed: false },
      { code: 'depto', label: 'Departamento', isProposed: false },
    ]);
  });

  it('are given codes made of their labels, that no other has', () => {
    const { choices, left } = pastedChoices('Niño\nNiño\n¿?\n"Sí, claro"', { taken: ['choice'] });
    expect(choices.map(({ code }) => code)).toEqual(['nino', 'nino_2', 'choice_2', 'si_claro']);
    expect(left).toEqual([]);
  });

  it('say each cell that is not taken', () => {
    const { choices, left } = pastedChoices('a,Uno\na,Dos\nB C,Tres,más\nd,\n');
    expect(choices.map(({ code, label }) => `${code} ${label}`)).toEqual(['a Uno', 'tres Tres']);
    expect(left.map(({ row, column, why }) => `${row} ${column} ${why}`)).toEqual([
      '2 1 double-code',
      '3 3 beyond',
      '3 1 bad-code',
      '4 1 no-label',
    ]);
  });

  it.each([
    ['nothing', '', '', ''],
    ['blanks and line breaks alone', ' \t \r\n\n', '', ''],
    ['an open quotation mark', 'a\t"Uno\nb\tDos', 'a "Uno | b Dos', ''],
    ['a quotation mark within a cell', 'a\tUn"o\nb\tDos', 'a Un"o | b Dos', ''],
    ['lines as an old Macintosh ends them', 'a\tUno\rb\tDos\r', 'a Uno | b Dos', ''],
    ['zero bytes and other signs that nobody sees', 'a\tU\0no\nb\tDos\u0007', 'a U no | b Dos', ''],
    ['labels with a comma in one column', 'Sí, siempre\nNo, nunca', 'si_siempre Sí, siempre | no_nunca No, nunca', ''],
    ['a comma in one label of many', 'Sí\nNo,o casi', 'si Sí | no_o_casi No,o casi', ''],
    ['semicolons, and commas in labels', 'a;Sí, siempre\nb;No', 'a Sí, siempre | b No', ''],
    ['blank rows, which count', 'a\tUno\n\n\t\nB C\tDos', 'a Uno | dos Dos', '4 1 bad-code'],
    ['a code that stands twice', 'a\tUno\na\tDos', 'a Uno', '2 1 double-code'],
    ['a code of other signs', 'Á é\tUno', 'uno Uno', '1 1 bad-code'],
    ['a code of an object of the program', '__proto__\tUno', 'uno Uno', '1 1 bad-code'],
    ['a code without a label', 'a\t\nb\tDos', 'b Dos', '1 1 no-label'],
    ['a column too many', 'a\tUno\tOne', 'a Uno', '1 3 beyond'],
    ['formulas', '=1+1\t=HYPERLINK("http://x")', 'hyperlink_http_x =HYPERLINK("http://x")', '1 1 bad-code'],
  ])('broken by %s are taken or told, cell by cell', (_what, pasted, taken, told) => {
    const { choices, left } = pastedChoices(pasted);
    expect(choices.map(({ code, label }) => `${code} ${label}`).join(' | ')).toBe(taken);
    expect(left.map(({ row, column, why }) => `${row} ${column} ${why}`).join(' | ')).toBe(told);
  });

  it('come without a first row that names the columns, unless somebody says that it is a choice', () => {
    const pasted = 'Código\tEtiqueta\nB C\tCasa\n';
    const headed = pastedChoices(pasted);
    expect([headed.looksHeaded, headed.choices.map(({ code }) => code)]).toEqual([true, ['casa']]);
    // The rows are those that were pasted.
    expect(headed.left.map(({ row, why }) => `${row} ${why}`)).toEqual(['2 bad-code']);
    expect(pastedChoices(pasted, { isHeaded: false }).choices.map(({ code }) => code)).toEqual(['etiqueta', 'casa']);
    for (const heading of ['name\tlabel', 'list_name,name', 'Clé;Libellé', 'Código\tRótulo', 'CODE:\tLabel'])
      expect(
        pastedChoices(`${heading}\na${heading.includes('\t') ? '\t' : heading.includes(';') ? ';' : ','}b`).looksHeaded,
      ).toBe(true);
    const { looksHeaded, choices } = pastedChoices('Texto\nFoto');
    expect([looksHeaded, choices.length]).toEqual([false, 2]);
    expect(pastedChoices('Texto\nFoto', { isHeaded: true }).choices.map(({ code }) => code)).toEqual(['foto']);
    expect(pastedChoices('code\tlabel').choices).toHaveLength(1);
  });

  it('beyond the most that a list can have are told row by row', () => {
    const { choices, left } = pastedChoices(Array.from({ length: 302 }, (_, place) => `c${place}\tC`).join('\n'));
    expect([choices.length, left.map(({ row, why }) => `${row} ${why}`)]).toEqual([300, ['301 beyond', '302 beyond']]);
  });

  it('never end in two choices with one code, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', ',', ';', '\t', '\n', '"', ' ', 'é', '1') }), (text) => {
        const codes = pastedChoices(text).choices.map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        for (const code of codes) expect(code).toMatch(/^[a-z0-9_]{1,64}$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('words that are replaced', () => {
  const wanted = { words: 'window', isExact: false, isWhole: false };

  it('are never those of a fill or of markup', () => {
    const files: DraftFiles = {
      'texts/en.json': { questions: { q: { text: 'The Window {window} <b window>window' } } },
    };
    const found = foundTexts(files, 'texts/en.json', wanted, true);
    const { files: after } = applyOperations(files, replacing(found, 'door'));
    expect(valueAt(after, ['texts/en.json', 'questions', 'q', 'text'])).toBe('The door {window} <b window>door');
  });

  it('are found with and without accents, and replaced exactly as they stand', () => {
    const said = '¿Un automóvil, AUTOMÓVIL o automo\u0301vil {automovil}?';
    const files: DraftFiles = { 'texts/es.json': { questions: { q: { text: said } } } };
    const replaced = (words: string, isExact = false) => {
      const found = foundTexts(files, 'texts/es.json', { words, isExact, isWhole: true }, true);
      return valueAt(applyOperations(files, replacing(found, 'auto')).files, [
        'texts/es.json',
        'questions',
        'q',
        'text',
      ]);
    };
    expect(replaced('automovil')).toBe('¿Un auto, auto o auto {automovil}?');
    expect(replaced('automóvil')).toBe('¿Un auto, auto o auto {automovil}?');
    expect(replaced('automóvil', true)).toBe('¿Un auto, AUTOMÓVIL o automo\u0301vil {automovil}?');
    expect(replaced('automovil', true)).toBe(said);
  });

  it('are one change of each text, in every text of the language', () => {
    const found = foundTexts(lacsi, 'texts/en.json', { words: 'police', isExact: false, isWhole: true }, true);
    expect(found.length).toBeGreaterThan(3);
    const { files, inverse } = applyOperations(lacsi, replacing(found, 'guard'));
    expect(foundTexts(files, 'texts/en.json', { words: 'police', isExact: false, isWhole: true }, true)).toEqual([]);
    expect(applyOperations(files, inverse).files).toEqual(lacsi);
  });
});
