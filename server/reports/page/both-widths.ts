import { type Html, html } from '#questionnaires';

/** As wide as a page, in which a letter of the picture is as large as one of its table. */
const PAGE_WIDTH = 820;
/** As wide as a phone, on which a picture as wide as a page cannot be read. */
const PHONE_WIDTH = 350;

/** What is drawn for a page and once more for a phone; the style shows one of them. */
export function inBothWidths(draw: (width: number, isPhone: boolean) => Html | readonly Html[]): Html {
  return html`<div class="for-desks">${draw(PAGE_WIDTH, false)}</div>
<div class="for-phones">${draw(PHONE_WIDTH, true)}</div>\n`;
}

/**
 * What a picture shows, over it. Both stand in a `div`: the drawing is an image with a text, and a `figure` around it
 * would be a second one without, in the tags of the PDF and read aloud.
 */
export function pictureSaid(finding: string): Html {
  return html`<p class="picture-said">${finding}</p>`;
}
