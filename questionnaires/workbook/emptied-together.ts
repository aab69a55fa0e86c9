import type { NotTaken } from './not-taken.ts';

/** So many empty cells of a column are told one by one: somebody emptied them. */
const MOST_ALONE = 10;

/**
 * Where a column has many empty cells, most of which nobody ever filled, they are told in one line with their
 * number, at the first of them: what else is not taken over would not be seen for them.
 */
export function emptiedTogether(told: readonly NotTaken[]): NotTaken[] {
  const emptied = Map.groupBy(
    told.filter(({ code }) => code === 'emptied'),
    columnOf,
  );
  return told.flatMap((one) => {
    const alike = one.code === 'emptied' ? emptied.get(columnOf(one))! : [];
    if (alike.length <= MOST_ALONE) return [one];
    const { sheet, cell } = one;
    return alike[0] === one ? [{ sheet, cell, code: 'emptied-column', detail: String(alike.length) }] : [];
  });
}

const columnOf = ({ sheet, cell }: NotTaken) => `${cell.replace(/\d+$/, '')} ${sheet}`;
