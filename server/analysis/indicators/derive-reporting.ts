import { REPORTING } from '#questionnaires';
import type { Categories, IncidentRecords } from '../analysis-file.ts';

/**
 * What became of each incident at the authorities: 1, 0, or NaN where the incident is outside the figure's
 * base.
 */
export interface Reporting {
  /** A formal complaint was made (R of methods 4.3); base: incidents whose form was filled. */
  readonly reported: Float64Array;
  /** D1, not reported to any competent authority; base: incidents where that is known. */
  readonly unreported: Float64Array;
  /** D2, INEGI's hidden figure; base: incidents of a survey that asks whether a file was opened. */
  readonly hidden: Float64Array;
  /** A file was opened; base: incidents formally reported. */
  readonly fileOpened: Float64Array;
  /** Whether it was reported is outside the base of D1, by an answer that is not known; by a refusal. */
  readonly notKnown: Float64Array;
  readonly refused: Float64Array;
  /**
   * Main reason for not reporting, of incidents not formally reported or not known to be; -1 outside that
   * base.
   */
  readonly reason: Categories;
}

type Answer = (row: number) => string;

/**
 * Derives what became of every incident from the product's variables `rep_formal_self`, `rep_formal_other`,
 * `rep_knows_process`, `rep_file_opened`, `notrep_reason_main`, and `rep_competent_other` where authorities
 * besides the formal one may investigate.
 *
 * R = the respondent or another member complained. NE = not R, and one of the two answers is not known. D1 is
 * 1 when nobody reported, and unknown when NE. D2 is 1 when not R (NE too), when the process is not known,
 * and when no file was opened or that is not known. If the survey does not ask about a file, D2 is unknown,
 * never dark.
 */
export function deriveReporting(incidents: IncidentRecords): Reporting {
  const { rows, answers } = incidents;
  const self = answerOf(answers.get(REPORTING.formallyBySelf));
  const other = answerOf(answers.get(REPORTING.formallyByOther));
  const process = answerOf(answers.get(REPORTING.knowsProcess));
  const file = answerOf(answers.get(REPORTING.fileOpened));
  const competent = answerOf(answers.get('rep_competent_other'));
  const asksFile = answers.has(REPORTING.fileOpened);

  const reported = new Float64Array(rows).fill(Number.NaN);
  const unreported = new Float64Array(rows).fill(Number.NaN);
  const hidden = new Float64Array(rows).fill(Number.NaN);
  const fileOpened = new Float64Array(rows).fill(Number.NaN);
  const notKnown = new Float64Array(rows).fill(Number.NaN);
  const refused = new Float64Array(rows).fill(Number.NaN);
  for (let row = 0; row < rows; row++) {
    if (self(row) === '' && other(row) === '') continue;
    const isReported = self(row) === 'yes' || other(row) === 'yes';
    reported[row] = isReported ? 1 : 0;

    const isReportUnknown = !isReported && (isUnknown(self(row)) || isUnknown(other(row)));
    if (isReported || competent(row) === 'yes') unreported[row] = 0;
    else if (!isReportUnknown && !isUnknown(competent(row))) unreported[row] = 1;
    const isInBase = !Number.isNaN(unreported[row]);
    const isRefused = !isInBase && [self(row), other(row), competent(row)].includes('refused');
    refused[row] = isRefused ? 1 : 0;
    notKnown[row] = !isInBase && !isRefused ? 1 : 0;

    const isProcessUnknown = process(row) === 'no' || isUnknown(process(row));
    if (!asksFile) continue;
    if (!isReported) {
      hidden[row] = 1;
    } else if (file(row) !== '' || isProcessUnknown) {
      const isOpened = file(row) === 'yes';
      hidden[row] = isOpened ? 0 : 1;
      fileOpened[row] = isOpened ? 1 : 0;
    }
  }
  return {
    reported,
    unreported,
    hidden,
    fileOpened,
    notKnown,
    refused,
    reason: reasonOf(answers.get(REPORTING.mainReasonNot), reported),
  };
}

function isUnknown(answer: string): boolean {
  return answer === 'dk' || answer === 'refused';
}

/** Gives the answer of a row; blank where it was not asked. */
export function answerOf(categories: Categories | undefined): Answer {
  if (categories === undefined) return () => '';
  const { codes, names } = categories;
  return (row) => names[codes[row]!] ?? '';
}

/**
 * The reason of incidents that were not reported. "Don't know" and a refusal are one category, `unknown`, the
 * last.
 */
function reasonOf(asked: Categories | undefined, reported: Float64Array): Categories {
  if (asked === undefined) return { codes: new Int32Array(reported.length).fill(-1), names: [] };
  const names = asked.names.filter((name) => !isUnknown(name));
  if (names.length < asked.names.length) names.push('unknown');
  const codeOf = asked.names.map((name) => names.indexOf(isUnknown(name) ? 'unknown' : name));
  const codes = asked.codes.map((code, row) => (code === -1 || reported[row] !== 0 ? -1 : codeOf[code]!));
  return { codes, names };
}
