import { type FigureLanguage, standardTexts } from '#contract';
import { type Html, html } from '#questionnaires';
import { notesOfSigns } from '../../reports/page/figure-table.ts';
import { reportWords } from '../../reports/words/report-texts.ts';
import type { ReleaseManifest } from '../release-manifest.ts';
import { sourceOfRelease } from '../survey-of-release.ts';
import { siteTexts } from '../words/site-texts.ts';
import type { SearchEntry } from './search-entries.ts';
import { writtenDay } from './written-day.ts';

/** A release as the first page of the site knows it. */
export interface ListedRelease {
  readonly manifest: ReleaseManifest;
  readonly publishedAt: string;
  readonly entries: Readonly<Record<FigureLanguage, readonly SearchEntry[]>>;
}

/** The first page of the site: the search over all releases, and their list, the newest first. */
export function indexContent(releases: readonly ListedRelease[], language: FigureLanguage): Html {
  const text = siteTexts(language);
  const { search } = text;
  const data = searchData(releases, language);
  const written = releases.flatMap(({ entries }) => entries[language].map(({ precision = '' }) => precision));
  const marked = notesOfSigns([...new Set(written)], {
    words: reportWords(language),
    standards: standardTexts[language],
  });
  const crimes = data.crimes.map((name, place) => [place, name] as const).filter(([, name]) => name !== '');
  const sorted = crimes.toSorted(([, a], [, b]) => a.localeCompare(b, language));
  return html`<h1>${text.site}</h1>
<p>${text.lead}</p>
<section aria-labelledby="search">
<h2 id="search">${search.title}</h2>
<noscript><p>${search.noScript}</p></noscript>
<div id="search-form" hidden>
<div class="search">
<div><label for="search-crime">${search.crime}</label><select id="search-crime"><option value="">${search.anyCrime}</option>${sorted.map(
    ([place, name]) => html`<option value="${place}">${name}</option>`,
  )}</select></div>
<div><label for="search-group">${search.group}</label><p class="hint" id="search-hint">${search.groupHint}</p><input id="search-group" type="search" autocomplete="off" aria-describedby="search-hint"></div>
</div>
<p id="search-found" role="status"></p>
<div id="search-result" hidden>
<table class="found"><thead><tr>${(['figure', 'group', 'value', 'limits', 'precision'] as const).map((column) => html`<th scope="col">${search.columns[column]}</th>`)}</tr></thead><tbody id="search-rows"></tbody></table>
${marked.length > 0 && html`<div class="notes">${marked.map((note) => html`<p>${note}</p>`)}</div>\n`}</div>
</div>
<script type="application/json" id="search-data">${{ html: JSON.stringify(data).replaceAll('<', '\\u003c') }}</script>
</section>
<h2>${text.releases}</h2>
<ul class="links">${releases.map(
    ({ publishedAt, manifest: { release, title, embargo, revision } }) =>
      html`<li id="release-${release}"><a href="../${release}/${language}/index.html">${title[language]}</a><br><span class="quiet">${text.publishedOn(writtenDay(publishedAt, language, embargo))}. ${text.revision(String(revision))}.</span></li>`,
  )}</ul>
`;
}

/** What the search looks through: each word once, and rows of places in the lists. */
function searchData(releases: readonly ListedRelease[], language: FigureLanguage) {
  const { found, nothing, more } = siteTexts(language).search;
  const figures = new Places();
  const crimes = new Places();
  const groups = new Places();
  const precisions = new Places();
  const pages = new Map<string, { place: number; title: string; of: string }>();
  const rows = releases.flatMap(({ manifest, entries }) => {
    const { release } = manifest;
    // Tables of two editions may have one title, and one group two figures.
    const of = `${manifest.title[language]} · ${sourceOfRelease(manifest, language)}`;
    return entries[language].map(({ figure, crime, group, table, page, ...written }) => {
      const address = `../${release}/${page}`;
      if (!pages.has(address)) pages.set(address, { place: pages.size, title: table, of });
      // A release that was published before its figures were searched with their numbers has none.
      const { value = '', limits = '', precision = '', quality = 'none' } = written;
      const judged = precisions.of(JSON.stringify([precision, quality]));
      return [figures.of(figure), crimes.of(crime), groups.of(group), pages.get(address)!.place, value, limits, judged];
    });
  });
  return {
    locale: reportWords(language).locale,
    found,
    nothing,
    more,
    figures: figures.all,
    crimes: crimes.all,
    groups: groups.all,
    precisions: precisions.all.map((one) => JSON.parse(one) as unknown),
    tables: [...pages].map(([address, { title, of }]) => [title, address, of]),
    rows,
  };
}

/** Words by their places in a list. */
class Places {
  readonly #places = new Map<string, number>();

  of(word: string): number {
    const known = this.#places.get(word) ?? this.#places.size;
    this.#places.set(word, known);
    return known;
  }

  get all(): string[] {
    return [...this.#places.keys()];
  }
}
