import type { NoteRemark } from '../report.ts';
import type { NameFinder } from './known-names.ts';
import { listOfPlanned, type WorkbookLists } from './place-questions.ts';
import type { PlannedQuestion } from './plan-questions.ts';
import { readXPath, whyNotSaid } from './read-condition.ts';
import type { SurveyNode } from './survey-tree.ts';

/** Says of every row that becomes no question, or another one, what becomes of it. */
export function remarkDropped(planned: readonly PlannedQuestion[], lists: WorkbookLists, remark: NoteRemark): void {
  const seen = new Set<SurveyNode>();
  for (const question of planned) {
    const { node, asksForMore } = question;
    if (asksForMore || seen.has(node)) continue;
    seen.add(node);
    const { row, kind } = node;
    const place = row.place('type');
    if (row.text('save_to') !== '') remark('lost', row.place('save_to'), { code: 'entityLost' });
    if (kind.is === 'lost') remark('lost', place, { code: 'typeLost', what: kind.what });
    else if (kind.is === 'kept') {
      remark('note', place, { code: 'keptAnyway', as: kind.as });
      const parameters = row.text('parameters');
      if (parameters !== '')
        remark('lost', row.place('parameters'), { code: 'parametersLost', parameters: parameters.slice(0, 80) });
    } else if (kind.is === 'text' && kind.instead !== undefined)
      remark('changed', place, { code: 'typedAsWords', what: kind.instead });
    else if (kind.is === 'choice') {
      if (kind.ranked) remark('changed', place, { code: 'rankLost' });
      if (kind.from === 'file') remark('lost', place, { code: 'listInFile', file: kind.list });
      else if (!listOfPlanned(question, lists)) remark('lost', place, { code: 'listUnknown', list: kind.list });
      else if (kind.from === 'external_choices') remark('note', place, { code: 'externalTaken' });
      if (kind.hasOther) remark('changed', place, { code: 'otherSpecified' });
    }
  }
}

/** Lists that no question and no loop uses. */
export function remarkLists(planned: readonly PlannedQuestion[], lists: WorkbookLists, remark: NoteRemark): void {
  const used = new Set(planned.map((question) => listOfPlanned(question, lists)));
  for (const { copies } of planned) for (const { choice } of copies) used.add(choice?.list);
  for (const list of [...lists.choices.values(), ...lists.external.values()])
    if (!used.has(list))
      remark('note', list.choices[0]!.row.place('list_name'), { code: 'listUnused', list: list.written });
}

/** Cells of groups that nothing carries. */
export function remarkGroups(planned: readonly PlannedQuestion[], remark: NoteRemark): void {
  const groups = new Set(planned.flatMap(({ around }) => around));
  const outermost = new Set(planned.map(({ around }) => around[0]));
  for (const group of groups) {
    const { row } = group;
    if (!outermost.has(group))
      for (const filled of row.filledPlaces('label')) remark('lost', filled, { code: 'innerTitleLost' });
    for (const key of ['hint', 'image', 'audio', 'video', 'constraint', 'calculation', 'default', 'required'])
      for (const filled of row.filledPlaces(key)) remark('lost', filled, { code: 'cellOfGroup' });
    const appearance = row.text('appearance');
    if (appearance !== '' && !/^(field-list|table-list)$/.test(appearance))
      remark('note', row.place('appearance'), { code: 'appearanceNote', appearance: appearance.slice(0, 60) });
    else if (appearance === 'table-list') remark('changed', row.place('appearance'), { code: 'tableList' });
  }
}

/** Says of each calculation whether conditions can have its expression. */
export function remarkCalculations(planned: readonly PlannedQuestion[], finder: NameFinder, remark: NoteRemark): void {
  const seen = new Set<SurveyNode>();
  for (const question of planned) {
    const { node } = question;
    if (node.kind.is !== 'calculation' || seen.has(node)) continue;
    seen.add(node);
    const written = node.row.text('calculation');
    const place = node.row.place('calculation');
    if (written === '') remark('lost', node.row.place('type'), { code: 'calculationBlank' });
    const tree = written === '' ? undefined : readXPath(written, place, remark, 'notCalculated');
    if (!tree) continue;
    const why = whyNotSaid(tree, finder.scopeOf(question, Number.POSITIVE_INFINITY));
    if (why === undefined) remark('changed', place, { code: 'calculationPut', name: node.name });
    else remark('lost', place, { code: 'conditionLost', why, instead: 'notCalculated' });
  }
}
