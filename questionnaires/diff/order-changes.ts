import type { FoundChange } from './change.ts';
import type { VerdictReason } from './reasons.ts';
import type { Ordered } from './words/change-words.ts';

/**
 * The things that left their order: as few as explain the new order.
 *
 * @param before names in the earlier order
 * @param after names in the later order
 * @param thing what they are, and where their order is
 * @param because why the order matters, or does not; of one thing, where it depends on it
 */
export function orderChanges(
  before: readonly string[],
  after: readonly string[],
  thing: Ordered,
  because: VerdictReason | ((name: string) => VerdictReason),
): FoundChange[] {
  const common = after.filter((name) => before.includes(name));
  const inOrder = longestIncreasing(common.map((name) => before.indexOf(name)));
  const changes: FoundChange[] = [];
  for (const [position, name] of common.entries()) {
    if (inOrder.has(position)) continue;
    const previous = common[position - 1];
    changes.push({
      kind: 'order',
      subject: name,
      because: typeof because === 'string' ? because : because(name),
      say: (voice) => {
        const called = (one: string) => (thing.kind === 'crime' ? voice.crime(one) : one);
        return voice.words.order({
          thing,
          name: called(name),
          after: previous === undefined ? undefined : called(previous),
        });
      },
    });
  }
  return changes;
}

/** The positions of a longest increasing subsequence. */
function longestIncreasing(numbers: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const predecessors: number[] = [];
  for (const [position, number] of numbers.entries()) {
    let best = -1;
    for (let earlier = 0; earlier < position; earlier += 1)
      if (numbers[earlier]! < number && lengths[earlier]! > (lengths[best] ?? 0)) best = earlier;
    predecessors.push(best);
    lengths.push((lengths[best] ?? 0) + 1);
  }
  const chosen = new Set<number>();
  let position = lengths.indexOf(Math.max(0, ...lengths));
  while (position >= 0) {
    chosen.add(position);
    position = predecessors[position]!;
  }
  return chosen;
}
