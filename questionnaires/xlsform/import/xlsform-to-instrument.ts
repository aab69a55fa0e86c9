import type { Json } from '../../edit/json.ts';
import type { DraftFiles } from '../../edit/places.ts';
import type { Sheet } from '../../grid/sheet.ts';
import type { CellMark } from '../../grid/workbook.ts';
import { fromCifraSheet } from '../back/from-cifra-sheet.ts';
import { type CarriedRemark, remarksInto } from '../report.ts';
import { type BuiltForms, buildForms } from './build-forms.ts';
import { findSheets } from './find-sheets.ts';
import { formParts } from './form-parts.ts';
import { remarkFormulas, withFormulaValues } from './formula-cells.ts';
import { nameFinder } from './known-names.ts';
import { workbookLanguages } from './languages/languages.ts';
import { missingTexts } from './languages/missing-texts.ts';
import { remarkPlainTexts } from './languages/remark-plain-texts.ts';
import { isAsked, placeQuestions, type WorkbookLists } from './place-questions.ts';
import { planQuestions } from './plan-questions.ts';
import { readChoices } from './read-choices.ts';
import { readSettings } from './read-settings.ts';
import { readTable } from './read-table.ts';
import { remarkCalculations, remarkDropped, remarkGroups, remarkLists } from './remark-rows.ts';
import { repaired } from './repair.ts';
import { skeletonCrimes, skeletonCrimeTexts, skeletonManifest, wordsAdded } from './skeleton.ts';
import { surveyTree } from './survey-tree.ts';
import { isSurveyColumn, remarkUnknownColumns } from './unused-cells.ts';

/** What an import gives: the files of a questionnaire, and what became of everything in the workbook. */
export interface XlsformImport {
  /** Undefined when no questionnaire can be made of the workbook; the report says why. */
  readonly files?: DraftFiles;
  readonly report: readonly CarriedRemark[];
}

/**
 * A questionnaire from the workbook of an XLSForm.
 *
 * Its groups become forms that are asked once, one after the other, without a roster and without crimes: they can be
 * interviewed and previewed at once, and taken into a questionnaire that has these. The files always parse.
 *
 * A workbook that Cifra wrote gives the questionnaire that it was written from, under its own id.
 *
 * @param options.id of the questionnaire to be
 * @param options.marks of its cells: what formulas showed last is taken, and told
 */
export function xlsformToInstrument(
  cells: readonly Sheet[],
  { id, marks = [] }: { id: string; marks?: readonly CellMark[] },
): XlsformImport {
  const report: CarriedRemark[] = [];
  const remark = remarksInto(report);
  const sheets = withFormulaValues(cells, marks);
  const written = fromCifraSheet(sheets, remark);
  if (written) {
    for (const sheet of sheets) remarkFormulas(sheet, marks, remark);
    return { files: written, report: inOrder(report, sheets) };
  }
  const found = findSheets(sheets, remark);
  if (!found.survey) return { report };
  for (const sheet of [found.survey, ...found.choices, found.external, found.settings])
    if (sheet) remarkFormulas(sheet, marks, remark);
  const survey = readTable(found.survey, remark);
  const choices = found.choices.map((sheet) => readTable(sheet, remark));
  const external = found.external && readTable(found.external, remark);
  const settings = readSettings(found.settings && readTable(found.settings, remark), remark);
  if (!survey.columns.some(({ key }) => key === 'type')) {
    remark('lost', { sheet: survey.sheet, row: 1 }, { code: 'noTypeColumn' });
    return { report };
  }
  if (!survey.columns.some(({ key }) => key === 'name'))
    remark('changed', { sheet: survey.sheet, row: 1 }, { code: 'noNameColumn' });
  remarkUnknownColumns(survey, isSurveyColumn, remark);
  const lists: WorkbookLists = {
    choices: readChoices(choices, remark),
    external: readChoices(external ? [external] : [], remark),
  };
  const planned = planQuestions(surveyTree(survey, remark), lists.choices, remark);
  remarkDropped(planned, lists, remark);
  remarkGroups(planned, remark);
  remarkLists(planned, lists, remark);
  const parts = formParts(planned.filter(isAsked), remark);
  const languages = workbookLanguages([survey, ...choices], settings, remark);
  remarkPlainTexts([survey, ...choices, ...(external ? [external] : [])], languages, remark);
  const { placed, giveName } = placeQuestions(parts, lists, remark);
  const missing = missingTexts();
  const finder = nameFinder(planned, placed);
  remarkCalculations(planned, finder, remark);
  if (parts.length === 0) {
    remark('lost', { sheet: survey.sheet }, { code: 'nothingAsked' });
    return { report: inOrder(report, sheets) };
  }
  const title = settings.title || id;
  const texts = { languages, remark, missing };
  const built = buildForms(parts, { remark, finder, lists, texts, placed, giveName, title });
  missing.remark(remark);
  const codes = languages.map(({ code }) => code);
  const files = repaired(filesOf(built, { id, title, codes }), built.origins, remark);
  if (files) remark('note', { sheet: survey.sheet }, { code: 'withoutRoster' });
  const ordered = inOrder(report, sheets);
  return files ? { files, report: ordered } : { report: ordered };
}

function filesOf(built: BuiltForms, { id, title, codes }: { id: string; title: string; codes: string[] }): DraftFiles {
  const texts = codes.map((code): [string, Json] => {
    const { dk, refused, na } = wordsAdded(code);
    const { forms, questions, choices, edits } = built.texts[code]!;
    const instrument = { title, note: title };
    const written = {
      instrument,
      forms,
      questions,
      choices,
      missing: { dk, refused, na },
      crimes: skeletonCrimeTexts(),
      edits,
    };
    return [`texts/${code}.json`, written];
  });
  return {
    'manifest.json': skeletonManifest({ id, languages: codes, chain: built.forms.map(({ name }) => name) }),
    'crime-types.json': skeletonCrimes(id),
    'modules/lists.json': { lists: built.lists },
    ...Object.fromEntries(built.forms.map(({ name, file }) => [`modules/${name}.json`, file])),
    ...Object.fromEntries(texts),
  };
}

/** The remarks in the order of the sheets and rows that they are about. */
function inOrder(report: readonly CarriedRemark[], sheets: readonly Sheet[]): CarriedRemark[] {
  const order = new Map(sheets.map(({ name }, at) => [name, at]));
  const at = ({ sheet }: CarriedRemark) => order.get(sheet) ?? -1;
  return report.toSorted((one, other) => at(one) - at(other) || (one.row ?? 0) - (other.row ?? 0));
}
