import type { AnalysisFile, SampledRecords, VarianceFrame } from '../analysis-file.ts';
import type { StudyIncidents } from './incidents-from-study.ts';
import type { Keyed } from './sampled-from-study.ts';
import { studyProblems } from './study-problems.ts';
import type { StudyReport } from './study-report.ts';
import type { Study } from './study-schema.ts';

/** Rows of a file with their stratum and PSU. */
interface Places {
  readonly file: string;
  readonly lines: Int32Array;
  readonly stratum: readonly string[];
  readonly psu: readonly string[];
}

/** What the study says of the columns and of the policy. */
type Part = Pick<Study['persons'], 'stratum' | 'psu'>;

/**
 * Finds what the design of a study forbids, with its line: a PSU in two strata, and, under the policy `fail`, a
 * stratum with one PSU in either frame.
 */
export function checkDesign(
  { design, households, persons }: Study,
  records: { households: Keyed<SampledRecords>; persons: Keyed<AnalysisFile['persons']>; incidents: StudyIncidents },
  report: StudyReport,
): void {
  const ofPersons = placesOf(records.persons);
  checkSampled(persons, ofPersons, { design, report });
  const isSameFile = records.households.file === records.persons.file;
  const isSame = isSameFile && households.psu === persons.psu && households.stratum === persons.stratum;
  if (!isSame) checkSampled(households, placesOf(records.households), { design, report });
  if (design.lonelyPsu.incident_psus !== 'fail') return;
  // The PSU of an incident stands with its person.
  const { person } = records.incidents.records;
  const stratum = Array.from(person, (row) => ofPersons.stratum[row] ?? '');
  const psu = Array.from(person, (row) => ofPersons.psu[row] ?? '');
  const lines = person.map((row) => ofPersons.lines[row] ?? 0);
  const { file } = ofPersons;
  reportLonely({ file, lines, stratum, psu }, { frame: 'incident_psus', column: persons.psu, report });
}

function checkSampled(part: Part, places: Places, about: { design: Study['design']; report: StudyReport }): void {
  const { design, report } = about;
  if (!design.nested) reportNotNested(places, { column: part.psu, report });
  if (design.lonelyPsu.all_psus === 'fail') reportLonely(places, { frame: 'all_psus', column: part.psu, report });
}

function placesOf({ file, lines, records: { stratum, psu } }: Keyed<SampledRecords>): Places {
  return { file, lines, stratum, psu };
}

/** Once for each PSU, where it first occurs in another stratum. */
function reportNotNested(
  { file, lines, stratum, psu }: Places,
  { column, report }: { column: string; report: StudyReport },
): void {
  const firstRow = new Map<string, number>();
  const reported = new Set<string>();
  const isBlank = (row: number) => stratum[row] === '' || psu[row] === '';
  for (let row = 0; row < psu.length; row++) {
    if (isBlank(row)) continue;
    const first = firstRow.get(psu[row]!);
    if (first === undefined) {
      firstRow.set(psu[row]!, row);
    } else if (stratum[first] !== stratum[row] && !reported.has(psu[row]!)) {
      reported.add(psu[row]!);
      const found = { psu: psu[row]!, stratum: stratum[row]!, other: stratum[first]!, line: lines[first]! };
      report.add({ file, line: lines[row], column }, studyProblems.psuInTwoStrata(found));
    }
  }
}

function reportLonely(
  { file, lines, stratum, psu }: Places,
  { frame, column, report }: { frame: VarianceFrame; column: string; report: StudyReport },
): void {
  /** By stratum: the first row, or nothing where there are several PSUs. */
  const firstRow = new Map<string, number | undefined>();
  // Blank ones are reported for themselves.
  const isBlank = (row: number) => stratum[row] === '' || psu[row] === '';
  for (let row = 0; row < psu.length; row++) {
    if (isBlank(row)) continue;
    const first = firstRow.get(stratum[row]!);
    if (!firstRow.has(stratum[row]!)) firstRow.set(stratum[row]!, row);
    else if (first !== undefined && psu[first] !== psu[row]) firstRow.set(stratum[row]!, undefined);
  }
  for (const [name, row] of firstRow) {
    if (row === undefined) continue;
    const problem = studyProblems.lonelyPsu({ stratum: name, psu: psu[row]!, frame });
    report.add({ file, line: lines[row], column }, problem);
  }
}
