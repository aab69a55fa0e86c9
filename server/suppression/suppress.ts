import type { SuppressionRules } from '#contract';
import { attackOn } from './attack/attack.ts';
import { neededRelations } from './attack/needed-relations.ts';
import { type RoomLeft, roomLeft } from './attack/room.ts';
import { linearSolver } from './attack/solver.ts';
import { determinedBy } from './determined.ts';
import { dominatedSums } from './dominated-sums.ts';
import { type HiddenCells, hiddenCells } from './hidden-cells.ts';
import { type Primary, primaryQuantities } from './primary.ts';
import { protectionOf, type Recovered, recovered } from './recovered.ts';
import type { Relation, ReleaseSystem } from './system/release-system.ts';

/** What is hidden in a release, and what the attack made of it. */
export interface Suppression {
  readonly hidden: HiddenCells;
  readonly primary: ReadonlyMap<number, Primary>;
  /** What could be recovered in spite of all; nothing in a release that is safe. */
  readonly recovered: readonly Recovered[];
  readonly tried: { readonly equations: number; readonly unknown: number; readonly programs: number };
}

/** A pair of them hides one that a third table tells; more rounds than these have never been needed. */
const MOST_ROUNDS = 200;

/**
 * Hides what the rules say must not be told, and then as little more as it finds, until an attack recovers
 * nothing: step by step the quantity is hidden whose cells are fewest and least, and that leaves nothing
 * alone in a sum.
 */
export async function suppress(system: ReleaseSystem, rules: SuppressionRules): Promise<Suppression> {
  const hidden = hiddenCells(system);
  // First what the tables show: so no cell is shown because rests are hidden too.
  const shown = withoutRests(system);
  if (shown !== undefined) {
    const { hideMore } = await hiderOf(shown, { hidden, rules });
    hideMore();
  }
  const { primary, search, reaches, hideMore } = await hiderOf(system, { hidden, rules });
  for (let round = 0; ; round++) {
    hideMore();
    const attack = await attackOn(system, hidden, reaches);
    const found = recovered(system, attack, { hidden, primary, rules });
    const { tried } = attack;
    if (found.length === 0 || round === MOST_ROUNDS) return { hidden, primary, recovered: found, tried };
    const more = new Set(
      found.flatMap(({ quantity, how }) => {
        const loose = how === 'interval-of-cases' ? search.loosening(quantity) : undefined;
        return loose ?? search.next(quantity) ?? [];
      }),
    );
    if (more.size === 0) return { hidden, primary, recovered: found, tried };
    for (const quantity of more) hidden.hide(quantity);
  }
}

/** The quantities and relations of what tables show; undefined where there are no others. */
function withoutRests({ quantities, relations, cells, rests }: ReleaseSystem): ReleaseSystem | undefined {
  if (rests === undefined) return undefined;
  return { quantities: quantities.slice(0, rests.quantity), relations: relations.slice(0, rests.relation), cells };
}

/** Hides what the rules name, and more until nothing of it follows or is held tight. */
async function hiderOf(system: ReleaseSystem, { hidden, rules }: { hidden: HiddenCells; rules: SuppressionRules }) {
  const primary = primaryQuantities(system, rules);
  for (const quantity of primary.keys()) hidden.hide(quantity);
  const search = searchOf(system, hidden);
  const reaches = new Map(Array.from(primary, ([quantity, one]) => [quantity, protectionOf(one, rules)]));
  const room = roomLeft(await linearSolver(), { ...system, relations: neededRelations(system) }, { hidden, reaches });
  const hideMore = () => {
    do hideWhatFollows(system, { hidden, primary, search });
    while (hideWhatIsTight({ hidden, search, room }) || hidePartsOfSums(system, { hidden, rules, search }));
  };
  return { primary, search, reaches, hideMore };
}

/** Hides more for quantities that other tables do not leave room enough. True where it hid something. */
function hideWhatIsTight({ hidden, search, room }: { hidden: HiddenCells; search: Search; room: RoomLeft }): boolean {
  const hides = new Set<number>();
  for (const what of ['cases', 'total'] as const)
    for (const [quantity, { shows, loosenedBy }] of room.look(what)) {
      if (shows === 'at-least' || search.isNear(quantity, hides)) continue;
      const next = search.cheapest(loosenedBy) ?? search.next(quantity);
      if (next === undefined) continue;
      hidden.hide(next);
      hides.add(next);
    }
  return hides.size > 0;
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

interface Search {
  /** The quantity to hide so that another one follows no more; undefined where there is none. */
  next(quantity: number): number | undefined;
  /**
   * The quantity to hide so that its cases have room: in the sum whose unknowns are nearest to the fewest
   * that they can be. Hidden cells have a case each at least, and where their sum is their number each has
   * one.
   */
  loosening(quantity: number): number | undefined;
  /**
   * Of some quantities that to hide which costs least, and of which another number is possible; undefined
   * for none.
   */
  cheapest(quantities: readonly number[]): number | undefined;
  /** Whether it is the only unknown of a sum. */
  isAlone(quantity: number): boolean;
  /** Whether it stands in an equation with one of those: what was hidden for another one may help it too. */
  isNear(quantity: number, hides: ReadonlySet<number>): boolean;
}

/** Hides more until nothing that is hidden follows by equations. */
function hideWhatFollows(
  { relations, quantities }: ReleaseSystem,
  { hidden, primary, search }: { hidden: HiddenCells; primary: ReadonlyMap<number, Primary>; search: Search },
): void {
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
  }
}

function searchOf({ relations, quantities }: ReleaseSystem, hidden: HiddenCells): Search {
  const equations = relations.filter(({ kind }) => kind === 'equal');
  const relationsOf = quantities.map((): Relation[] => []);
  for (const relation of equations) for (const { quantity } of relation.terms) relationsOf[quantity]!.push(relation);
  const deepest = Math.max(0, ...quantities.map(({ depth }) => depth));
  const unknownIn = ({ terms }: Relation) => terms.filter(({ quantity }) => !hidden.isTold(quantity)).length;
  /** Cells that vanish, totals before details, and sums in which it would be the only unknown. */
  const cost = (quantity: number) => {
    const { depth, count } = quantities[quantity]!;
    const alone = relationsOf[quantity]!.filter((relation) => unknownIn(relation) === 0).length;
    return hidden.cost(quantity) * (1 + 3 * (deepest - depth)) + 2 * alone + Math.log1p(count) / 4;
  };
  /** How many cases the unknowns of a sum have beyond the fewest. */
  const room = ({ terms }: Relation) =>
    terms
      .filter(({ quantity }) => !hidden.isTold(quantity))
      .reduce((sum, { quantity }) => sum + quantities[quantity]!.count - (hidden.quantities.has(quantity) ? 1 : 0), 0);
  return {
    loosening(quantity) {
      const tightest = relationsOf[quantity]!.toSorted((a, b) => room(a) - room(b));
      for (const { terms } of tightest) {
        const told = terms
          .map((term) => term.quantity)
          .filter((one) => hidden.isTold(one) && quantities[one]!.count > 1);
        if (told.length > 0) return told.reduce((best, one) => (cost(one) < cost(best) ? one : best));
      }
      return undefined;
    },
    cheapest(among) {
      const told = among.filter((one) => hidden.isTold(one) && quantities[one]!.count > 1);
      return told.length === 0 ? undefined : told.reduce((best, one) => (cost(one) < cost(best) ? one : best));
    },
    isAlone: (quantity) => relationsOf[quantity]!.some((relation) => unknownIn(relation) === 1),
    isNear: (quantity, hides) =>
      hides.size > 0 && relationsOf[quantity]!.some(({ terms }) => terms.some((term) => hides.has(term.quantity))),
    next(quantity) {
      let near = [quantity];
      const seen = new Set(near);
      while (near.length > 0) {
        const around = near
          .flatMap((one) => relationsOf[one]!)
          // Where the fewest are unknown a further one helps most.
          .sort((a, b) => unknownIn(a) - unknownIn(b));
        const reached = [...new Set(around.flatMap(({ terms }) => terms.map((term) => term.quantity)))];
        const fewest = around.length === 0 ? 0 : unknownIn(around[0]!);
        const inTightest = around
          .filter((relation) => unknownIn(relation) === fewest)
          .flatMap(({ terms }) => terms.map((term) => term.quantity));
        for (const pool of [inTightest, reached]) {
          const told = [...new Set(pool)].filter((one) => hidden.isTold(one) && quantities[one]!.count > 0);
          if (told.length > 0) return told.reduce((best, one) => (cost(one) < cost(best) ? one : best));
        }
        near = reached.filter((one) => !seen.has(one));
        for (const one of near) seen.add(one);
      }
      return undefined;
    },
  };
}
