/** A label beside a point: where it would stand best, and how much height it needs. */
export interface WantedLabel {
  /** Middle of the label. */
  y: number;
  height: number;
}

interface Pile {
  members: number[];
  /** Top of the pile, and what it needs. */
  top: number;
  height: number;
}

/**
 * Middles of labels, as near to where they were wanted as they can be without covering each other or leaving the
 * place. Neighbours that would overlap are piled up, each pile as near as it can be to the mean of what it wanted.
 *
 * @param top,bottom the place; it must be as high as the labels together
 */
export function spreadLabels(wanted: readonly WantedLabel[], { top, bottom }: { top: number; bottom: number }) {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]!.y - wanted[b]!.y);
  const piles: Pile[] = [];
  for (const index of order) {
    const { y, height } = wanted[index]!;
    piles.push({ members: [index], height, top: within(y - height / 2, height) });
    for (let last = piles.at(-1)!, before = piles.at(-2); before && before.top + before.height > last.top; ) {
      piles.length -= 2;
      last = joined(before, last);
      piles.push(last);
      before = piles.at(-2);
    }
  }
  const middles = wanted.map(() => 0);
  for (const pile of piles) {
    let at = pile.top;
    for (const index of pile.members) {
      middles[index] = at + wanted[index]!.height / 2;
      at += wanted[index]!.height;
    }
  }
  return middles;

  function within(at: number, height: number): number {
    return Math.max(top, Math.min(bottom - height, at));
  }

  function joined(before: Pile, after: Pile): Pile {
    const members = [...before.members, ...after.members];
    const height = before.height + after.height;
    let above = 0;
    let sum = 0;
    for (const index of members) {
      sum += wanted[index]!.y - above - wanted[index]!.height / 2;
      above += wanted[index]!.height;
    }
    return { members, height, top: within(sum / members.length, height) };
  }
}
