import type { Finding } from '../../authoring/finding.ts';
import { InvalidInstrument, parseInstrument } from '../../authoring/parse-instrument.ts';
import { isJsonList, isJsonRecord, type Json } from '../../edit/json.ts';
import type { DraftFiles } from '../../edit/places.ts';
import type { NoteRemark } from '../report.ts';
import type { PlannedQuestion } from './plan-questions.ts';

/** Rounds of leaving out what cannot stay; each takes away at least one condition. */
const MOST_ROUNDS = 12;

const KEY_OF_SETTING: Readonly<Record<string, string>> = {
  visibleIf: 'relevant',
  choicesVisibleIf: 'choice_filter',
  edits: 'constraint',
};

/**
 * Files that can be used: conditions of which nobody could know before that they do not fit (they wait for each other,
 * or compare what does not compare) are left out and reported.
 *
 * @returns undefined, with every reason reported, when the questionnaire cannot be used even so
 */
export function repaired(
  files: DraftFiles,
  origins: ReadonlyMap<string, PlannedQuestion>,
  remark: NoteRemark,
): DraftFiles | undefined {
  let current = structuredClone(files) as Record<string, Json>;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const findings = findingsOf(current);
    if (findings.length === 0) return current;
    const isChanged = findings.map((finding) => leaveOut(current, finding, origins, remark)).some(Boolean);
    if (isChanged) continue;
    for (const { file, path, message, remedy, said } of findings)
      remark(
        'lost',
        { sheet: 'survey' },
        { code: 'cannotBeUsed', place: `${file} ${path}`.trim(), problem: { message, remedy, ...(said && { said }) } },
      );
    return undefined;
  }
  remark('lost', { sheet: 'survey' }, { code: 'conditionsDoNotFit' });
  current = {};
  return undefined;
}

function findingsOf(files: Record<string, Json>): readonly Finding[] {
  try {
    parseInstrument(files);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    return error.findings;
  }
}

/** Takes away the condition that a finding is about. @returns whether there was one */
function leaveOut(
  files: Record<string, Json>,
  { file, path, message, remedy, said }: Finding,
  origins: ReadonlyMap<string, PlannedQuestion>,
  remark: NoteRemark,
): boolean {
  const module = files[file];
  const screens = isJsonRecord(module) && isJsonList(module.screens) ? module.screens : [];
  const [screenName, second, third] = path.split('.');
  for (const screen of screens) {
    if (!isJsonRecord(screen) || screen.name !== screenName || !isJsonList(screen.questions)) continue;
    const isOfScreen = second === 'visibleIf' && third === undefined;
    const target = isOfScreen ? screen : screen.questions.find((each) => isJsonRecord(each) && each.name === second);
    const setting = isOfScreen ? 'visibleIf' : (third ?? '');
    if (!isJsonRecord(target) || !Object.hasOwn(target, setting) || KEY_OF_SETTING[setting] === undefined) continue;
    delete (target as Record<string, Json>)[setting];
    const origin = origins.get(String(target.name));
    const place = origin?.node.row.place(KEY_OF_SETTING[setting]) ?? { sheet: 'survey' };
    remark('lost', place, { code: 'conditionDropped', problem: { message, remedy, ...(said && { said }) } });
    return true;
  }
  return false;
}
