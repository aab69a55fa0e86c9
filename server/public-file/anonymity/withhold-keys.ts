import {
  groupsShown,
  peopleIn,
  type SubjectIncidents,
  type Subjects,
  shown,
  type View,
  viewOfSubjects,
  viewOfVictims,
  type Withheld,
} from './views.ts';

/** Keys of subjects and of incidents together: each choice of them is tried. */
export const MOST_KEYS = 12;

/**
 * Withholds keys of single records until every group of people that show the same, and of victims that show
 * the same with a crime, is of k people.
 *
 * The records of small groups are tried with one key less, then with two, and so on, the choices that cost
 * least first: records that then show the same, with those that show it already, and are k people, keep that
 * choice. Those whom no choice helped are joined by others of their area and crime, under the cheapest choice
 * for which there are enough: by some of a group that stays large enough, or by a smallest whole group.
 * Withholding for victims changes the groups of people, and these the groups of victims, so that both are
 * looked at until neither has a small group. Only ever more is withheld: it ends. To withhold the fewest cells
 * is NP-hard (Meyerson and Williams 2004); this is a greedy search.
 *
 * @returns undefined where an area, or an area's crime, is of fewer than k people
 */
export function withholdKeys(
  subjects: Subjects,
  incidents: SubjectIncidents,
  k: number,
  order: Int32Array,
): Withheld | undefined {
  const withheld = { ofSubjects: new Int32Array(subjects.count), ofIncidents: new Int32Array(incidents.count) };
  const views = [viewOfSubjects(subjects, withheld), viewOfVictims(subjects, incidents, withheld)];
  for (let isSafe = false; !isSafe; ) {
    isSafe = true;
    for (const view of views) {
      const small = [...groupsShown(view).values()].filter((group) => peopleIn(view, group) < k);
      if (small.length === 0) continue;
      isSafe = false;
      if (!coarsen(view, small.flat(), k, order)) return undefined;
    }
  }
  return withheld;
}

/** @returns whether it was possible */
function coarsen(view: View, small: readonly number[], k: number, order: Int32Array): boolean {
  const groups = groupsShown(view);
  let left = small;
  for (const choice of choicesOf(view)) {
    if (left.length === 0) return true;
    const tried = Map.groupBy(left, (item) => shown(view, item, view.mask(item) | choice));
    const kept = new Set<number>();
    for (const [text, items] of tried) {
      // Who shows it already is of the group; those whose own group it is are not helped by it.
      const there = groups.get(text) ?? [];
      const together = [...new Set([...there, ...items])];
      if (items.every((item) => (view.mask(item) | choice) === view.mask(item))) continue;
      if (peopleIn(view, together) < k) continue;
      for (const item of items) {
        kept.add(item);
        view.withhold(item, choice);
      }
      groups.set(text, together);
    }
    left = left.filter((item) => !kept.has(item));
  }
  return left.length === 0 || joinOthers(view, left, k, order);
}

/** Every choice of keys to withhold, by what it costs. */
function choicesOf({ keys }: View): number[] {
  const costOf = (choice: number) =>
    keys.reduce((sum, { cost }, key) => sum + ((choice & (1 << key)) === 0 ? 0 : cost), 0);
  const sizeOf = (choice: number) => keys.reduce((sum, _, key) => sum + ((choice >> key) & 1), 0);
  const choices = Array.from({ length: 2 ** keys.length - 1 }, (_, place) => place + 1);
  const costs = new Map(choices.map((choice) => [choice, costOf(choice)]));
  return choices.sort((a, b) => sizeOf(a) - sizeOf(b) || costs.get(a)! - costs.get(b)! || a - b);
}

/**
 * Brings those whom no choice helped to k people, with others who show the same under the cheapest choice for
 * which there are enough: some of a group that stays large enough, or a smallest whole group.
 */
function joinOthers(view: View, small: readonly number[], k: number, order: Int32Array): boolean {
  const areas = new Set(small.map((item) => view.fixed(item)));
  const near = view.items.filter((item) => areas.has(view.fixed(item)));
  let left = small;
  for (const choice of choicesOf(view)) {
    if (left.length === 0) return true;
    const done = new Set<number>();
    for (const [mask, ofMask] of Map.groupBy(left, (item) => view.mask(item) | choice)) {
      const like = Map.groupBy(
        near.filter((item) => (view.mask(item) & ~mask) === 0),
        (item) => shown(view, item, mask),
      );
      for (const [text, items] of Map.groupBy(ofMask, (item) => shown(view, item, mask))) {
        const pool = like.get(text) ?? [];
        if (peopleIn(view, [...pool, ...items]) < k) continue;
        const rest = new Set([...items, ...pool.filter((item) => view.mask(item) === mask)]);
        fill(view, { rest, pool, k, order });
        for (const item of rest) {
          view.withhold(item, mask);
          done.add(item);
        }
      }
    }
    left = left.filter((item) => !done.has(item));
  }
  return left.length === 0;
}

interface Filling {
  readonly rest: Set<number>;
  /** Who may join. */
  readonly pool: readonly number[];
  readonly k: number;
  readonly order: Int32Array;
}

/** Adds people of a pool until there are k. */
function fill(view: View, { rest, pool, k, order }: Filling): void {
  while (peopleIn(view, [...rest]) < k) {
    const others = [...groupsShown({ ...view, items: pool.filter((item) => !rest.has(item)) }).values()].sort(
      (a, b) => peopleIn(view, b) - peopleIn(view, a),
    );
    const [largest] = others;
    if (largest === undefined) return;
    const need = k - peopleIn(view, [...rest]);
    const spare = peopleIn(view, largest) - k;
    const enough = others.findLast((one) => peopleIn(view, one) >= need) ?? largest;
    for (const item of spare >= need ? someOf(view, largest, need, order) : enough) rest.add(item);
  }
}

/** All items of some people of a group, by a random order. */
function someOf(view: View, group: readonly number[], people: number, order: Int32Array): number[] {
  const among = [...new Set(group.map((item) => view.subject(item)))].sort((a, b) => order[a]! - order[b]!);
  const chosen = new Set(among.slice(0, people));
  return group.filter((item) => chosen.has(view.subject(item)));
}
