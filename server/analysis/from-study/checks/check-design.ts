import type { AnalysisFile, SampledRecords } from '../../analysis-file.ts';
import type { VarianceFrame } from '../../survey-design.ts';
import type { IncidentsFromStudy } from '../incidents-from-study.ts';
import type { Keyed } from '../sampled-from-study.ts';
import { columnsInWords } from '../study-keys.ts';
import { studyProblems } from '../study-problems.ts';
import type { StudyReport } from '../study-report.ts';
import type { Study, StudyPersons } from '../study-schema.ts';
import { checkFpc } from './check-fpc.ts';

/** Rows of a file with their stratum and PSU. */
interface Places {
  readonly file: string;
  readonly lines: Int32Array;
  readonly stratum: readonly string[];
  readonly psu: readonly string[];
}

/** What the study says of the columns and of the policy. */
type Part = Pick<StudyPersons, 'stratum' | 'psu'>;

/**
 * Finds what the design of a study forbids, with its line: a PSU in two strata, a correction that none can be, and,
 * under the policy `fail`, a stratum with one PSU in either frame.
 */
export function checkDesign(
  { design, households, persons }: Study,
  records: {
    households?: Keyed<SampledRecords> | undefined;
    persons?: Keyed<AnalysisFile['persons']> | undefined;
    incidents?: IncidentsFromStudy | undefined;
  },
  report: StudyReport,
): void {
  // Replicates carry the variance, whatever the strata.
  if (design.replicates) return;
  if (persons && records.persons) checkSampled(persons, placesOf(records.persons), { design, report });
  const isSameFile = records.households?.file === records.persons?.file;
  const isSame = isSameFile && placeColumns(households) === placeColumns(persons);
  if (households && records.households && !isSame)
    checkSampled(households, placesOf(records.households), { design, report });
  for (const [part, of] of [
    [households, records.households],
    [persons, records.persons],
  ] as const)
    if (part && of) checkFpc(part, of, { fpcType: design.fpcType, report });
  const units = records.persons ?? records.households;
  // With later stages that frame does not exist.
  if (design.lonelyPsu.incident_psus !== 'fail' || !units || units.records.laterStages || !records.incidents) return;
  // The PSU of an incident stands with the unit that reported it.
  const ofUnits = placesOf(units);
  const rows = records.incidents.unit;
  const stratum = Array.from(rows, (row) => ofUnits.stratum[row] ?? '');
  const psu = Array.from(rows, (row) => ofUnits.psu[row] ?? '');
  const lines = rows.map((row) => ofUnits.lines[row] ?? 0);
  const { file } = ofUnits;
  const column = psuColumn((persons ?? households)!);
  reportLonely({ file, lines, stratum, psu }, { frame: 'incident_psus', column, report });
}

function checkSampled(part: Part, places: Places, about: { design: Study['design']; report: StudyReport }): void {
  const { design, report } = about;
  if (!design.nested && part.psu !== undefined) reportNotNested(places, { column: psuColumn(part), report });
  if (design.lonelyPsu.all_psus === 'fail')
    reportLonely(places, { frame: 'all_psus', column: psuColumn(part), report });
}

/** The column of the PSUs, in messages. */
function psuColumn({ psu }: Part): string | undefined {
  return psu === undefined ? undefined : columnsInWords(psu);
}

/** Equal where stratum and PSU stand in the same columns. */
function placeColumns(part: Part | undefined): string {
  return JSON.stringify([part?.stratum, part?.psu]);
}

function placesOf({ file, lines, records: { stratum, psu } }: Keyed<SampledRecords>): Places {
  return { file, lines, stratum, psu };
}

/** Once for each PSU, where it first occurs in another stratum. */
function reportNotNested(
  { file, lines, stratum, psu }: Places,
  { column, report }: { column: string | undefined; report: StudyReport },
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
  { frame, column, report }: { frame: VarianceFrame; column: string | undefined; report: StudyReport },
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
