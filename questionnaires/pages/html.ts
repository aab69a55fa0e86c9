/** A text that is HTML already. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | undefined | false | readonly Part[];

/**
 * HTML from a template. Everything filled in is escaped unless it is HTML already. Lists are joined; false
 * and undefined write nothing.
 *
 * @example html`<p>${'1 < 2'}</p>`.html // => '<p>1 &lt; 2</p>'
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { html: strings.map((text, index) => text + (index < parts.length ? written(parts[index]) : '')).join('') };
}

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (isList(part)) return part.map(written).join('');
  return typeof part === 'object' ? part.html : escaped(String(part));
}

function isList(part: Part): part is readonly Part[] {
  return Array.isArray(part);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML shows it, also inside an attribute in quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
