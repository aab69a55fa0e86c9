/**
 * Where a question stands that is one of several rows: on one screen, under one text, all with the same
 * answers. A row is a question like any other, and only screen, paper and texts know that it is a row.
 */
export interface QuestionRow {
  /** Name of the rows together, `safe_place`; the text above them stands under it. */
  of: string;
  /** Name of the list of the rows. */
  list: string;
  /** Code of this row. */
  code: string;
}

/** What stands beside each other in a form: rows that belong together, or one question alone. */
export type Together<Q> = readonly [Q, ...Q[]];

/** Puts the rows of one question together; every other question stays alone. */
export function rowsTogether<Q extends { row?: QuestionRow | undefined }>(questions: readonly Q[]): Together<Q>[] {
  const groups: [Q, ...Q[]][] = [];
  for (const question of questions) {
    const group = groups.at(-1);
    if (group && question.row !== undefined && group[0].row?.of === question.row.of) group.push(question);
    else groups.push([question]);
  }
  return groups;
}
