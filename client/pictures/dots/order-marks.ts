import type { ChartMark } from './chart-mark.ts';

/** How the marks of a chart may stand. */
export const MARK_ORDERS = ['value', 'own'] as const;

export type MarkOrder = (typeof MARK_ORDERS)[number];

/**
 * Marks by value, the largest first, those without a figure after them; `own` keeps the order of the values of the
 * variable, such as ages. Pools stay first. Marks that have groups stay in their group, in the order of the groups.
 */
export function orderMarks(marks: readonly ChartMark[], order: MarkOrder): ChartMark[] {
  const groups = [...new Set(marks.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const inGroup = marks.filter((mark) => mark.group === group);
    if (order === 'own') return inGroup;
    const pools = inGroup.filter(({ style }) => style === 'set');
    const single = inGroup.filter(({ style }) => style !== 'set');
    return [...pools, ...single.sort((a, b) => sizeOf(b) - sizeOf(a))];
  });
}

const sizeOf = ({ value }: ChartMark) => value ?? Number.NEGATIVE_INFINITY;
