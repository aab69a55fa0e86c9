/** Enough of a value to find it in the file. */
export function shortened(value: string): string {
  return value.slice(0, 40);
}
