import type { ReleaseSystem } from './system/release-system.ts';

/** Which cells of a release are hidden, and so which quantities nothing tells. */
export interface HiddenCells {
  readonly cells: ReadonlySet<number>;
  /** The quantities for whose sake cells are hidden. */
  readonly quantities: ReadonlySet<number>;
  isTold(quantity: number): boolean;
  /** How many cells more are hidden with a quantity. */
  cost(quantity: number): number;
  hide(quantity: number): void;
}

export function hiddenCells({ quantities, cells }: ReleaseSystem): HiddenCells {
  const cellsOf = quantities.map((): number[] => []);
  for (const [place, { tells }] of cells.entries()) for (const quantity of tells) cellsOf[quantity]!.push(place);
  const visible = cellsOf.map((own) => own.length);
  const hidden = new Set<number>();
  const reasons = new Set<number>();
  return {
    cells: hidden,
    quantities: reasons,
    isTold: (quantity) => visible[quantity]! > 0,
    cost: (quantity) => visible[quantity]!,
    hide(quantity) {
      reasons.add(quantity);
      for (const place of cellsOf[quantity]!) {
        if (hidden.has(place)) continue;
        hidden.add(place);
        for (const told of cells[place]!.tells) visible[told]!--;
      }
    },
  };
}
