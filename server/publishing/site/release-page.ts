import type { FigureLanguage } from '#contract';
import { type Html, html } from '#questionnaires';
import type { ReleasedTable } from '../read-release.ts';
import type { ReleaseManifest } from '../release-manifest.ts';
import { sourceOfRelease } from '../survey-of-release.ts';
import { siteTexts } from '../words/site-texts.ts';
import { titleOfTable } from './release-context.ts';

/** The first page of a release: its tables, its report, what changed, and how it is verified. */
export function releaseContent(
  manifest: ReleaseManifest,
  tables: readonly ReleasedTable[],
  {
    language,
    reports,
    taken,
  }: {
    language: FigureLanguage;
    reports: readonly string[];
    /** Files that are no pages. */
    taken: ReleaseManifest['files'];
  },
): Html {
  const text = siteTexts(language);
  const { release, title, revision, why, packages, withdraws, publicFiles } = manifest;
  const hasOtherFormats = taken.some(({ path }) => path.startsWith('files/tables/'));
  const others = [
    ...publicFiles.map(({ name }) => text.downloads.publicFile(name)),
    ...(hasOtherFormats ? [text.downloads.otherFormats] : []),
  ];
  return html`<h1>${title[language]}</h1>
<p>${text.revision(String(revision))}.</p>
<p class="links"><a href="../../${language}/index.html#release-${release}">${text.dayOfPublication}</a></p>
${revision > 1 && html`<p class="links"><a href="changes.html">${text.changes.link}</a></p>\n<p class="links"><a href="revisions.html">${text.revisions.link}</a></p>`}
<p class="quiet">${text.source(sourceOfRelease(manifest, language))}</p>
${why && html`<div class="correction"><p>${why[language]}</p>${withdraws && html`<p>${text.changes.withdrawn}</p>`}</div>`}
<h2>${text.tables}</h2>
<ul class="links">${tables.map((table) => html`<li><a href="table-${table.spec.table}.html">${titleOfTable(table, language)}</a></li>`)}</ul>
${reports.length > 0 && html`<h2>${text.files}</h2><ul class="files">${reports.map((path) => linkOf(path, language))}</ul>`}
${others.length > 0 && html`<h2>${text.downloads.title}</h2><ul class="links">${others.map((name) => html`<li><a href="files.html">${name}</a></li>`)}</ul>`}
<p class="links"><a href="files.html">${text.downloads.link}</a></p>
${packages.length > 0 && html`<p>${text.packages}</p><ul>${packages.map((hash) => html`<li class="hash">${hash}</li>`)}</ul>`}
<p class="back"><a href="../../${language}/index.html">${text.back}</a></p>
`;
}

/** A report by its file, `files/report-es.pdf`. */
function linkOf(path: string, language: FigureLanguage): Html {
  const [, of, kind] = /report-(\w+)\.(html|pdf)$/.exec(path)!;
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(of!) ?? of!;
  return html`<li><a href="../${path}" hreflang="${of}">${siteTexts(language).reports[kind as 'html' | 'pdf']} (${name})</a></li>`;
}
