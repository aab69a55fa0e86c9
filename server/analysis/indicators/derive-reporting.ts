import type { Categories, IncidentRecords } from '../analysis-file.ts';

/** What became of an incident at the authorities: 1, 0, or NaN where the incident is outside the figure's base. */
export interface Reporting {
  /** A formal complaint was made (R of methods 4.3); base: incidents whose form was filled. */
  reported: Float64Array;
  /** D1, no competent authority was told; base: incidents of which that is known. */
  unreported: Float64Array;
  /** D2, INEGI's hidden figure; base: incidents of a survey that asks whether a file was opened. */
  hidden: Float64Array;
  /** A file was opened; base: incidents formally reported. */
  fileOpened: Float64Array;
  /** Main reason of those not formally reported or not known to be; -1 outside that base. */
  reason: Categories;
}

const UNKNOWN = ['dk', 'refused'];

/**
 * Derives the reporting of every incident from the product's variables `rep_formal_self`, `rep_formal_other`, `rep_knows_process`,
 * `rep_file_opened`, `notrep_reason_main`, and `rep_competent_other` where other authorities than the formal one may investigate.
 *
 * R = self or another member complained. NE = not R and one of the two answers is not known.
 * D1 is 1 when nothing is reported and unknown when NE. D2 is 1 when not R (NE too), when the process is not known,
 * and when the file is denied or not known. A file question that was not asked makes D2 unknown, never dark.
 */
export function deriveReporting(incidents: IncidentRecords): Reporting {
  const { rows, answers } = incidents;
  const self = reader(answers.get('rep_formal_self'));
  const other = reader(answers.get('rep_formal_other'));
  const process = reader(answers.get('rep_knows_process'));
  const file = reader(answers.get('rep_file_opened'));
  const competent = reader(answers.get('rep_competent_other'));
  const asked = answers.get('notrep_reason_main');

  const column = () => new Float64Array(rows).fill(Number.NaN);
  const derived = { reported: column(), unreported: column(), hidden: column(), fileOpened: column() };
  const reason = { codes: new Int32Array(rows).fill(-1), names: reasonNames(asked) };
  const reasonOf = asked?.names.map((name) => reason.names.indexOf(UNKNOWN.includes(name) ? 'unknown' : name));
  for (let row = 0; row < rows; row++) {
    if (self(row) === '' && other(row) === '') continue;
    const reported = self(row) === 'yes' || other(row) === 'yes';
    const notKnown = !reported && (UNKNOWN.includes(self(row)) || UNKNOWN.includes(other(row)));
    derived.reported[row] = reported ? 1 : 0;
    if (reported || competent(row) === 'yes') derived.unreported[row] = 0;
    else if (!notKnown && !UNKNOWN.includes(competent(row))) derived.unreported[row] = 1;

    const processNotKnown = process(row) === 'no' || UNKNOWN.includes(process(row));
    if (!reported) {
      if (answers.has('rep_file_opened')) derived.hidden[row] = 1;
      if (asked && asked.codes[row] !== -1) reason.codes[row] = reasonOf?.[asked.codes[row]!] ?? -1;
    } else if (file(row) !== '' || processNotKnown) {
      if (answers.has('rep_file_opened')) {
        derived.hidden[row] = file(row) === 'yes' ? 0 : 1;
        derived.fileOpened[row] = file(row) === 'yes' ? 1 : 0;
      }
    }
  }
  return { ...derived, reason };
}

/** The answer of a row; blank where it was not asked. */
function reader(categories: Categories | undefined): (row: number) => string {
  if (categories === undefined) return () => '';
  const { codes, names } = categories;
  return (row) => names[codes[row]!] ?? '';
}

function reasonNames(asked: Categories | undefined): string[] {
  if (asked === undefined) return [];
  const named = asked.names.filter((name) => !UNKNOWN.includes(name));
  return named.length === asked.names.length ? named : [...named, 'unknown'];
}
