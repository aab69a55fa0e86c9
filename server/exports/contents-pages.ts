import type { Html } from '#questionnaires';

/** Where the number of a page goes in the list of contents. Blank on the page: only a printed file has numbers. */
export const PAGE_NUMBER: Html = { html: '<span class="page"></span>' };

/** A report whose list of contents has the numbers of pages. @param pages by the id of what a line leads to */
export function withPageNumbers(html: string, pages: ReadonlyMap<string, number>): string {
  return html.replaceAll(/(<a href="#([^"]+)"><span>[^\n]*?<span class="page">)(<\/span>)/gu, (_, before, id, after) =>
    [before, pages.get(id) ?? '', after].join(''),
  );
}
