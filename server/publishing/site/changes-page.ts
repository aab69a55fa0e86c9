import { type Html, html } from '#questionnaires';
import { labelWords } from '../../reports/page/figure-table.ts';
import { sideways } from '../../reports/page/sideways.ts';
import type { FigureContext } from '../../reports/report-context.ts';
import { figureInWords, groupName } from '../../reports/sentences/figure-in-words.ts';
import type { CellChange } from '../cell-changes.ts';
import type { GoneTable } from '../earlier-revision.ts';
import type { FileChange } from '../file-changes.ts';
import type { ReleasedTable } from '../read-release.ts';
import type { ReleaseManifest } from '../release-manifest.ts';
import { siteTexts } from '../words/site-texts.ts';
import { titleOfTable } from './release-context.ts';

type Column = CellChange['columns'][number];

const LEAST_DIGITS = 4;
/** A number has no more. */
const MOST_DIGITS = 17;

/** What a correction changed and why, cell by cell: before and after. */
export function changesContent(
  manifest: ReleaseManifest,
  {
    changes,
    tables,
    gone,
  }: {
    readonly changes: readonly CellChange[];
    readonly tables: readonly ReleasedTable[];
    /** Tables of earlier revisions that this one lacks. */
    readonly gone: readonly GoneTable[];
  },
  context: FigureContext,
): Html {
  const { changes: text, revision, ...site } = siteTexts(context.language);
  const { language, locale } = context;
  const number = new Intl.NumberFormat(locale);
  const { why, withdraws } = manifest;
  return html`<h1>${text.title}</h1>
<p>${manifest.title[language]}. ${revision(String(manifest.revision))}.</p>
${why && html`<h2>${text.why}</h2>\n<p>${why[language]}</p>`}
${withdraws && html`<p>${text.withdrawn}</p>`}
<p class="links"><a href="revisions.html">${site.revisions.link}</a></p>
${gone.length > 0 && html`<h2>${site.gone.title}</h2>\n<ul class="links">${gone.map(({ table, title }) => html`<li><a href="table-${table}.html">${title[language]}</a></li>`)}</ul>`}
<p>${changes.length === 0 ? text.none : text.count(number.format(changes.length))}</p>
${changes.length > 0 && changedCells(changes, { tables, gone }, context)}
${changedFiles(manifest, language)}
${back(site.allTables)}`;
}

const back = (name: string) => html`<p class="back"><a href="index.html">${name}</a></p>\n`;

/** The data of earlier revisions stay, the other files do not. */
function isGone({ path, kind }: FileChange): boolean {
  return path.startsWith('files/') && kind !== 'added';
}

/** Files with the hashes that they had and have: of a file that was replaced nothing else is left. */
function changedFiles({ filesChanged = [] }: ReleaseManifest, language: FigureContext['language']): Html | false {
  const { downloads, changes } = siteTexts(language);
  if (filesChanged.length === 0) return false;
  const { file, before, after, what } = { ...downloads.columns, ...changes.columns };
  return html`<h2>${changes.files}</h2>
${filesChanged.some(isGone) && html`<p>${changes.filesNote}</p>`}
<div class="file-list">${sideways(
    changes.files,
    html`<thead><tr>${[file, what, before, after].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${filesChanged.map(
      (change) =>
        html`<tr><th scope="row">${change.path}</th><td data-column="${what}">${changes.kinds[change.kind]}</td><td class="hash" data-column="${before}">${change.before ?? '–'}</td><td class="hash" data-column="${after}">${change.after ?? '–'}</td></tr>`,
    )}</tbody>`,
    changes.files,
    { lines: filesChanged.length },
  )}</div>`;
}

function changedCells(
  changes: readonly CellChange[],
  { tables, gone }: { readonly tables: readonly ReleasedTable[]; readonly gone: readonly GoneTable[] },
  context: FigureContext,
): Html {
  const { changes: text } = siteTexts(context.language);
  const released = new Map(tables.map((table) => [table.spec.table, table]));
  const titleOfGone = (name: string) => gone.find(({ table }) => table === name)?.title[context.language] ?? name;
  const { columns } = text;
  const heads = [columns.figure, columns.group, columns.table, columns.what, columns.before, columns.after];
  const rows = changes.flatMap((change) => {
    // What is gone with its table has only its own words left, and the title.
    const of = released.get(change.table);
    const by = of?.spec.by ?? Object.keys(change.domain).map((variable) => ({ variable }));
    const names = [
      figureInWords(change, context),
      groupName(change, { by: by as Parameters<typeof groupName>[1]['by'] }, context),
      of === undefined ? titleOfGone(change.table) : titleOfTable(of, context.language),
    ];
    if (change.kind !== 'changed') return [[...names, text.kinds[change.kind], '', '']];
    return change.columns.map((column) => [...names, text.numbers[column.column], ...writtenPair(column, context)]);
  });
  return sideways(
    text.title,
    html`<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(([figure, ...cells]) => html`<tr><th scope="row">${figure}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>`,
    text.title,
    { lines: rows.length },
  );
}

/** The two as they are read: with the digits that tell them apart, and labels as their tables call them. */
function writtenPair({ column, before, after }: Column, context: FigureContext): string[] {
  for (let digits = LEAST_DIGITS; digits < MOST_DIGITS; digits += 1) {
    const pair = [before, after].map((value) => written(column, value, digits, context));
    if (pair[0] !== pair[1]) return pair;
  }
  return [before, after].map((value) => written(column, value, MOST_DIGITS, context));
}

function written(column: Column['column'], value: Column['before'], digits: number, context: FigureContext): string {
  if (value === null || value === '') return '–';
  if (typeof value === 'number')
    return new Intl.NumberFormat(context.locale, { maximumSignificantDigits: digits }).format(value);
  return column === 'label' ? labelWords({ label: value, flag: '' }, context).trim() : value;
}
