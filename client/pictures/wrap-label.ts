/** Lines of a text, unless it needs more to be told from others; a longer one ends in an ellipsis. */
const MOST_LINES = 3;

/** Mean width of a character of the product's typeface at 14 px. */
export const CHARACTER_WIDTH = 7.1;

/**
 * Breaks a label into lines of about `width` pixels at 14 px type, three unless more are allowed; what does not
 * fit ends in an ellipsis.
 */
export function wrapLabel(label: string, width: number, mostLines = MOST_LINES): string[] {
  const most = Math.max(8, Math.floor(width / CHARACTER_WIDTH));
  const lines: string[] = [];
  let rest = label;
  while (rest.length > most && lines.length < mostLines - 1) {
    const cut = rest.lastIndexOf(' ', most);
    if (cut <= 0) break;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut + 1);
  }
  return [...lines, rest.length <= most ? rest : `${rest.slice(0, most - 1)}…`];
}
