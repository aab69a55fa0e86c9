import type { FigureLanguage } from '#contract';
import { embeddedFonts } from '../../reports/page/embedded-fonts.ts';
import { reportStyle } from '../../reports/page/report-style.ts';
import { reportWords } from '../../reports/words/report-texts.ts';
import { siteTexts } from '../words/site-texts.ts';

const SITE = `
h1 { font-size: 2rem; line-height: 1.2; margin: 2rem 0 .5rem; text-wrap: balance; }
main h2 { font-size: 1.4rem; margin: 2.5rem 0 .75rem; padding-top: 0; border-top: 0; }
.site-languages ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1rem; justify-content: flex-end; margin: 0; padding: .5rem 0; border-bottom: 1px solid var(--line); }
.site-languages a, .links a, .files a, .back a, .file-list a { display: inline-flex; align-items: center; min-height: 44px; }
.site-languages a[aria-current] { color: var(--ink); font-weight: 650; text-decoration: none; }
.links, .files { list-style: none; padding: 0; margin: 0; }
.files { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.back { margin: 2rem 0 0; }
.search { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: 1rem; align-items: end; margin: 1rem 0; }
.search label { display: block; font-weight: 650; }
.search .hint { color: var(--ink-quiet); font-size: .875rem; margin: 0 0 .35rem; }
.sideways tbody th { min-width: 8.5rem; }
.search select, .search input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line-strong); border-radius: .4rem; min-height: 48px; padding: 0 .75rem; width: 100%; }
table.found { width: 100%; }
.found .number + .number { white-space: nowrap; }
.found .number { text-align: right; font-variant-numeric: tabular-nums; }
.found tr.group th { padding-top: 1rem; }
.found a { display: inline-flex; align-items: center; min-height: 44px; }
.correction { border-left: 4px solid var(--accent); padding: .25rem 0 .25rem 1rem; margin: 1rem 0; }
.hash { overflow-wrap: anywhere; font-family: ui-monospace, monospace; font-size: .875rem; }
.file-list caption { position: absolute; left: -999rem; counter-increment: none; }
.precision { white-space: nowrap; }
[hidden] { display: none !important; }
@media screen and (max-width: 34rem) { .file-list td, .file-list tbody th, .found td, .found th { display: block; border: 0; padding: 0; } .found .number { text-align: left; white-space: normal; } .file-list .sideways tbody th[scope] { max-width: none; } .file-list .number { text-align: left; } .file-list td::before { content: attr(data-column) ": "; color: var(--ink-quiet); } .file-list:lang(fr) td::before { content: attr(data-column) "\\202F: "; } .file-list tbody tr, .found tr { display: block; border-bottom: 1px solid var(--line); padding: .5rem 0; } .file-list thead, .found thead { position: absolute; left: -999rem; } }
@media print { .site-languages, .search, .screen-only, .files, .back { display: none; } h1 { font-size: 20pt; margin: 0 0 4mm; } main h2 { font-size: 13pt; margin: 6mm 0 2mm; } }
`;

/** The style of all pages of a language; the typeface is in it. @param pictures styles of the pictures */
export function siteStyle(language: FigureLanguage, pictures: string): string {
  const { site } = siteTexts(language);
  return `${embeddedFonts()}\n${reportStyle(site, reportWords(language).table, pictures)}\n${SITE}`;
}
