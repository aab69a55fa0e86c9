/** Order of the cells by group; cells of a group keep their order, which is that of their PSUs. */
export function sortCells(group: Int32Array, cells: number, groupCount: number) {
  const groupStart = new Int32Array(groupCount + 1);
  for (let cell = 0; cell < cells; cell++) groupStart[group[cell]! + 1]!++;
  for (let code = 0; code < groupCount; code++) groupStart[code + 1]! += groupStart[code]!;
  const next = groupStart.slice(0, groupCount);
  const order = new Int32Array(cells);
  for (let cell = 0; cell < cells; cell++) order[next[group[cell]!]!++] = cell;

  function pick<T extends Int32Array | Float64Array>(column: T): T {
    if (groupCount === 1) return column.slice(0, cells) as T;
    const picked = new (column.constructor as new (length: number) => T)(cells);
    for (let cell = 0; cell < cells; cell++) picked[cell] = column[order[cell]!]!;
    return picked;
  }
  return { groupStart, pick };
}
