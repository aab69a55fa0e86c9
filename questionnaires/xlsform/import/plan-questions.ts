import type { NoteRemark } from '../report.ts';
import { parseXPath } from '../xpath/parse-xpath.ts';
import { XPathProblem, type XPathTree } from '../xpath/xpath-tree.ts';
import type { WorkbookList } from './read-choices.ts';
import type { SurveyNode } from './survey-tree.ts';

/** One time that a repeat or a loop is asked. */
export interface Copy {
  readonly of: SurveyNode;
  /** From 1. */
  readonly number: number;
  /** What stands behind the names of its questions. */
  readonly suffix: string;
  /** The choice that a loop is about. */
  readonly choice?: { readonly list: WorkbookList; readonly at: number };
}

/** A row of the survey as it is asked once: rows of a repeat are asked several times. */
export interface PlannedQuestion {
  readonly node: SurveyNode;
  /** Groups, repeats and loops around it, the outermost first. */
  readonly around: readonly SurveyNode[];
  readonly copies: readonly Copy[];
  /** Added by the import: whether a repeat without a number goes on. */
  readonly asksForMore?: true;
}

/** How often a repeat is asked at most: with a fixed number, and with one that an answer gives or nobody. */
export const MOST_COPIES = { fixed: 10, open: 5 } as const;

/** Repeats inside each other that are written out. */
const MOST_REPEATS = 3;

/** What a questionnaire of Cifra can hold: 30 forms of 40 questions. */
const MOST_PLANNED = 1200;

/** The rows of the survey in the order in which they are asked, repeats and loops written out. */
export function planQuestions(
  roots: readonly SurveyNode[],
  lists: ReadonlyMap<string, WorkbookList>,
  remark: NoteRemark,
): PlannedQuestion[] {
  const planned: PlannedQuestion[] = [];
  let isFull = false;
  const add = (question: PlannedQuestion) => {
    if (planned.length < MOST_PLANNED) planned.push(question);
    else {
      if (!isFull || question.copies.length === 0) {
        const { row, name } = question.node;
        remark(
          'lost',
          row.place(),
          isFull ? { code: 'notTaken', name } : { code: 'tooManyQuestions', most: MOST_PLANNED, name },
        );
      }
      isFull = true;
    }
  };
  const walk = (nodes: readonly SurveyNode[], around: readonly SurveyNode[], copies: readonly Copy[]) => {
    for (const node of nodes) {
      if (!node.children) {
        add({ node, around, copies });
        continue;
      }
      const within = [...around, node];
      if (node.kind.is === 'begin' && node.kind.what !== 'group') {
        const isTooDeep = copies.length >= MOST_REPEATS;
        if (isTooDeep) remark('lost', node.row.place('type'), { code: 'repeatTooDeep', most: MOST_REPEATS });
        // What is asked once is not written out several times, and the report does not say so.
        const times = copiesOf(node, lists, isTooDeep ? () => undefined : remark);
        if (isTooDeep) times.splice(1);
        if (planned.length >= MOST_PLANNED) times.splice(1);
        for (const [index, copy] of times.entries()) {
          if (index > 0 && repeatCount(node) === undefined && node.kind.what === 'repeat')
            add({ node, around: within, copies: [...copies, times[index - 1]!], asksForMore: true });
          walk(node.children, within, [...copies, copy]);
        }
      } else walk(node.children, within, copies);
    }
  };
  walk(roots, [], []);
  return planned;
}

function copiesOf(node: SurveyNode, lists: ReadonlyMap<string, WorkbookList>, remark: NoteRemark): Copy[] {
  const { row, kind, name } = node;
  if (kind.is === 'begin' && kind.what === 'loop') {
    const list = lists.get(kind.list ?? '');
    if (!list) {
      remark('lost', row.place('type'), { code: 'loopWithoutList', list: kind.list ?? '' });
      return [];
    }
    remark('changed', row.place('type'), { code: 'loopWrittenOut', count: list.choices.length });
    return list.choices.map(({ code }, at) => ({ of: node, number: at + 1, suffix: `_${code}`, choice: { list, at } }));
  }
  const count = repeatCount(node);
  if (!count && row.text('repeat_count') !== '') remark('lost', row.place('repeat_count'), { code: 'countUnreadable' });
  const fixed = count?.kind === 'number' ? count.value : undefined;
  const most = fixed === undefined ? MOST_COPIES.open : MOST_COPIES.fixed;
  const times = Math.max(0, Math.min(Math.floor(fixed ?? most), most));
  remark(
    'changed',
    row.place(row.text('repeat_count') ? 'repeat_count' : 'type'),
    count && fixed === undefined
      ? { code: 'repeatCounted', name, times }
      : { code: 'repeatWrittenOut', name, times, fixed },
  );
  return Array.from({ length: times }, (_, index) => ({ of: node, number: index + 1, suffix: `_${index + 1}` }));
}

/** How often a repeat is asked; undefined where nobody says, or where it cannot be read. */
export function repeatCount({ row }: SurveyNode): XPathTree | undefined {
  const written = row.text('repeat_count').replace(/^=/, '');
  if (written === '') return undefined;
  try {
    return parseXPath(written);
  } catch (error) {
    if (!(error instanceof XPathProblem)) throw error;
    return undefined;
  }
}
