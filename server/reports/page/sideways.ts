import { type Html, html } from '#questionnaires';
import { breakable } from './breakable.ts';

/** Figures of a table that stay on one page; a longer one goes on under its heads, so that no page stays blank. */
export const MOST_TOGETHER = 9;

/** What of a table decides how it is moved and broken. */
export interface Shape {
  /** How many lines; a short table stands on one page. */
  readonly lines?: number;
  /** Its column `label` stands on a phone in the first one. */
  readonly hasPrecision?: boolean | undefined;
}

/** A table that is moved sideways where the screen is narrow. @param name of the box, for who cannot see it */
export function sideways(caption: string, content: Html, name: string, shape: Shape = {}): Html {
  return inBox(captioned(caption, content), name, shape);
}

/** Tables that are moved together. */
export function inBox(tables: Html, name: string, { lines = 0, hasPrecision = false }: Shape): Html {
  const size = ['sideways', lines > MOST_TOGETHER && 'long', hasPrecision && 'has-precision'].filter(Boolean).join(' ');
  return html`<div class="${size}" role="region" aria-label="${name}" tabindex="0">${tables}</div>\n`;
}

export function captioned(caption: string, content: Html): Html {
  return html`<table><caption>${breakable(caption)}</caption>
${content}
</table>`;
}
