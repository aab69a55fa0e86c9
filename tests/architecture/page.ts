/** What docs/architecture.md draws: read by tests so that the page stays true. */
export interface Page {
  text: string;
  /** Rooms of every part, lowest floor first. */
  floors: Floor[];
  rules: DependencyRule[];
}

/** One line of a list of rooms: the files and folders that stand on one floor. */
export interface Floor {
  part: string;
  /** Paths from the root: a folder ends in `/`. */
  rooms: string[];
  /** Line of the page, from 1. */
  line: number;
}

/** One row of the table of the dependency rule. */
export interface DependencyRule {
  folder: string;
  doors: string[];
  /** Doors from which only types may be imported. */
  typeDoors: string[];
  packages: string[];
}

const PART_HEADING = /^### `([a-z]+)\/`/;
const FLOOR = /^- ((?:`[^`]+`(?:, )?)+):/;
const NAME = /`([^`]+)`/g;

export function readPage(text: string): Page {
  const lines = text.split('\n');
  const floors: Floor[] = [];
  let part: string | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('#')) part = PART_HEADING.exec(line)?.[1];
    const names = part && FLOOR.exec(line)?.[1];
    if (names) floors.push({ part: part!, rooms: namesIn(names).map((name) => `${part}/${name}`), line: index + 1 });
  }
  const rows = lines.filter((line) => /^\| `(estimation|questionnaires|server|client)/.test(line));
  return { text, floors, rules: rows.map(ruleOf) };
}

export function namesIn(text: string): string[] {
  return [...text.matchAll(NAME)].map(([, name]) => name!);
}

function ruleOf(row: string): DependencyRule {
  const [, folder, doors, packages] = row.split('|').map((cell) => cell.trim());
  const typeDoors = [...doors!.matchAll(/`(#\w+)` \(types\)/g)].map(([, door]) => door!);
  return {
    folder: namesIn(folder!)[0]!,
    doors: namesIn(doors!).filter((door) => !typeDoors.includes(door)),
    typeDoors,
    packages: namesIn(packages!),
  };
}
