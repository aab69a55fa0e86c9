import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIGURE_LANGUAGES } from '#contract';
import { html } from '#questionnaires';
import { reportWords } from '../../reports/words/report-texts.ts';
import { indexContent, type ListedRelease } from '../site/index-page.ts';
import { SEARCH_SCRIPT } from '../site/search-script.ts';
import { sitePage } from '../site/site-page.ts';
import { siteStyle } from '../site/site-style.ts';
import { siteTexts } from '../words/site-texts.ts';
import type { SiteParts } from './at-site.ts';
import type { LostFiles } from './known-revision.ts';
import { readReleaseManifest } from './read-prepared.ts';
import { SITE_INDEX, siteIndexText } from './site-index.ts';

/** The first pages, and which releases there are. */
export function pagesOfSite(
  content: string,
  keys: readonly string[],
  { pictures, version, lost, known, at }: Omit<SiteParts, 'site' | 'aside'> & { lost: readonly LostFiles[] },
): Map<string, string> {
  const releases = keys
    .map((key): ListedRelease => {
      const entries = JSON.parse(readFileSync(join(content, key, 'search.json'), 'utf8'));
      const { manifest, sha256 } = readReleaseManifest(join(content, key));
      // Readers are told when it was published, which may be later than its hour.
      const { publishedAt = at ?? new Date().toISOString() } = known.find((one) => one.sha256 === sha256) ?? {};
      return { manifest, publishedAt, entries };
    })
    .toSorted((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt));
  const pages = new Map<string, string>([
    [
      SITE_INDEX,
      siteIndexText(
        releases.map(({ manifest }) => manifest.release),
        lost,
      ),
    ],
  ]);
  for (const language of FIGURE_LANGUAGES) {
    pages.set(`${language}/style.css`, siteStyle(language, pictures.styles));
    pages.set(
      `${language}/index.html`,
      sitePage({
        language,
        title: siteTexts(language).site,
        style: 'style.css',
        inLanguage: (other) => `../${other}/index.html`,
        content: indexContent(releases, language),
        script: SEARCH_SCRIPT,
        footer: reportWords(language).madeWith(version),
      }),
    );
  }
  const first = html`<h1>${siteTexts('es').site}</h1>${FIGURE_LANGUAGES.map(
    (language) =>
      html`<p class="links" lang="${language}"><a href="${language}/index.html">${siteTexts(language).site}</a></p>`,
  )}`;
  const inLanguage = (language: string) => `${language}/index.html`;
  const title = siteTexts('es').site;
  pages.set('index.html', sitePage({ language: 'es', title, style: 'es/style.css', inLanguage, content: first }));
  return pages;
}
