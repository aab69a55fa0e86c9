import { type CellObject, SSF } from '@e965/xlsx';
import type { CellMark, CellMarkKind } from '#questionnaires';
import { NEVER_COMPUTED } from './uncomputed-formulas.ts';

/** The part of the library that knows formats of numbers; it has no types of its own. */
const FORMATS = SSF as {
  is_date(format: string): boolean;
  parse_date_code(
    value: number,
    options: { date1904: boolean },
  ): { y: number; m: number; d: number; H: number; M: number; S: number } | null;
};

/** A spreadsheet keeps so many digits of a number and makes zeros of the rest. */
const DIGITS_KEPT = 15;

/** A cell as a person reads it, and what a spreadsheet may have made of it. */
export interface SeenCell {
  readonly text: string;
  readonly mark?: Pick<CellMark, 'kind' | 'shown' | 'isUncomputed'>;
}

/** The text of a cell of a workbook; nothing is computed. */
export function cellAsSeen(cell: CellObject, { date1904 }: { date1904: boolean }): SeenCell {
  const seen = valueAsSeen(cell, { date1904 });
  if (cell.f === undefined && cell.F === undefined) return seen;
  if (cell.v === NEVER_COMPUTED) return { text: '', mark: { kind: 'formula', shown: '', isUncomputed: true } };
  return { text: '', mark: { kind: 'formula', shown: seen.mark?.kind === 'error' ? seen.mark.shown : seen.text } };
}

function valueAsSeen(cell: CellObject, options: { date1904: boolean }): SeenCell {
  switch (cell.t) {
    case 's':
      return { text: textAsTyped(String(cell.v ?? '')) };
    case 'b':
      return marked('boolean', cell.v ? 'TRUE' : 'FALSE');
    case 'e':
      return { text: '', mark: { kind: 'error', shown: cell.w ?? '#VALUE!' } };
    case 'd':
      return marked(
        'date',
        cell.v instanceof Date ? cell.v.toISOString().slice(0, 19).replace('T', ' ') : String(cell.v),
      );
    case 'n':
      return typeof cell.v === 'number' ? numberAsSeen(cell.v, cell, options) : { text: '' };
    default:
      return { text: '' };
  }
}

const marked = (kind: CellMarkKind, shown: string): SeenCell => ({ text: shown, mark: { kind, shown } });

/** Line ends as everywhere else; the other signs stay as they are. */
export function textAsTyped(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function numberAsSeen(value: number, { z, w }: CellObject, options: { date1904: boolean }): SeenCell {
  const format = typeof z === 'string' ? z : 'General';
  if (FORMATS.is_date(format)) return marked('date', dateAsSeen(value, format, options) ?? w ?? String(value));
  const plain = plainNumber(value);
  if (plain.replace(/\D/g, '').replace(/^0+/, '').length > DIGITS_KEPT) return marked('shortened', plain);
  // What a format adds is what the author sees: leading zeros, a percent sign. What it hides is not.
  const isShownInFull = w !== undefined && !/[eE]|#{2,}/.test(w) && /^0+(\.0+)?%?$/.test(format);
  return { text: isShownInFull ? w : plain };
}

/** A number with all its digits, where a spreadsheet may show 1E+05. */
function plainNumber(value: number): string {
  const written = String(value);
  if (!/e/i.test(written)) return written;
  return Math.abs(value) >= 1 && Number.isInteger(value)
    ? BigInt(value).toString()
    : value.toFixed(20).replace(/0+$/, '');
}

function dateAsSeen(value: number, format: string, options: { date1904: boolean }): string | undefined {
  const parts = FORMATS.parse_date_code(value, options);
  if (!parts) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  const time = `${two(parts.H)}:${two(parts.M)}:${two(parts.S)}`;
  const hasDay = /[yd]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
  if (!hasDay) return time;
  const day = `${String(parts.y).padStart(4, '0')}-${two(parts.m)}-${two(parts.d)}`;
  return Number.isInteger(value) ? day : `${day} ${time}`;
}
