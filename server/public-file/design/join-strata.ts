import type { Draws } from '../secret-draws.ts';

/** A sampled stratum: its PSUs, and which published areas its records are in. */
export interface SampledStratum {
  readonly stratum: string;
  readonly psus: readonly { readonly psu: string; readonly people: number }[];
  readonly areas: string;
}

/** Which stratum and PSU of the file each sampled PSU is in, and what that does to standard errors. */
export interface JoinedDesign {
  /** By sampled stratum, then by PSU. */
  readonly placeOf: ReadonlyMap<string, ReadonlyMap<string, { readonly stratum: number; readonly psu: number }>>;
  readonly report: {
    readonly sampled: { readonly strata: number; readonly psus: number };
    readonly published: { readonly strata: number; readonly psus: number };
    /** Strata that were joined with others of as many PSUs: the variance of a total stays without bias. */
    readonly joinedAlike: number;
    /** Strata that were joined with others of more or fewer: standard errors tend to be too large. */
    readonly joinedUnlike: number;
    /** Strata that have no other one in their area: their PSUs were joined in pairs. */
    readonly alone: number;
    /** PSUs of the file that were joined with one another, because they were of too few people. */
    readonly tooSmall: number;
  };
}

/**
 * Joins sampled strata of the same published area, so that neither a stratum nor a PSU of the file is a place.
 * Strata with as many PSUs as each other are joined first: each PSU of the file unites one PSU of each, dealt
 * at random, and the variance of a total is estimated without bias, with fewer degrees of freedom (Rust and
 * Kalton 1987 on collapsing and joining strata; the products of deviations of independent strata have the mean
 * 0). Numbers are drawn.
 *
 * @param needs.size how many strata are joined
 * @param needs.people how many people a PSU of the file has at least, where its stratum has enough
 */
export function joinStrata(
  strata: readonly SampledStratum[],
  draws: Draws,
  { size, people }: { readonly size: number; readonly people: number },
): JoinedDesign {
  const report = { joinedAlike: 0, joinedUnlike: 0, alone: 0, tooSmall: 0 };
  const joined: SampledStratum[][] = [];
  const shuffled = <Item>(items: readonly Item[]) => [...draws.order(items.length)].map((place) => items[place]!);
  for (const inArea of Map.groupBy(strata, ({ areas }) => areas).values()) {
    const left: SampledStratum[] = [];
    const sets: SampledStratum[][] = [];
    for (const alike of Map.groupBy(inArea, ({ psus }) => psus.length).values()) {
      const dealt = shuffled(alike);
      while (dealt.length >= size) sets.push(dealt.splice(0, size));
      left.push(...dealt);
    }
    report.joinedAlike += sets.reduce((sum, one) => sum + one.length, 0);
    left.sort((a, b) => b.psus.length - a.psus.length);
    while (left.length >= size) {
      const set = left.splice(0, size);
      report.joinedUnlike += set.length;
      sets.push(set);
    }
    if (left.length > 1 || (left.length === 1 && sets.length === 0)) sets.push(left);
    else if (left.length === 1) nearest(sets, left[0]!).push(left[0]!);
    if (left.length === 1 && sets.length === 1 && sets[0]!.length === 1) report.alone += 1;
    else report.joinedUnlike += left.length;
    joined.push(...sets);
  }
  const places = new Map<string, Map<string, { stratum: number; psu: number }>>();
  const peopleOf = new Map(
    strata.flatMap(({ stratum, psus }) => psus.map((one) => [`${stratum}\n${one.psu}`, one.people] as const)),
  );
  const sizeOf = (hand: Hand) => hand.reduce((sum, [of, psu]) => sum + peopleOf.get(`${of}\n${psu}`)!, 0);
  const dealt = withoutLonely(joined, people).flatMap((set, at) => {
    const hands = dealPsus(set, shuffled).sort((a, b) => sizeOf(b) - sizeOf(a));
    while (hands.length > 2 && sizeOf(hands.at(-1)!) < people) {
      const small = hands.pop()!;
      hands.at(-1)!.push(...small);
      report.tooSmall += 1;
      hands.sort((a, b) => sizeOf(b) - sizeOf(a));
    }
    return hands.map((psus) => ({ stratum: at, psus }));
  });
  const strataNumbers = draws.order(joined.length);
  const psuNumbers = draws.order(dealt.length);
  for (const [at, { stratum, psus }] of dealt.entries())
    for (const [of, psu] of psus) {
      const within = places.get(of) ?? new Map();
      within.set(psu, { stratum: strataNumbers[stratum]! + 1, psu: psuNumbers[at]! + 1 });
      places.set(of, within);
    }
  return {
    placeOf: places,
    report: {
      sampled: { strata: strata.length, psus: strata.reduce((sum, { psus }) => sum + psus.length, 0) },
      published: { strata: new Set(dealt.map(({ stratum }) => stratum)).size, psus: dealt.length },
      ...report,
    },
  };
}

/** The set whose strata have nearly as many PSUs. */
function nearest(sets: readonly SampledStratum[][], { psus }: SampledStratum): SampledStratum[] {
  const distance = (set: readonly SampledStratum[]) => Math.abs(set[0]!.psus.length - psus.length);
  return sets.reduce((best, set) => (distance(set) < distance(best) ? set : best));
}

/**
 * A set that has a single PSU, or too few people for two, is joined with another one: a stratum of one PSU has
 * no variance.
 */
function withoutLonely(sets: readonly SampledStratum[][], people: number): SampledStratum[][] {
  const isLonely = (set: readonly SampledStratum[]) => {
    const psus = set.flatMap((one) => one.psus);
    return psus.length < 2 || psus.reduce((sum, one) => sum + one.people, 0) < 4 * people;
  };
  const lonely = sets.filter(isLonely);
  const others = sets.filter((set) => !isLonely(set)).map((set) => [...set]);
  if (others.length === 0) return lonely.length === 0 ? [] : [lonely.flat()];
  for (const set of lonely) nearest(others, set[0]!).push(...set);
  return others;
}

/** PSUs of the sample that are one of the file: stratum and PSU of each. */
type Hand = (readonly [string, string])[];

/** The PSUs of joined strata, dealt to the PSUs of the file: sampled stratum and PSU of each. */
function dealPsus(set: readonly SampledStratum[], shuffled: <Item>(items: readonly Item[]) => Item[]): Hand[] {
  const fewest = Math.min(...set.map(({ psus }) => psus.length));
  const [first] = set;
  // Of a stratum without a partner two PSUs are one of the file, as far as there are enough.
  const alone = Math.max(2, Math.floor(first!.psus.length / 2));
  const count = set.length === 1 ? Math.min(first!.psus.length, alone) : Math.max(2, fewest);
  const hands = Array.from({ length: count }, (): Hand => []);
  let next = 0;
  for (const { stratum, psus } of set) {
    // Strata of one PSU each fill the hands in turn.
    const start = psus.length < count ? next : 0;
    for (const [at, { psu }] of shuffled(psus).entries()) hands[(start + at) % count]!.push([stratum, psu]);
    next = (start + psus.length) % count;
  }
  return hands.filter((hand) => hand.length > 0);
}
