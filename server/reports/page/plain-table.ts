import { type Html, html } from '#questionnaires';
import { breakable } from './breakable.ts';
import { sideways } from './sideways.ts';

/** A table of the annexes: the first column names the row, the others are numbers unless they are said to be words. */
export function plainTable(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  { scroll, words = 1 }: { readonly scroll: (what: string) => string; readonly words?: number },
): Html {
  const kind = (place: number) => (place < words ? 'words' : 'number');
  const table = sideways(
    caption,
    html`<thead><tr>${heads.map((head, place) => html`<th scope="col" class="${kind(place)}">${breakable(head)}</th>`)}</tr></thead>
<tbody>${rows.map(
      ([name, ...cells]) =>
        html`<tr><th scope="row">${breakable(name ?? '')}</th>${cells.map((cell, place) => html`<td class="${kind(place + 1)}">${breakable(cell)}</td>`)}</tr>`,
    )}</tbody>`,
    scroll(caption),
  );
  return html`<div class="plain">${table}</div>`;
}
