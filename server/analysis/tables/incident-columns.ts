import { REPORTING } from '#questionnaires';
import type { AnalysisFile, Categories, SeveralAnswers } from '../analysis-file.ts';
import type { IncidentIndicator, IncidentMeasure } from '../catalogue/indicator.ts';
import { deriveReporting, type Reporting } from '../indicators/derive-reporting.ts';
import { circumstanceColumn, isCircumstance, NEEDED_OF_CIRCUMSTANCES } from './circumstances.ts';
import { complaintColumn, OTHER_BODY } from './complaints.ts';

/** One column of an indicator: 1, 0, or NaN for the records outside its base. */
export interface CategoryColumn {
  /** Blank where the indicator has none. */
  readonly category: string;
  readonly values: Float64Array;
}

/** The variable that a measure cannot do without. */
export function neededVariable(measure: IncidentIndicator['measure']): string {
  if (typeof measure !== 'string') return measure.answer;
  if (isCircumstance(measure)) return NEEDED_OF_CIRCUMSTANCES[measure][0]!;
  if (measure === 'byAuthority' || measure === 'otherReason') return REPORTING.mainReasonNot;
  if (measure === 'toldAnyBody') return OTHER_BODY;
  return ABOUT_FILE.includes(measure) ? REPORTING.fileOpened : REPORTING.formallyBySelf;
}

/** What cannot be counted where nobody was asked about a file. */
const ABOUT_FILE: readonly IncidentMeasure[] = ['hidden', 'fileOpened', 'withFile', 'withoutFile', 'fileUnknown'];

/** The columns of indicators of incidents, each made once; none where the file lacks what they count. */
export function incidentColumns({ incidents }: AnalysisFile): (indicator: IncidentIndicator) => CategoryColumn[] {
  const kept = new Map<string, CategoryColumn[]>();
  let derived: Reporting | undefined;
  const make = (measure: IncidentIndicator['measure']): CategoryColumn[] => {
    derived ??= deriveReporting(incidents);
    if (typeof measure !== 'string') {
      if (measure.answer === REPORTING.mainReasonNot) return columnsOf(derived.reason);
      const several = incidents.several?.get(measure.answer);
      if (several) return columnsOfSeveral(several);
      const answers = incidents.answers.get(measure.answer);
      return answers === undefined ? [] : columnsOf(withUnknown(answers));
    }
    const values = columnOf(measure, derived);
    return values === undefined ? [] : [{ category: '', values }];
  };
  const { answers } = incidents;
  const asksReport = answers.has(REPORTING.formallyBySelf) || answers.has(REPORTING.formallyByOther);
  const columnOf = (measure: IncidentMeasure, reporting: Reporting): Float64Array | undefined => {
    if (measure === 'count') return new Float64Array(incidents.rows).fill(1);
    if (isCircumstance(measure)) return circumstanceColumn(measure, incidents);
    if (!asksReport || (ABOUT_FILE.includes(measure) && !answers.has(REPORTING.fileOpened))) return undefined;
    if (measure === 'toldAnyBody' && !answers.has(OTHER_BODY)) return undefined;
    switch (measure) {
      case 'reported':
      case 'unreported':
      case 'hidden':
      case 'fileOpened':
      case 'notKnown':
      case 'refused':
        return reporting[measure];
      default:
        return complaintColumn(measure, incidents, reporting);
    }
  };
  return ({ measure }) => {
    const name = JSON.stringify(measure);
    const columns = kept.get(name) ?? make(measure);
    kept.set(name, columns);
    return columns;
  };
}

/** Don't know and a refusal as one answer, `unknown`, the last. */
function withUnknown({ codes, names }: Categories): Categories {
  const known = names.filter((name) => name !== 'dk' && name !== 'refused');
  const all = known.length < names.length ? [...known, 'unknown'] : known;
  const codeOf = names.map((name) => all.indexOf(known.includes(name) ? name : 'unknown'));
  return { codes: codes.map((code) => (code === -1 ? -1 : codeOf[code]!)), names: all };
}

/** Each answer among all that were asked: an incident may be in several. */
export function columnsOfSeveral({ names, asked, given }: SeveralAnswers): CategoryColumn[] {
  const column = (category: string, isGiven: (row: number) => boolean) => ({
    category,
    values: Float64Array.from(asked, (was, row) => (was === 1 ? Number(isGiven(row)) : Number.NaN)),
  });
  const isMissing = (name: string) => name === 'dk' || name === 'refused';
  const missing = given.filter((_, place) => isMissing(names[place]!));
  const known = names.flatMap((name, place) =>
    isMissing(name) ? [] : [column(name, (row) => given[place]![row] === 1)],
  );
  return missing.length === 0 ? known : [...known, column('unknown', (row) => missing.some((one) => one[row] === 1))];
}

function columnsOf({ codes, names }: Categories): CategoryColumn[] {
  return names.map((category, of) => ({
    category,
    values: Float64Array.from(codes, (code) => (code === -1 ? Number.NaN : Number(code === of))),
  }));
}
