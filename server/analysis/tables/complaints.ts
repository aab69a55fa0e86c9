import { REPORTING } from '#questionnaires';
import type { IncidentRecords } from '../analysis-file.ts';
import type { ComplaintMeasure } from '../catalogue/indicator.ts';
import { answerOf, type Reporting } from '../indicators/derive-reporting.ts';

/** Whether it was told to another body than the one that takes formal complaints. */
export const OTHER_BODY = 'rep_other_body';

/** Reasons that INEGI attributes to the authority, and those that it calls other causes; unknown is in neither. */
const BY_AUTHORITY = ['fear_of_extortion', 'waste_of_time', 'long_procedure', 'distrust', 'hostile_attitude'];
const OTHER_CAUSES = ['fear_of_offender', 'minor', 'no_evidence', 'other'];

/**
 * What tables count of what became of an incident: 1, 0, or NaN outside the base. With R, NE and F of methods, of
 * all incidents with a form: `toldAnyBody`, R or told to another body, `notReported`, neither R nor NE,
 * `reportUnknown`, NE, `withFile`, R and a file; of those reported: `withoutFile` and `fileUnknown`; of those that
 * were asked for a reason: `byAuthority` and `otherReason`.
 *
 * @returns undefined where the survey's reasons are others
 */
export function complaintColumn(
  measure: ComplaintMeasure,
  { answers, rows }: Pick<IncidentRecords, 'answers' | 'rows'>,
  { reported, hidden, fileOpened, reason }: Reporting,
): Float64Array | undefined {
  if (measure === 'byAuthority') return ofReasons(reason, BY_AUTHORITY);
  if (measure === 'otherReason') return ofReasons(reason, OTHER_CAUSES);
  const file = answerOf(answers.get(REPORTING.fileOpened));
  const otherBody = answerOf(answers.get(OTHER_BODY));
  const asked = [answerOf(answers.get(REPORTING.formallyBySelf)), answerOf(answers.get(REPORTING.formallyByOther))];
  const countedIn = (row: number): number => {
    const isUnknown = reported[row] === 0 && asked.some((answer) => ['dk', 'refused'].includes(answer(row)));
    switch (measure) {
      case 'toldAnyBody':
        return reported[row] === 1 || otherBody(row) === 'yes' ? 1 : 0;
      case 'notReported':
        return reported[row] === 0 && !isUnknown ? 1 : 0;
      case 'reportUnknown':
        return isUnknown ? 1 : 0;
      case 'withFile':
        return 1 - hidden[row]!;
      case 'withoutFile':
        return Number.isNaN(fileOpened[row]) ? Number.NaN : Number(file(row) === 'no');
      case 'fileUnknown':
        return Number.isNaN(fileOpened[row]) ? Number.NaN : Number(!['yes', 'no'].includes(file(row)));
    }
  };
  return Float64Array.from({ length: rows }, (_, row) => (Number.isNaN(reported[row]) ? Number.NaN : countedIn(row)));
}

/** 1 for incidents with one of the reasons; undefined where the survey has none of them. */
function ofReasons({ codes, names }: Reporting['reason'], reasons: readonly string[]): Float64Array | undefined {
  if (!names.some((name) => reasons.includes(name))) return undefined;
  const isOne = names.map((name) => (reasons.includes(name) ? 1 : 0));
  return Float64Array.from(codes, (code) => (code === -1 ? Number.NaN : isOne[code]!));
}
