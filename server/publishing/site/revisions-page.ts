import type { FigureLanguage } from '#contract';
import { type Html, html } from '#questionnaires';
import { dayInWords } from '../../reports/page/day-in-words.ts';
import { reportWords } from '../../reports/words/report-texts.ts';
import type { EarlierRevision } from '../earlier-revision.ts';
import type { ReleaseManifest } from '../release-manifest.ts';
import { siteTexts } from '../words/site-texts.ts';

/** Every revision of a release, the newest first: its day where it is known, its reason, its changes, its data. */
export function revisionsContent(manifest: ReleaseManifest, language: FigureLanguage): Html {
  const { revisions: text, allTables, dayOfPublication, changes, downloads } = siteTexts(language);
  const { release, revision, title, why, earlier = [] } = manifest;
  return html`<h1>${text.title}</h1>
<p>${title[language]}</p>
<h2 id="revision-${revision}">${text.current(String(revision))}</h2>
${why && html`<p>${why[language]}</p>`}
<ul class="links"><li><a href="../../${language}/index.html#release-${release}">${dayOfPublication}</a></li>
<li><a href="changes.html">${changes.link}</a></li><li><a href="files.html">${downloads.link}</a></li></ul>
${earlier.toReversed().map((one) => revisionContent(one, language))}
<p class="back"><a href="index.html">${allTables}</a></p>
`;
}

function revisionContent({ revision, day, why, isWithdrawn, tables }: EarlierRevision, language: FigureLanguage): Html {
  const { revisions: text, revision: called } = siteTexts(language);
  const number = String(revision);
  const folder = `../revisions/${number}`;
  return html`<h2 id="revision-${number}">${called(number)}</h2>
${day && html`<p class="quiet">${text.publishedOn(dayInWords(day, reportWords(language).locale))}</p>`}
${why && html`<p>${why[language]}</p>`}
${
  isWithdrawn
    ? html`<p>${text.withdrawn}</p>`
    : html`<ul class="links">${revision > 1 && html`<li><a href="${folder}/changes.json" download="changes-${number}.json">${text.changes(number)}</a></li>`}
<li><a href="${folder}/release.json" download="release-${number}.json">${text.manifest(number)}</a></li>
${tables.map(({ table, title }) => dataOfTable(table, title[language], { revision, language }))}</ul>`
}
`;
}

/** The data of a table of an earlier revision, by its name. */
export function dataOfTable(
  table: string,
  title: string,
  { revision, language }: { readonly revision: number; readonly language: FigureLanguage },
): Html {
  const { data } = siteTexts(language).revisions;
  return html`${['CSV', 'JSON'].map(
    (format) =>
      html`<li><a href="../revisions/${revision}/data/${table}.${format.toLowerCase()}" download="${table}-${revision}.${format.toLowerCase()}">${data({ title, format })}</a></li>`,
  )}`;
}
