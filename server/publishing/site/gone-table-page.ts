import type { FigureLanguage } from '#contract';
import { type Html, html } from '#questionnaires';
import type { GoneTable } from '../earlier-revision.ts';
import type { ReleaseManifest } from '../release-manifest.ts';
import { siteTexts } from '../words/site-texts.ts';
import { dataOfTable } from './revisions-page.ts';

/** What stands at the address of a table that a revision does not have any more: where its data are. */
export function goneTableContent(
  { table, title, last }: GoneTable,
  manifest: ReleaseManifest,
  language: FigureLanguage,
): Html {
  const { gone, revision, revisions, changes, allTables } = siteTexts(language);
  const number = String(last.revision);
  return html`<h1>${title[language]}</h1>
<p>${manifest.title[language]}</p>
<p class="quiet">${revision(String(manifest.revision))}</p>
<div class="correction"><p>${gone.notHere(String(manifest.revision))}</p>
<p>${last.isWithdrawn ? gone.withdrawn(number) : gone.data(number)}</p></div>
${!last.isWithdrawn && html`<ul class="links">${dataOfTable(table, title[language], { revision: last.revision, language })}</ul>`}
<p class="links"><a href="changes.html">${changes.link}</a></p>
<p class="links"><a href="revisions.html">${revisions.link}</a></p>
<p class="back"><a href="index.html">${allTables}</a></p>
`;
}
