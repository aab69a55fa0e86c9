/**
 * Breaks a label into at most two lines of about `width` pixels at 14 px type; what does not fit ends in an
 * ellipsis.
 */
export function wrapLabel(label: string, width: number): string[] {
  const most = Math.max(8, Math.floor(width / CHARACTER));
  if (label.length <= most) return [label];
  const cut = label.lastIndexOf(' ', most);
  if (cut <= 0) return [`${label.slice(0, most - 1)}…`];
  const rest = label.slice(cut + 1);
  return [label.slice(0, cut), rest.length <= most ? rest : `${rest.slice(0, most - 1)}…`];
}

/** Mean width of a character of the product's typeface at 14 px. */
const CHARACTER = 7.1;
