/** Something that others may know of somebody, and that can be withheld record by record. */
export interface KeyColumn {
  readonly name: string;
  /** How much it costs to withhold it. */
  readonly cost: number;
  /** Number of the value of each record; -1 for a blank. */
  readonly values: Int32Array;
}

/** People: each interview with its home, or a home without an interview. */
export interface Subjects {
  readonly count: number;
  /** Number of the published area of each; areas are not withheld, because a PSU would tell them. */
  readonly area: Int32Array;
  readonly keys: readonly KeyColumn[];
}

/** What happened to them. */
export interface SubjectIncidents {
  readonly count: number;
  readonly subject: Int32Array;
  /**
   * Number of the published crime; -1 of an incident that is not in the file. Crimes change where they are too
   * rare.
   */
  readonly crime: Int32Array;
  readonly keys: readonly KeyColumn[];
}

/** Which keys of which records are withheld: one bit a key. */
export interface Withheld {
  readonly ofSubjects: Int32Array;
  /** Of the incident's own keys; those of its subject are withheld there. */
  readonly ofIncidents: Int32Array;
}

/**
 * What an intruder can look for: items with keys, some fixed. Two items that show the same are one group; what
 * is withheld is shown too, as withheld. Whatever somebody knows fits whole groups or none of their items.
 */
export interface View {
  readonly items: readonly number[];
  readonly keys: readonly KeyColumn[];
  /** Place in the values of the keys, which are of incidents and of their subjects. */
  at(item: number, key: number): number;
  fixed(item: number): string;
  subject(item: number): number;
  mask(item: number): number;
  withhold(item: number, mask: number): void;
}

/** What an item shows under a mask. */
export function shown(view: View, item: number, mask: number): string {
  let text = `${view.fixed(item)}|${mask}`;
  for (let key = 0; key < view.keys.length; key++)
    if ((mask & (1 << key)) === 0) text += `|${view.keys[key]!.values[view.at(item, key)]}`;
  return text;
}

/** The groups of a view. */
export function groupsShown(view: View): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const item of view.items) {
    const text = shown(view, item, view.mask(item));
    const group = groups.get(text);
    if (group) group.push(item);
    else groups.set(text, [item]);
  }
  return groups;
}

/** How many people a group is of. */
export function peopleIn(view: View, items: readonly number[]): number {
  return new Set(items.map((item) => view.subject(item))).size;
}

/** Looking for a person by area and keys. */
export function viewOfSubjects({ count, area, keys }: Subjects, { ofSubjects }: Withheld): View {
  return {
    items: Array.from({ length: count }, (_, item) => item),
    keys,
    at: (item) => item,
    fixed: (item) => String(area[item]),
    subject: (item) => item,
    mask: (item) => ofSubjects[item]!,
    withhold: (item, mask) => {
      ofSubjects[item]! |= mask;
    },
  };
}

/** Looking for a victim by area, keys and crime. */
export function viewOfVictims(subjects: Subjects, incidents: SubjectIncidents, withheld: Withheld): View {
  const own = incidents.keys.length;
  const { subject, crime } = incidents;
  return {
    items: Array.from({ length: incidents.count }, (_, item) => item).filter((item) => crime[item]! >= 0),
    keys: [...incidents.keys, ...subjects.keys],
    at: (item, key) => (key < own ? item : subject[item]!),
    fixed: (item) => `${subjects.area[subject[item]!]} ${crime[item]}`,
    subject: (item) => subject[item]!,
    mask: (item) => withheld.ofIncidents[item]! | (withheld.ofSubjects[subject[item]!]! << own),
    withhold: (item, mask) => {
      withheld.ofIncidents[item]! |= mask & ((1 << own) - 1);
      withheld.ofSubjects[subject[item]!]! |= mask >> own;
    },
  };
}
