import type { Localized } from '#questionnaires';
import { escapedForXml } from '../../files/escaped-for-xml.ts';
import { fileSink } from '../../files/file-sink.ts';
import type { DescribedRecordColumn, DescribedRecordFile, DescribedRecords } from './described-columns.ts';
import { flagLabels } from './export-column.ts';
import { codesOf, exportWords, titleOfRecords } from './labels.ts';
import type { RecordFormat } from './record-format.ts';

const FILE = 'codebook.xml';

const WEIGHT = /^(?:design_)?weight_/;

/** What describes the design in every file. */
const DESIGN = 'Strata are in the variable stratum, primary sampling units in the variable psu, of every file.';

/**
 * DDI-Codebook 2.5 of the records: studies, files and variables with their labels in every language that there is,
 * codes, kinds of missing answers and weights. It describes the files that the format `csv` writes.
 *
 * @see DDI Alliance, DDI-Codebook 2.5, codebook.xsd
 */
export const DDI_CODEBOOK: RecordFormat = {
  filesOf: () => [FILE],
  async write({ source: { described }, language, placeOf, report }) {
    const sink = fileSink(placeOf(FILE));
    try {
      for (const piece of codebookXml(described, language)) sink.write(Buffer.from(piece));
      report?.(1);
      return [{ name: FILE, ...sink.finish() }];
    } finally {
      sink.close();
    }
  },
};

function* codebookXml(described: DescribedRecords, language: string): Generator<string> {
  const { title = {}, source, files } = described;
  const main = titleOfRecords(described, language);
  const others = Object.entries(title).filter(([, text]) => text !== main);
  const id = described.study ?? described.survey ?? '';
  const titles =
    element('titl', main) + others.map(([code, text]) => element('parTitl', text, { 'xml:lang': code })).join('');
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<codeBook xmlns="ddi:codebook:2_5" version="2.5" xml:lang="${escapedForXml(language)}">\n`;
  yield `<docDscr><citation><titlStmt>${element('titl', main)}</titlStmt><prodStmt><software>Cifra</software></prodStmt></citation></docDscr>\n`;
  yield `<stdyDscr><citation><titlStmt>${titles}${id === '' ? '' : element('IDNo', id)}</titlStmt></citation>`;
  yield `<stdyInfo><sumDscr>${files.map(({ unit }) => element('anlyUnit', unit)).join('')}</sumDscr></stdyInfo>`;
  yield `<method><dataColl>${element('sampProc', DESIGN)}${source === undefined ? '' : `<sources>${element('dataSrc', source)}</sources>`}`;
  yield `${element('weight', weightsInWords(files))}</dataColl></method></stdyDscr>\n`;
  for (const [place, file] of files.entries()) yield fileXml(file, place);
  yield '<dataDscr>\n';
  for (const [place, file] of files.entries())
    for (const [column, one] of file.columns.entries())
      yield variableXml(one, { id: `V${place + 1}_${column + 1}`, file: `F${place + 1}`, described, language });
  yield '</dataDscr>\n</codeBook>\n';
}

function weightsInWords(files: readonly DescribedRecordFile[]): string {
  return files
    .map(({ unit, columns }) => {
      const names = columns.map(({ name }) => name).filter((name) => WEIGHT.test(name));
      return `${unit}: ${names.join(', ')}`;
    })
    .join('; ');
}

function fileXml({ unit, rows, columns }: DescribedRecordFile, place: number): string {
  const size = `<dimensns>${element('caseQnty', String(rows))}${element('varQnty', String(columns.length))}</dimensns>`;
  return `<fileDscr ID="F${place + 1}"><fileTxt>${element('fileName', `${unit}.csv`)}${size}${element('fileType', 'text/csv; charset=utf-8')}</fileTxt></fileDscr>\n`;
}

interface VariablePlace {
  readonly id: string;
  readonly file: string;
  readonly described: DescribedRecords;
  readonly language: string;
}

function variableXml(column: DescribedRecordColumn, { id, file, described, language }: VariablePlace): string {
  const { name, kind, label } = column;
  const attributes = {
    ID: id,
    name,
    files: file,
    intrvl: kind === 'number' ? 'contin' : 'discrete',
    ...(WEIGHT.test(name) && { wgt: 'wgt' }),
  };
  const format = `<varFormat type="${kind === 'code' ? 'character' : 'numeric'}" schema="other"/>`;
  const categories = categoriesXml(column, described, language);
  return `<var ${inTag(attributes)}>${labels(label, name)}${categories}${format}</var>\n`;
}

function categoriesXml(column: DescribedRecordColumn, described: DescribedRecords, language: string): string {
  if (column.kind === 'flag')
    return flagLabels(language)
      .map(({ value, label }) => `<catgry>${element('catValu', String(value))}${element('labl', label)}</catgry>`)
      .join('');
  const codes = codesOf(column, exportWords(described, language)) ?? [];
  return codes
    .map(({ code, isMissing }, place) => {
      const own = column.codes![place]!.label;
      const told = Object.keys(own).length > 0 ? own : (described.missing?.[code] ?? {});
      return `<catgry${isMissing ? ' missing="Y"' : ''}>${element('catValu', code)}${labels(told, code)}</catgry>`;
    })
    .join('');
}

/** In every language; what has no label is called by its name. */
function labels(texts: Localized, name: string): string {
  const each = Object.entries(texts);
  if (each.length === 0) return element('labl', name);
  return each.map(([language, text]) => element('labl', text, { 'xml:lang': language })).join('');
}

function element(tag: string, text: string, attributes: Readonly<Record<string, string>> = {}): string {
  const inside = Object.keys(attributes).length === 0 ? '' : ` ${inTag(attributes)}`;
  return `<${tag}${inside}>${escapedForXml(text)}</${tag}>`;
}

function inTag(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapedForXml(value)}"`)
    .join(' ');
}
