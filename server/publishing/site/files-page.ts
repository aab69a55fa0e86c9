import { type Html, html } from '#questionnaires';
import { sideways } from '../../reports/page/sideways.ts';
import type { FigureContext } from '../../reports/report-context.ts';
import { isTakenAlong } from '../file-changes.ts';
import type { ReleasedTable } from '../read-release.ts';
import type { AttachedPublicFile, ReleaseManifest } from '../release-manifest.ts';
import { siteTexts } from '../words/site-texts.ts';

type ListedFile = ReleaseManifest['files'][number];

const UNITS = ['person', 'household', 'incident'] as const;

/** Every file that readers take along, with its size and its hash; the addresses stay through all revisions. */
export function filesContent(
  manifest: ReleaseManifest,
  { tables, taken }: { tables: readonly ReleasedTable[]; taken: readonly ListedFile[] },
  context: FigureContext,
): Html {
  const { downloads: text, revision, allTables } = siteTexts(context.language);
  const files = taken.filter(({ path }) => isTakenAlong(path));
  const under = (start: string) => files.filter(({ path }) => path.startsWith(start));
  const inOrder = tables.flatMap(({ spec }) =>
    files.filter(({ path }) => path === `data/${spec.table}.csv` || path === `data/${spec.table}.json`),
  );
  return html`<h1>${text.title}</h1>
<p>${manifest.title[context.language]}. ${revision(String(manifest.revision))}.</p>
<p>${text.lead}</p>
${listOf(text.tables, inOrder, context)}
${listOf(text.otherFormats, under('files/tables/'), context)}
${manifest.publicFiles.map((file) =>
  listOf(text.publicFile(file.name), under(`files/public/${file.name}/`), context, factsOf(file, context)),
)}
${listOf(text.rest, under('files/report-'), context)}
<p class="back"><a href="index.html">${allTables}</a></p>
`;
}

function factsOf({ k, l, rows }: AttachedPublicFile, { language, locale }: FigureContext): Html {
  const { downloads: text } = siteTexts(language);
  const number = new Intl.NumberFormat(locale);
  const counts = UNITS.flatMap((unit) =>
    rows[unit] === undefined ? [] : [text.records[unit](number.format(rows[unit]))],
  );
  return html`<p>${text.ofPublicFile({ k: number.format(k), l: number.format(l) })}</p>
<p>${counts.join(' ')}</p>`;
}

function listOf(name: string, files: readonly ListedFile[], { language, locale }: FigureContext, about?: Html) {
  const { columns } = siteTexts(language).downloads;
  return (
    files.length > 0 &&
    html`<h2>${name}</h2>
${about}<div class="file-list">${sideways(
      name,
      html`<thead><tr><th scope="col">${columns.file}</th><th scope="col" class="number">${columns.size}</th><th scope="col">${columns.hash}</th></tr></thead>
<tbody>${files.map(
        ({ path, bytes, sha256 }) =>
          html`<tr><th scope="row"><a href="../${path}" download>${shortOf(path)}</a></th><td class="number" data-column="${columns.size}">${sizeOf(bytes, locale)}</td><td class="hash" data-column="${columns.hash}">${sha256}</td></tr>`,
      )}</tbody>`,
      name,
      { lines: files.length },
    )}</div>`
  );
}

/** Without the folders that its heading names. */
function shortOf(path: string): string {
  return path.replace(/^(data|files\/tables|files\/public\/[^/]+|files)\//, '');
}

const STEPS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

function sizeOf(bytes: number, locale: string): string {
  const step = Math.min(STEPS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const style = { style: 'unit', unit: STEPS[step]!, unitDisplay: step === 0 ? 'long' : 'short' } as const;
  return new Intl.NumberFormat(locale, { ...style, maximumSignificantDigits: 3 }).format(bytes / 1000 ** step);
}
