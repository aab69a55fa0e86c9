import type { NoteRemark } from '../report.ts';
import type { PlannedQuestion } from './plan-questions.ts';
import type { SurveyNode } from './survey-tree.ts';

/** A form of the questionnaire to be: what is asked on each of its screens. */
export interface FormPart {
  /** The group whose label is its title; undefined for questions outside of groups. */
  readonly group: SurveyNode | undefined;
  readonly screens: PlannedQuestion[][];
}

/** What Cifra holds: questions of a form, of a screen, forms of a questionnaire. */
const MOST = { questions: 40, perScreen: 6, forms: 30 };

/** The questions put into forms: one for each outermost group, in pieces where it is long. */
export function formParts(asked: readonly PlannedQuestion[], remark: NoteRemark): FormPart[] {
  const parts = partsBy(asked, ({ around }) => around[0]);
  if (parts.length <= MOST.forms) return parts;
  remark('changed', { sheet: 'survey' }, { code: 'groupsPacked', count: parts.length, most: MOST.forms });
  return partsBy(asked, () => undefined).slice(0, MOST.forms);
}

function partsBy(
  asked: readonly PlannedQuestion[],
  groupOf: (question: PlannedQuestion) => SurveyNode | undefined,
): FormPart[] {
  const parts: FormPart[] = [];
  let count = 0;
  let current: FormPart | undefined;
  for (const screen of screensOf(asked)) {
    const group = groupOf(screen[0]!);
    const size = screen.reduce((sum, question) => sum + weightOf(question), 0);
    if (!current || current.group !== group || count + size > MOST.questions) {
      current = { group, screens: [] };
      parts.push(current);
      count = 0;
    }
    current.screens.push(screen);
    count += size;
  }
  return parts;
}

/** Questions of a field-list stand on one screen, in pieces of six; every other one has its own. */
function screensOf(asked: readonly PlannedQuestion[]): PlannedQuestion[][] {
  const screens: PlannedQuestion[][] = [];
  let key: string | undefined;
  const numbers = new Map<SurveyNode, number>();
  for (const question of asked) {
    const list = question.around.find(({ row }) => /\b(field-list|table-list)\b/.test(row.text('appearance')));
    if (list && !numbers.has(list)) numbers.set(list, numbers.size);
    const copies = question.copies.map(({ number }) => number).join('.');
    const here = list && `${numbers.get(list)} ${copies} ${question.asksForMore ?? ''}`;
    const last = screens.at(-1);
    if (last && here !== undefined && here === key && last.length < MOST.perScreen) last.push(question);
    else screens.push([question]);
    key = here;
  }
  return screens;
}

/** How many questions of Cifra a row becomes: “other, specify” is a question of its own. */
export function weightOf({ node: { kind } }: PlannedQuestion): number {
  return kind.is === 'choice' && kind.hasOther ? 2 : 1;
}
