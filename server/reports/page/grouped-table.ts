import { type Html, html } from '#questionnaires';
import { breakable } from './breakable.ts';
import { captioned, inBox, MOST_TOGETHER, sideways } from './sideways.ts';

/** Rows under a heading. */
export interface HeadedRows {
  readonly heading: string;
  /** In words, behind the heading. */
  readonly unit: string;
  readonly rows: readonly NamedRow[];
}

export interface NamedRow {
  readonly name: string;
  /** What stands in the columns after the name, the last of which are words. */
  readonly texts: readonly string[];
  readonly written: Html;
}

/** What groups of rows stand under. */
export interface TableHeads {
  readonly caption: string;
  /** The cells of the columns. */
  readonly heads: Html;
  /** Of the box, for who cannot see it. */
  readonly scroll: string;
  readonly hasPrecision?: boolean | undefined;
  /** So many letters of a name are a line on paper. */
  readonly lettersOfLine: number;
}

/** So many lines are half a page. */
const HALF_A_PAGE = 18;

/** Columns as wide as so many letters have a class. */
export const WIDEST_COLUMN = 48;
/** Letters are narrower than the digits that widths are counted in. */
const OF_DIGIT = 0.85;

/** A table whose groups need no heading: there is one, or each is a row that names its own. */
export function plainGroups(groups: readonly HeadedRows[], table: TableHeads): Html {
  const { caption, heads, scroll, hasPrecision } = table;
  const rows = groups.flatMap((group) => group.rows);
  const content = html`<thead><tr>${heads}</tr></thead>
<tbody>${rows.map(({ written }) => written)}</tbody>`;
  return sideways(caption, content, scroll, { lines: printedLines([{ rows }], table), hasPrecision });
}

/**
 * A table of several groups of rows, each under its heading. Groups that are longer than a page would hold together are
 * tables of their own, in line, whose heading is among what every page repeats that they go on over: nobody meets
 * figures without knowing of what they are.
 */
export function groupedTable(groups: readonly HeadedRows[], table: TableHeads): Html {
  const { caption, heads, scroll, hasPrecision } = table;
  const columns = html`<tr>${heads}</tr>`;
  const isLong = groups.some(({ rows }) => rows.length > MOST_TOGETHER);
  const tables = isLong
    ? groups.map((group, place) => {
        const content = html`${columnWidths(groups)}<thead>${headingOf(group, 'colgroup')}${columns}</thead>
<tbody>${group.rows.map(({ written }) => written)}</tbody>`;
        // The tables after the first are captioned for who cannot see above which rows they stand.
        return place === 0
          ? captioned(caption, content)
          : html`\n${captioned(`${caption}: ${group.heading}`, content)}`;
      })
    : [
        captioned(
          caption,
          html`<thead>${columns}</thead>
${groups.map((group) => html`<tbody class="together">${headingOf(group, 'rowgroup')}${group.rows.map(({ written }) => written)}</tbody>\n`)}`,
        ),
      ];
  return inBox(html`${tables}`, scroll, { lines: printedLines(groups, table), hasPrecision });
}

function headingOf({ heading, unit, rows }: HeadedRows, scope: 'colgroup' | 'rowgroup'): Html {
  const columns = 1 + (rows[0]?.texts.length ?? 0);
  return html`<tr class="group"><th scope="${scope}" colspan="${String(columns)}"><span class="in-sight">${breakable(heading)} <span class="unit">(${unit})</span></span></th></tr>`;
}

/** The same in each table, so that their columns stand in line; what the name leaves to the others is its own. */
function columnWidths(groups: readonly HeadedRows[]): Html {
  const all = groups.flatMap(({ rows }) => rows);
  const count = all[0]?.texts.length ?? 0;
  const widths = Array.from({ length: count }, (_, place) => {
    const letters = all.reduce((most, { texts }) => Math.max(most, texts[place]!.length), 0);
    const isOfWords = place === count - 1;
    const width = Math.min(isOfWords ? Math.ceil(OF_DIGIT * letters) : letters, WIDEST_COLUMN);
    return html`<col class="of-${String(width)}${isOfWords && ' label'}">`;
  });
  return html`<colgroup><col>${widths}</colgroup>`;
}

/** The lines of a table, as a reader counts them: its figures, and the headings of their groups. */
function printedLines(groups: readonly Pick<HeadedRows, 'rows'>[], { lettersOfLine }: TableHeads): number {
  const heads = groups.length === 1 ? 0 : groups.length;
  const names = groups.flatMap(({ rows }) => rows.map(({ name }) => name));
  const tall = names.reduce((sum, name) => sum + Math.ceil(name.length / lettersOfLine), heads);
  return tall > HALF_A_PAGE ? tall : names.length + heads;
}
