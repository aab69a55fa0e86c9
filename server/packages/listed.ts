/** More findings or differences say nothing new, and a file may have a million. */
export const MOST_LISTED = 1_000;

/** Signs of a text that somebody else wrote; names of the product are shorter. */
const MOST_SIGNS = 300;

/** A name or a value of a package as a reply has it: a thousand of a megabyte each would fill a memory. */
export function listedText(text: string): string {
  return text.length <= MOST_SIGNS ? text : `${text.slice(0, MOST_SIGNS)}…`;
}
