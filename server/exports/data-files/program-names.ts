import { createHash } from 'node:crypto';

/** What a program takes as the name of a variable. */
export interface NameRules {
  readonly mostBytes: number;
  /** Names that mean something else to it, in small letters. */
  readonly reserved: ReadonlySet<string>;
}

/** Letters of a hash at the end of a name that is not the column's own. */
const MARK = 6;

/**
 * Names for columns that a program takes: letters, digits and underscores, none twice whatever the letters' size. A
 * name that has to be another one ends with a mark that is made of the column's own name alone, so that it is the same
 * in every file.
 *
 * @returns in the order of the columns
 */
export function programNames(names: readonly string[], rules: NameRules): string[] {
  const taken = new Set<string>();
  const fits = (name: string) => /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && name.length <= rules.mostBytes;
  const isFree = (name: string) => !taken.has(name.toLowerCase()) && !rules.reserved.has(name.toLowerCase());
  const given = new Map<string, string>();
  for (const name of names) {
    if (!fits(name) || !isFree(name)) continue;
    given.set(name, name);
    taken.add(name.toLowerCase());
  }
  return names.map((name) => {
    const own = given.get(name);
    if (own !== undefined) return own;
    const made = marked(name, rules.mostBytes);
    taken.add(made.toLowerCase());
    return made;
  });
}

function marked(name: string, mostBytes: number): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^A-Za-z0-9_]/g, '_');
  const begun = /^[A-Za-z]/.test(plain) ? plain : `v${plain}`;
  const mark = createHash('sha256').update(name).digest('hex').slice(0, MARK);
  return `${begun.slice(0, mostBytes - MARK - 1)}_${mark}`;
}
