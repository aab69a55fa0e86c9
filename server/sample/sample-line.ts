import {
  type Area,
  area as areaCode,
  householdOf,
  type ImportProblemCode,
  type ImportProblemReply,
  LONGEST_UNIT_ID,
} from '#contract';
import type { Contact, SampleUnit } from '../model.ts';
import type { SampleColumns } from './sample-columns.ts';

const MOST_CHARACTERS = 200;
/** Drawn to stand in for another one, or not. */
const RESERVE = ['1', '0'];

const AREAS: string[] = areaCode.options;

/** Takes what is wrong with a cell; the column is '' for the whole line. */
export type ReportCell = (column: string, code: ImportProblemCode, details?: ImportProblemReply['details']) => void;

/** One unit from the cells of its line; what is wrong goes to `report`. */
export function sampleLine(
  { index, probabilities }: SampleColumns,
  cells: string[],
  report: ReportCell,
): { unit: Omit<SampleUnit, 'seed'>; contact?: Contact } {
  const cell = (column: string) => (cells[index.get(column) ?? -1] ?? '').trim();
  const required = (column: string, most = MOST_CHARACTERS) => {
    const text = cell(column);
    if (text === '') report(column, 'missing-value');
    if (text.length > most) report(column, 'too-long', { most });
    return text;
  };
  const optional = (column: string) => {
    const text = cell(column);
    if (text.length > MOST_CHARACTERS) report(column, 'too-long', { most: MOST_CHARACTERS });
    return text;
  };

  if (cells.length !== index.size) report('', 'wrong-length');
  for (const column of index.keys()) if (/\p{Cc}/u.test(cell(column))) report(column, 'control-character');
  const caseId = required('unit_id', LONGEST_UNIT_ID);
  if (householdOf(caseId)) report('unit_id', 'name-of-household');
  const area = required('area');
  if (area && !AREAS.includes(area)) report('area', 'unknown-area', { choices: AREAS });
  const state = optional('state');
  const address = optional('address');
  const phone = optional('phone');
  const reserve = optional('reserve').toLowerCase();
  if (!['', ...RESERVE].includes(reserve)) report('reserve', 'not-yes-or-no', { choices: RESERVE });
  const unit = {
    caseId,
    stratum: required('stratum'),
    psu: required('psu'),
    probabilities: probabilities.map((column) => readProbability(required(column), column, report)),
    area: area as Area,
    ...(state ? { state } : {}),
    label: optional('label') || caseId,
    ...(reserve === RESERVE[0] && { reserve: true as const }),
  };
  if (!address && !phone) return { unit };
  return { unit, contact: { caseId, ...(address ? { address } : {}), ...(phone ? { phone } : {}) } };
}

function readProbability(text: string, column: string, report: ReportCell): number {
  const value = /^(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (text && !(value > 0 && value <= 1)) report(column, 'not-a-probability');
  return value;
}
