import { type QuantityBook, ROUNDING } from './quantity-book.ts';

/**
 * Figures of the same records tell the same, whatever they are called: people of a district who are victims, as a
 * domain of one figure and as a category of another one; the same people under two weights, whose numbers of cases
 * are the same.
 */
export function relateSameRecords(book: QuantityBook): void {
  const counted = [...book.entries].filter(([place]) => {
    const { count, mark } = book.quantities[place]!;
    return count > 0 && mark !== undefined;
  });
  const alike = Map.groupBy(counted, ([place, { subject }]) => {
    const kind = subject.amounts ? 'sum' : 'set';
    return `${kind} ${subject.records.markedAs} ${book.quantities[place]!.mark}`;
  });
  for (const [[first, { subject }], ...others] of alike.values() as Iterable<[(typeof counted)[0], ...typeof counted]>)
    for (const [other] of others) {
      const isSum = subject.amounts !== undefined;
      const { total } = book.quantities[first]!;
      const hasOneTotal = Math.abs(total - book.quantities[other]!.total) <= ROUNDING * Math.abs(total);
      if (isSum && !hasOneTotal) continue;
      book.relate({
        kind: 'equal',
        why: 'same',
        ...(isSum && { onlyTotals: true as const }),
        ...(!hasOneTotal && { onlyCases: true as const }),
        terms: [
          { quantity: first, factor: 1 },
          { quantity: other, factor: -1 },
        ],
      });
    }
}
