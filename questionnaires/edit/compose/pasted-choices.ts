import { code as codeSchema } from '../../authoring/schema-parts.ts';

/** A choice as it was pasted. */
export interface PastedChoice {
  readonly code: string;
  readonly label: string;
  /** The code was made of the label. */
  readonly isProposed: boolean;
}

/** A cell that is not taken over. */
export interface CellLeft {
  /** Row and column of what was pasted, from 1. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** No code can be written so; an earlier row has the code; there is no label; there are too many columns or rows. */
  readonly why: 'bad-code' | 'double-code' | 'no-label' | 'beyond';
}

export interface PastedChoices {
  readonly choices: readonly PastedChoice[];
  readonly left: readonly CellLeft[];
  /** The first row says what the columns are, as far as its words tell. */
  readonly looksHeaded: boolean;
}

interface HowPasted {
  /** Codes that the list has already and that a row without a code must not be given. */
  readonly taken?: readonly string[];
  /** Whether the first row is no choice; left out, its words tell. */
  readonly isHeaded?: boolean | undefined;
}

/** What columns of codes and labels are called in the languages of the product, and in XLSForms. */
const HEADINGS = new Set(
  [
    'código codigo valor clave etiqueta opción opcion respuesta texto',
    'code value key label option answer choice text name list_name',
    'rótulo rotulo opção opcao resposta chave',
    'valeur clé cle étiquette etiquette libellé libelle choix réponse reponse texte nom',
  ].flatMap((words) => words.split(' ')),
);

/** What a list can have at most. */
const MOST_CHOICES = 300;
const MOST_LETTERS = 40;

/** Means something else to programs; the server takes no such name. */
const RESERVED = '__proto__';

/**
 * Choices out of what was copied from a spreadsheet, or a CSV: labels alone, or codes and labels in two columns. A
 * label without a code is given one, made of its words, that no other choice has.
 */
export function pastedChoices(text: string, { taken = [], isHeaded }: HowPasted = {}): PastedChoices {
  const pasted = cellsOf(text);
  const looksHeaded = isHeading(pasted);
  // A row that is no choice stays blank: what is not taken is told by the row where it was pasted.
  const rows = (isHeaded ?? looksHeaded) ? pasted.with(0, ['']) : pasted;
  const isCoded = rows.some((cells) => cells.length > 1 && (cells[1] ?? '') !== '');
  const used = new Set<string>();
  const given = new Set(rows.map((cells) => (isCoded ? cells[0]! : '')));
  const choices: PastedChoice[] = [];
  const left: CellLeft[] = [];
  const take = (cells: readonly string[], index: number) => {
    const leave = (column: number, why: CellLeft['why']): void => {
      left.push({ row: index + 1, column, text: cells[column - 1] ?? '', why });
    };
    for (const [column, cell] of cells.entries()) if (column > 1 && cell !== '') leave(column + 1, 'beyond');
    const code = isCoded ? (cells[0] ?? '') : '';
    const label = (isCoded ? cells[1] : cells[0]) ?? '';
    if (code === '' && label === '') return;
    if (choices.length >= MOST_CHOICES) return leave(1, 'beyond');
    if (label === '') return leave(1, 'no-label');
    if (code !== '' && used.has(code)) return leave(1, 'double-code');
    const isFit = codeSchema.safeParse(code).success && code !== RESERVED;
    if (code !== '' && !isFit) leave(1, 'bad-code');
    const taking = isFit ? code : proposedCode(label, new Set([...used, ...given, ...taken]));
    used.add(taking);
    choices.push({ code: taking, label, isProposed: !isFit });
  };
  for (const [index, cells] of rows.entries()) take(cells, index);
  return { choices, left, looksHeaded };
}

/** The cells of the first row name columns, of which there are several, and a choice follows. */
function isHeading([first = [], ...others]: readonly (readonly string[])[]): boolean {
  const named = first.filter((cell) => cell !== '');
  const isFollowed = others.some((cells) => cells.some((cell) => cell !== ''));
  return isFollowed && named.length > 1 && named.every((cell) => HEADINGS.has(cell.toLowerCase().replace(/:+$/, '')));
}

/** A code made of the words of a label: `Casa o depto.` gives `casa_o_depto`. */
export function proposedCode(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const base = plain.slice(0, MOST_LETTERS).replace(/_+$/, '') || 'choice';
  for (let number = 1; ; number += 1) {
    const proposed = number === 1 ? base : `${base}_${number}`;
    if (!taken.has(proposed)) return proposed;
  }
}

/** Rows and cells, blank rows too: what is not taken is told by the row where it was pasted. */
function cellsOf(text: string): string[][] {
  const mark = separatorOf(text);
  const rows: string[][] = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${mark}\r\n]*))(${mark}|\r\n?|\n|$)`, 'gy');
  for (const { 1: quoted, 2: plain = '', 3: end, 0: whole } of text.matchAll(cell)) {
    rows.at(-1)!.push((quoted?.replaceAll('""', '"') ?? plain).replace(/[\s\p{Cc}]+/gu, ' ').trim());
    if (end === '' || whole === undefined) break;
    if (end !== mark) rows.push([]);
  }
  return rows;
}

/**
 * Tabs where there is one, as spreadsheets copy. A semicolon or a comma outside quotes separates where every row has
 * one and none goes on with a blank, which is how a CSV is written: `Sí, siempre` is one label.
 */
function separatorOf(text: string): string {
  const unquoted = text.replace(/"(?:[^"]|"")*"/g, '');
  if (unquoted.includes('\t')) return '\t';
  const rows = unquoted.split(/[\r\n]+/).filter((row) => row.trim() !== '');
  const separates = (mark: string) => rows.every((row) => row.includes(mark) && !row.includes(`${mark} `));
  return [';', ','].find(separates) ?? '\t';
}
