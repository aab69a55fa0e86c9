const MOST_CHANGES = 3;

/** The known name that was meant, where one is near; else all of them. */
export function nearestOf(typed: string, known: readonly string[]): string {
  const [nearest] = known
    .map((name) => ({ name, changes: changesBetween(typed, name) }))
    .sort((a, b) => a.changes - b.changes);
  return nearest !== undefined && nearest.changes <= MOST_CHANGES ? nearest.name : `one of ${known.join(', ')}`;
}

/** Letters that are put in, left out or replaced (Levenshtein). */
function changesBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1];
    for (const [place, against] of [...other].entries())
      line.push(Math.min(line[place]! + 1, above[place + 1]! + 1, above[place]! + (letter === against ? 0 : 1)));
    above = line;
  }
  return above.at(-1)!;
}
