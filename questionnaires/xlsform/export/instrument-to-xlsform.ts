import type { DraftFiles } from '../../edit/places.ts';
import type { Sheet } from '../../grid/sheet.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { textsIn } from '../../instrument/text.ts';
import { type CarriedRemark, remarksInto } from '../report.ts';
import { cifraSheet } from './cifra-sheet.ts';
import { computedRows } from './computed-rows.ts';
import { exportedLists } from './export-lists.ts';
import { textWriter } from './export-text.ts';
import { exportedNames } from './exported-names.ts';
import { headIn, languageName } from './language-heads.ts';
import { rowsOfSurvey } from './survey-rows.ts';
import { type CellsByHead, sheetOf } from './workbook-rows.ts';

/** The sheets of a workbook, and what they do not say as Cifra does. */
export interface XlsformExport {
  readonly sheets: readonly Sheet[];
  readonly report: readonly CarriedRemark[];
}

/**
 * A questionnaire as the workbook of an XLSForm. Screens that are written out per crime are written out; roster and
 * incident forms are repeats; conditions are relevance, hard edits constraints, soft ones notes.
 *
 * @param files of the questionnaire; with them the sheet `cifra` carries what XLSForm cannot say, so that an import
 *   gives the same questionnaire again
 */
export function instrumentToXlsform(instrument: Instrument, files?: DraftFiles): XlsformExport {
  const report: CarriedRemark[] = [];
  const remark = remarksInto(report);
  const { nameOf, has } = exportedNames(instrument);
  const lost = (fill: string) => remark('changed', { sheet: 'survey' }, { code: 'fillBlank', fill });
  const texts = textWriter(instrument, has, lost);
  const lists = exportedLists(instrument, texts);
  const survey = rowsOfSurvey({ instrument, nameOf, texts, lists });
  for (const { name, isExact } of computedRows(instrument))
    if (!isExact) remark('changed', { sheet: 'survey' }, { code: 'computedNearly', name });
  for (const { form, sensitive, draws = [] } of instrument.forms) {
    if (sensitive) remark('lost', { sheet: 'survey' }, { code: 'careLost', form });
    for (const { name } of draws) remark('changed', { sheet: 'survey' }, { code: 'drawNearly', name });
  }
  if (instrument.forms.some(({ repeat }) => repeat === 'incidents'))
    remark('changed', { sheet: 'survey' }, { code: 'incidentsChosen' });
  const { languages, defaultLanguage, id, version } = instrument.manifest;
  const inEach = (key: string) => languages.map((language) => headIn(key, language));
  const heads = [
    ...['type', 'name', ...inEach('label'), ...inEach('hint'), 'required', 'relevant', 'constraint'],
    ...[...inEach('constraint_message'), 'choice_filter', 'calculation', 'appearance', 'repeat_count'],
    ...['cifra::place', 'cifra::edit', 'cifra::computed'],
  ];
  const settings = {
    form_title: textsIn(instrument, defaultLanguage).instrument.title,
    form_id: id,
    version,
    default_language: languageName(defaultLanguage),
  };
  const choices = [...lists.rows(), ...crimeChoices(instrument)];
  return {
    sheets: [
      sheetOf('survey', heads, withoutTwins(survey)),
      sheetOf('choices', ['list_name', 'name', ...inEach('label')], choices),
      sheetOf('settings', Object.keys(settings), [settings]),
      ...(files ? [cifraSheet(files)] : []),
    ],
    report,
  };
}

/** The crimes that an incident can be about. */
function crimeChoices(instrument: Instrument): CellsByHead[] {
  if (!instrument.forms.some(({ repeat }) => repeat === 'incidents')) return [];
  const { languages } = instrument.manifest;
  return instrument.crimes
    .filter(({ inUse }) => inUse)
    .map(({ key }) => ({
      list_name: 'xlsform_crime',
      name: key,
      ...Object.fromEntries(
        languages.map((language) => [
          headIn('label', language),
          textsIn(instrument, language).crimes[key]?.name ?? key,
        ]),
      ),
    }));
}

/** Notes of edits that several questions share get names of their own. */
function withoutTwins(rows: readonly CellsByHead[]): CellsByHead[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    if (row.type?.startsWith('end ')) return row;
    const count = (seen.get(row.name ?? '') ?? 0) + 1;
    seen.set(row.name ?? '', count);
    return count === 1 ? row : { ...row, name: `${row.name}_${count}` };
  });
}
