import type { CarriedSeverity, NoteRemark } from '../report.ts';
import type { CarriedSaid } from '../words/carried-values.ts';
import type { PlannedPlace } from './known-names.ts';
import type { PlannedQuestion } from './plan-questions.ts';
import type { Table, TableRow } from './read-table.ts';

/** Columns that are read, wherever they are read. */
const READ = new Set([
  ...['type', 'name', 'label', 'hint', 'guidance_hint', 'relevant', 'required', 'constraint', 'constraint_message'],
  ...['calculation', 'choice_filter', 'repeat_count', 'parameters', 'appearance', 'read_only', 'disabled', 'default'],
  ...['required_message', 'image', 'big-image', 'audio', 'video', 'trigger', 'list_name', 'value', 'save_to'],
]);

/** Cells of a question that nothing of Cifra carries. */
const LOST: Readonly<Record<string, CarriedSaid>> = {
  default: { code: 'defaultLost' },
  required_message: { code: 'requiredMessageLost' },
  image: { code: 'mediaLost', what: 'picture' },
  'big-image': { code: 'mediaLost', what: 'picture' },
  audio: { code: 'mediaLost', what: 'sound' },
  video: { code: 'mediaLost', what: 'film' },
  trigger: { code: 'triggerLost' },
};

/** Says of each cell of a question that is not carried over what becomes of it. */
export function remarkUnusedCells(
  { node: { row, kind }, asksForMore }: PlannedQuestion,
  place: PlannedPlace,
  remark: NoteRemark,
): void {
  if (asksForMore) return;
  for (const [key, said] of Object.entries(LOST))
    for (const filled of row.filledPlaces(key)) remark('lost', filled, said);
  if (row.text('calculation') !== '' && kind.is !== 'calculation')
    remark('lost', row.place('calculation'), { code: 'filledInLost' });
  if (row.text('choice_filter') !== '' && place.list === undefined)
    remark('lost', row.place('choice_filter'), { code: 'filterWithoutList' });
  if (row.text('repeat_count') !== '') remark('note', row.place('repeat_count'), { code: 'countOfNoRepeat' });
  remarkParameters(row, kind.is === 'number' && kind.range, remark);
  remarkAppearance(row, place, remark);
}

function remarkParameters(row: TableRow, isRange: boolean, remark: NoteRemark): void {
  const written = row.text('parameters');
  if (written === '') return;
  if (/randomize\s*=\s*true/i.test(written)) remark('lost', row.place('parameters'), { code: 'randomizeLost' });
  const others = written.replace(/(randomize|seed|start|end)\s*=\s*\S+/gi, '').trim();
  if (isRange && /step\s*=\s*(?!1(\.0+)?\b)/i.test(others))
    remark('lost', row.place('parameters'), { code: 'stepLost' });
  else if (others !== '' && !/^[\s,;]*step\s*=\s*1/i.test(others))
    remark('lost', row.place('parameters'), { code: 'parametersLost', parameters: others.slice(0, 80) });
}

function remarkAppearance(row: TableRow, { type }: PlannedPlace, remark: NoteRemark): void {
  const written = row.text('appearance');
  if (written === '') return;
  let severity: CarriedSeverity = 'note';
  let said: CarriedSaid = { code: 'appearanceNote', appearance: written.slice(0, 60) };
  if (/\bex:/.test(written)) {
    severity = 'lost';
    said = { code: 'otherApp' };
  } else if (
    type === 'date' &&
    /\b(month-year|year|ethiopian|coptic|islamic|bikram-sambat|myanmar|persian)\b/.test(written)
  ) {
    severity = 'changed';
    said = { code: 'wholeDay', appearance: written };
  }
  remark(severity, row.place('appearance'), said);
}

/** Columns whose heads nobody knows: once for each, at its first cell that is not blank. */
export function remarkUnknownColumns(table: Table, known: (key: string) => boolean, remark: NoteRemark): void {
  for (const { key, language } of table.columns) {
    if (known(key) || key.startsWith('cifra::')) continue;
    const row = table.rows.find((each) => each.inLanguage(key, language) !== '');
    if (row) remark('lost', row.place(key, language), { code: 'unknownColumn' });
  }
}

/** Whether a column of the survey sheet is read. */
export function isSurveyColumn(key: string): boolean {
  return READ.has(key);
}
