import type { Area } from '#contract';
import type { Contact, SampleUnit } from '../model.ts';
import type { SampleColumns } from './sample-columns.ts';

const MOST_CHARACTERS = 200;
const AREAS: readonly string[] = ['urban', 'other_urban', 'rural'] satisfies Area[];

export type ReportCell = (column: string, code: string, message: string) => void;

/** One unit from the cells of its line; what is wrong goes to `report`. */
export function sampleLine(
  { index, probabilities }: SampleColumns,
  cells: string[],
  report: ReportCell,
): { unit: Omit<SampleUnit, 'seed'>; contact?: Contact } {
  const cell = (column: string) => (cells[index.get(column) ?? -1] ?? '').trim();
  const required = (column: string, most = MOST_CHARACTERS) => {
    const text = cell(column);
    if (text === '') report(column, 'missing-value', 'write a value');
    if (text.length > most) report(column, 'too-long', `at most ${most} characters`);
    return text;
  };
  const optional = (column: string) => {
    const text = cell(column);
    if (text.length > MOST_CHARACTERS) report(column, 'too-long', `at most ${MOST_CHARACTERS} characters`);
    return text;
  };

  if (cells.length !== index.size) report('', 'wrong-length', 'the line has more or fewer cells than the header');
  for (const column of index.keys())
    if (/\p{Cc}/u.test(cell(column))) report(column, 'control-character', 'remove the line break or control character');
  const caseId = required('unit_id', 100);
  const area = required('area');
  if (area && !AREAS.includes(area)) report('area', 'unknown-area', `write one of: ${AREAS.join(', ')}`);
  const state = optional('state');
  const address = optional('address');
  const phone = optional('phone');
  const unit = {
    caseId,
    stratum: required('stratum'),
    psu: required('psu'),
    probabilities: probabilities.map((column) => readProbability(required(column), column, report)),
    area: area as Area,
    ...(state ? { state } : {}),
    label: optional('label') || caseId,
  };
  if (!address && !phone) return { unit };
  return { unit, contact: { caseId, ...(address ? { address } : {}), ...(phone ? { phone } : {}) } };
}

function readProbability(text: string, column: string, report: ReportCell): number {
  const value = /^(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (text && !(value > 0 && value <= 1))
    report(column, 'not-a-probability', 'write a number above 0 and at most 1, with a decimal point');
  return value;
}
