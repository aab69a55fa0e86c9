import type { FigureLanguage } from '#contract';
import { FIGURE_LANGUAGES } from '#contract';
import { type Html, html } from '#questionnaires';
import { siteTexts } from '../words/site-texts.ts';
import { sha256Base64 } from './sha256-base64.ts';

/** A page of the site: it loads its style and nothing else, and works from a file server and from a disk. */
export interface SitePage {
  readonly language: FigureLanguage;
  readonly title: string;
  /** From the folder of the page to its style. */
  readonly style: string;
  /** The same page in a language. */
  readonly inLanguage: (language: FigureLanguage) => string;
  readonly content: Html;
  /** The only script that it runs. */
  readonly script?: string;
  /** Under the page. */
  readonly footer?: string;
}

/** Addresses name files, not folders: a disk opens no `index.html` by itself. */
export function sitePage({ language, title, style, inLanguage, content, script, footer }: SitePage): string {
  const text = siteTexts(language);
  const scripts = script === undefined ? "'none'" : `'sha256-${sha256Base64(script)}'`;
  // `file:` stands for the disk, where a page has no origin of its own.
  const policy = `default-src 'none'; style-src 'self' file:; font-src data:; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<a class="skip" href="#content">${text.skip}</a>
<nav class="site-languages" aria-label="${text.languages}"><ul>${FIGURE_LANGUAGES.map(
    (each) =>
      html`<li><a href="${inLanguage(each)}" lang="${each}" hreflang="${each}"${each === language && { html: ' aria-current="page"' }}>${siteTexts(each).language}</a></li>`,
  )}</ul></nav>
<main id="content" tabindex="-1">
${content}</main>
${footer !== undefined && html`<footer><p>${footer}</p></footer>`}
${script !== undefined && { html: `<script>${script}</script>` }}
</body>
</html>
`;
  return page.html;
}
