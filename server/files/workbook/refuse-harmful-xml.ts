import { WorkbookRefused } from './workbook-fault.ts';
import type { WorkbookLimits } from './workbook-limits.ts';

const LESS_THAN = 0x3c;
const COLON = 0x3a;
/** Rows and cells that are only coloured count too, and there may be many of them. */
const CELLS_FOR_A_FULL_ONE = 4;

/**
 * Refuses a part whose reading could take much: XML that declares something, that is not in UTF-8, that breaks off, or
 * that has more rows and cells than a workbook of texts.
 *
 * @throws WorkbookRefused
 */
export function refuseHarmfulXml(part: string, xml: Buffer, limits: WorkbookLimits): void {
  const head = xml.subarray(0, 200).toString('latin1');
  const encoding = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)/i.exec(head)?.[1] ?? 'utf-8';
  if (head.includes('\0') || !/^(utf-8|us-ascii)$/i.test(encoding)) throw new WorkbookRefused({ code: 'broken' });
  // The signs that begin a declaration stand for nothing else: a text has `&lt;` in their place.
  for (let at = xml.indexOf('<!'); at >= 0; at = xml.indexOf('<!', at + 2)) {
    const isDeclaration = /^<!(doctype|entity|element|attlist|notation)/i.test(xml.toString('latin1', at, at + 12));
    if (isDeclaration) throw new WorkbookRefused({ code: 'declarations', part });
  }
  if (!/<\/[^<>]+>\s*$|\/>\s*$/.test(xml.subarray(-200).toString('latin1')))
    throw new WorkbookRefused({ code: 'broken' });
  if (/^xl\/worksheets\//i.test(part)) refuseManyTags(part, xml, limits);
}

function refuseManyTags(part: string, xml: Buffer, { rows, cells }: WorkbookLimits): void {
  const sheet = part.replace(/^.*\/|\.xml$/gi, '');
  const left = { row: rows, c: cells * CELLS_FOR_A_FULL_ONE };
  for (let at = xml.indexOf(LESS_THAN); at >= 0; at = xml.indexOf(LESS_THAN, at + 1)) {
    const tag = tagAt(xml, at + 1);
    if (tag !== 'row' && tag !== 'c') continue;
    left[tag] -= 1;
    if (left.row < 0) throw new WorkbookRefused({ code: 'too-many-rows', sheet, most: rows });
    if (left.c < 0) throw new WorkbookRefused({ code: 'too-many-cells', most: cells });
  }
}

/** Which of the two tags begins here, with a prefix or without. */
function tagAt(xml: Buffer, start: number): 'row' | 'c' | undefined {
  let at = start;
  for (let end = at; end < at + 12 && isLetter(xml[end] ?? 0); end++) {
    if (xml[end + 1] === COLON) {
      at = end + 2;
      break;
    }
  }
  if (xml[at] === 0x63 && !isLetter(xml[at + 1] ?? 0)) return 'c';
  return xml.toString('latin1', at, at + 3) === 'row' && !isLetter(xml[at + 3] ?? 0) ? 'row' : undefined;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x30 && byte <= 0x39);
}
