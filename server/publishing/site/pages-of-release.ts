import { FIGURE_LANGUAGES } from '#contract';
import { type Html, html } from '#questionnaires';
import type { FigureContext } from '../../reports/report-context.ts';
import { reportWords } from '../../reports/words/report-texts.ts';
import type { CellChange } from '../cell-changes.ts';
import { goneTables } from '../earlier-revision.ts';
import type { Released } from '../read-release.ts';
import type { ReleaseManifest } from '../release-manifest.ts';
import { siteTexts } from '../words/site-texts.ts';
import { changesContent } from './changes-page.ts';
import { filesContent } from './files-page.ts';
import { goneTableContent } from './gone-table-page.ts';
import { titleOfTable } from './release-context.ts';
import { releaseContent } from './release-page.ts';
import { revisionsContent } from './revisions-page.ts';
import { sitePage } from './site-page.ts';
import { tableContent } from './table-page.ts';

interface PageParts {
  readonly released: Pick<Released, 'tables' | 'described'>;
  /** By their names in the release. */
  readonly reports: ReadonlyMap<string, Uint8Array>;
  readonly version: string;
  readonly changes: readonly CellChange[];
  /** Files that are no pages. */
  readonly taken: ReleaseManifest['files'];
  readonly context: FigureContext;
}

/** The pages of one language, by their names in its folder. */
export function pagesOfRelease(
  manifest: ReleaseManifest,
  { released, changes, reports, taken, context, version }: PageParts,
): [string, string][] {
  const { language } = context;
  const { tables, described } = released;
  const footer = reportWords(language).madeWith(version);
  const text = siteTexts(language);
  const title = manifest.title[language];
  const names = tables.map(({ spec }) => spec.table);
  const gone = goneTables(manifest.earlier ?? [], names);
  const paths = [...reports.keys()].map((name) => `files/${name}`);
  const page = (name: string, called: string, content: Html): [string, string] => [
    name,
    sitePage({
      language,
      title: called,
      style: 'style.css',
      inLanguage: (other) => `../${other}/${name}`,
      content,
      footer,
    }),
  ];
  return [
    page('index.html', title, releaseContent(manifest, tables, { language, reports: paths, taken })),
    // Of a first revision nothing changed.
    ...(manifest.revision > 1
      ? [
          page(
            'changes.html',
            `${text.changes.title} – ${title}`,
            changesContent(manifest, { changes, tables, gone }, context),
          ),
          page('revisions.html', `${text.revisions.title} – ${title}`, revisionsContent(manifest, language)),
        ]
      : []),
    page('files.html', `${text.downloads.title} – ${title}`, filesContent(manifest, { tables, taken }, context)),
    ...tables.map((table) =>
      page(
        `table-${table.spec.table}.html`,
        `${titleOfTable(table, language)} – ${title}`,
        tableContent(table, { described, manifest }, context),
      ),
    ),
    ...gone.map((table) =>
      page(
        `table-${table.table}.html`,
        `${table.title[language]} – ${title}`,
        goneTableContent(table, manifest, language),
      ),
    ),
  ];
}

/** What somebody finds who opens the folder of the release: the languages. */
export function firstPage({ title }: ReleaseManifest): string {
  return sitePage({
    language: 'es',
    title: title.es,
    style: 'es/style.css',
    inLanguage: (language) => `${language}/index.html`,
    content: html`<h1>${title.es}</h1>${FIGURE_LANGUAGES.map(
      (language) =>
        html`<p class="links" lang="${language}"><a href="${language}/index.html">${title[language]}</a></p>`,
    )}`,
  });
}
