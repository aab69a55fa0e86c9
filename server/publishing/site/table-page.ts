import { type Html, html } from '#questionnaires';
import { rowGroups } from '../../reports/made/row-groups.ts';
import { figurePicture } from '../../reports/page/figure-picture.ts';
import { figureTable } from '../../reports/page/figure-table.ts';
import type { FigureContext } from '../../reports/report-context.ts';
import { titleWithOutcome } from '../../reports/sentences/title-with-outcome.ts';
import type { ReleaseDescription } from '../described-release.ts';
import type { ReleasedTable } from '../read-release.ts';
import type { ReleaseManifest } from '../release-manifest.ts';
import { sourceOfRelease } from '../survey-of-release.ts';
import { siteTexts } from '../words/site-texts.ts';
import { asReportedTable, titleOfTable } from './release-context.ts';

/** A table with its pictures and its data. */
export function tableContent(
  released: ReleasedTable,
  { described, manifest }: { described: ReleaseDescription; manifest: ReleaseManifest },
  context: FigureContext,
): Html {
  const text = siteTexts(context.language);
  const { table } = released.spec;
  const reported = asReportedTable(released, described);
  const { cells, hidden } = manifest.tables.find((one) => one.table === table)!;
  const number = new Intl.NumberFormat(context.locale);
  const groups = rowGroups(reported, context);
  const title = titleWithOutcome(titleOfTable(released, context.language), groups, context);
  const pictures = groups.map((group) => figurePicture(group, group.heading, context));
  return html`<h1>${title}</h1>
<p>${manifest.title[context.language]}</p>
<p class="quiet">${text.source(sourceOfRelease(manifest, context.language))}</p>
<p class="quiet">${text.revision(String(manifest.revision))}</p>
${pictures}
${figureTable(reported, title, context)}
${(released.notes ?? []).map((note) => html`<p>${note[context.language]}</p>`)}
<p class="quiet">${text.hiddenCells({ hidden: number.format(hidden), cells: number.format(cells) })}</p>
<p class="screen-only">${text.download}</p>
<ul class="files"><li><a href="../data/${table}.csv" download>CSV</a></li><li><a href="../data/${table}.json" download>JSON</a></li></ul>
<p class="back"><a href="index.html">${text.allTables}</a></p>
`;
}
