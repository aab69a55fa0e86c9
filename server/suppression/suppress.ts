import type { SuppressionRules } from '#contract';
import type { ShareReport } from '../runs/task.ts';
import { attackOn } from './attack/attack.ts';
import { neededRelations } from './attack/needed-relations.ts';
import { type RoomLeft, roomLeft } from './attack/room.ts';
import { linearSolver } from './attack/solver.ts';
import { determinedBy } from './determined.ts';
import { dominatedSums } from './dominated-sums.ts';
import { type HiddenCells, hiddenCells } from './hidden-cells.ts';
import { type Primary, primaryQuantities } from './primary.ts';
import { protectionOf, type Recovered, recovered } from './recovered.ts';
import { type Search, searchOf } from './search.ts';
import type { ReleaseSystem } from './system/release-system.ts';
import { MOST_WORK, type WorkLeft, workLeft } from './work-left.ts';
import { type WorkProgress, workProgress } from './work-progress.ts';

/** What is hidden in a release, and what the attack made of it. */
export interface Suppression {
  readonly hidden: HiddenCells;
  readonly primary: ReadonlyMap<number, Primary>;
  /** What could be recovered in spite of all; nothing in a release that is safe. */
  readonly recovered: readonly Recovered[];
  readonly tried: { readonly equations: number; readonly unknown: number; readonly programs: number };
  /** How much it took, as `MOST_WORK` counts it. */
  readonly work: number;
}

/** A pair of them hides one that a third table tells; more rounds than these have never been needed. */
const MOST_ROUNDS = 200;

/**
 * Where more quantities than these are held tight, more is hidden first for these: it gives room to most of the others,
 * and a program that shows the room of many costs as much as one that shows the limits of one.
 */
const TIGHT_AT_ONCE = 100;

/** How much is done once what the tables show is hidden, and once rests are. */
const SHARES = { shown: 0.3, hidden: 0.6 };

/**
 * Hides what the rules say must not be told, and then as little more as it finds, until an attack recovers
 * nothing: step by step the quantity is hidden whose cells are fewest and least, and that leaves nothing
 * alone in a sum.
 *
 * @throws TooLargeToAttack where it takes more than `mostWork`
 */
export async function suppress(
  system: ReleaseSystem,
  rules: SuppressionRules,
  { report = () => {}, mostWork = MOST_WORK }: { readonly report?: ShareReport; readonly mostWork?: number } = {},
): Promise<Suppression> {
  const work = workLeft(system.cells.length, mostWork);
  const progress = workProgress(report);
  const hidden = hiddenCells(system);
  // First what the tables show: so no cell is shown because rests are hidden too.
  const shown = withoutRests(system);
  if (shown !== undefined) {
    const { hideMore } = await hiderOf(shown, { hidden, rules, work, progress: progress.part(0, SHARES.shown) });
    await hideMore();
  }
  const { primary, search, reaches, hideMore } = await hiderOf(system, {
    hidden,
    rules,
    work,
    progress: progress.part(SHARES.shown, SHARES.hidden),
  });
  for (let round = 0; ; round++) {
    await hideMore();
    const attack = await attackOn(system, hidden, reaches, { progress: progress.part(SHARES.hidden, 1), work });
    const found = recovered(system, attack, { hidden, primary, rules });
    const { tried } = attack;
    if (found.length === 0 || round === MOST_ROUNDS)
      return { hidden, primary, recovered: found, tried, work: work.taken() };
    const more = new Set(
      found.flatMap(({ quantity, how }) => {
        const loose = how === 'interval-of-cases' ? search.loosening(quantity) : undefined;
        return loose ?? search.next(quantity) ?? [];
      }),
    );
    if (more.size === 0) return { hidden, primary, recovered: found, tried, work: work.taken() };
    for (const quantity of more) hidden.hide(quantity);
  }
}

/** The quantities and relations of what tables show; undefined where there are no others. */
function withoutRests({ quantities, relations, cells, rests }: ReleaseSystem): ReleaseSystem | undefined {
  if (rests === undefined) return undefined;
  return { quantities: quantities.slice(0, rests.quantity), relations: relations.slice(0, rests.relation), cells };
}

/** Hides what the rules name, and more until nothing of it follows or is held tight. */
async function hiderOf(
  system: ReleaseSystem,
  {
    hidden,
    rules,
    work,
    progress,
  }: { hidden: HiddenCells; rules: SuppressionRules; work: WorkLeft; progress: WorkProgress },
) {
  const primary = primaryQuantities(system, rules);
  for (const quantity of primary.keys()) hidden.hide(quantity);
  const search = searchOf(system, hidden);
  const reaches = new Map(Array.from(primary, ([quantity, one]) => [quantity, protectionOf(one, rules)]));
  const room = roomLeft(
    await linearSolver(),
    { ...system, relations: neededRelations(system) },
    { hidden, reaches, work, progress },
  );
  const hideMore = async () => {
    do await hideWhatFollows(system, { hidden, primary, search, progress });
    while ((await hideWhatIsTight({ hidden, search, room })) || hidePartsOfSums(system, { hidden, rules, search }));
  };
  return { primary, search, reaches, hideMore };
}

/** Hides more for quantities that other tables do not leave room enough. True where it hid something. */
async function hideWhatIsTight({
  hidden,
  search,
  room,
}: {
  hidden: HiddenCells;
  search: Search;
  room: RoomLeft;
}): Promise<boolean> {
  const hides = new Set<number>();
  for (const most of [TIGHT_AT_ONCE, Infinity]) {
    for (const what of ['cases', 'total'] as const)
      for (const [quantity, { shows, loosenedBy }] of await room.look(what, most)) {
        if (shows === 'at-least' || search.isNear(quantity, hides)) continue;
        const next = search.cheapest(loosenedBy) ?? search.next(quantity);
        if (next === undefined) continue;
        hidden.hide(next);
        hides.add(next);
      }
    if (hides.size > 0) return true;
  }
  return false;
}

/** Hides one part more of each sum that is one person's. True where it hid something. */
function hidePartsOfSums(
  system: ReleaseSystem,
  { hidden, rules, search }: { hidden: HiddenCells; rules: SuppressionRules; search: Search },
): boolean {
  let hasHidden = false;
  for (const { terms } of dominatedSums(system, hidden, rules)) {
    const next = search.cheapest(terms.map(({ quantity }) => quantity));
    if (next === undefined) continue;
    hidden.hide(next);
    hasHidden = true;
  }
  return hasHidden;
}

/** Hides more until nothing that is hidden follows by equations. */
async function hideWhatFollows(
  { relations, quantities }: ReleaseSystem,
  {
    hidden,
    primary,
    search,
    progress,
  }: { hidden: HiddenCells; primary: ReadonlyMap<number, Primary>; search: Search; progress: WorkProgress },
): Promise<void> {
  const isMeant = (quantity: number) => hidden.quantities.has(quantity) || primary.has(quantity);
  for (let steps = 0; steps <= quantities.length; steps++) {
    // Most follow from a sum in which they are the only unknown; those are quick to find, and many at a time.
    const simple = [...determinedBy(relations, hidden.isTold, { only: 'single-unknowns' })].filter(isMeant);
    const follows = simple.length > 0 ? simple : [...determinedBy(relations, hidden.isTold)].filter(isMeant);
    const hides = new Set<number>();
    for (const quantity of follows) {
      // What was hidden for another one may help this one too.
      const isHelped = simple.length > 0 ? !search.isAlone(quantity) : search.isNear(quantity, hides);
      if (hides.size > 0 && isHelped) continue;
      const next = search.next(quantity);
      if (next === undefined) continue;
      hidden.hide(next);
      hides.add(next);
    }
    if (hides.size === 0) return;
    await progress.at(0);
  }
}
