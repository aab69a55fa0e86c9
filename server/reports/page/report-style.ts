import { WIDEST_COLUMN } from './grouped-table.ts';

/** Colours of the product, light and dark, and light again on paper. */
const COLOURS = `
:root { color-scheme: light dark; --font: "Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", "Liberation Sans", Arial, sans-serif; }
:root, .on-paper { --ink: #131a26; --ink-quiet: #4a5568; --paper: #fff; --ground: #f1f3f6; --line: #d4dae3; --line-strong: #7a8699; --accent: #24478f; --on-signal: #1c1a12; --inegi-moderate: #ffea00; --inegi-low: #ff5400; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #eef1f6; --ink-quiet: #b3bdcc; --paper: #171c24; --ground: #0e1218; --line: #333c4a; --line-strong: #8492a8; --accent: #a9c1f5; }
}
`;

const SCREEN = `
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--font); -webkit-text-size-adjust: 100%; counter-reset: table; }
body { margin: 0 auto; max-width: 62rem; padding: 0 1.25rem 4rem; overflow-wrap: break-word; }
/* A space at the end of a line stays one: else the outline of a PDF runs words together. */
h1, h2, h3, h4, h5 { white-space: pre-wrap; line-height: 1.2; font-weight: 650; text-wrap: balance; break-after: avoid; break-inside: avoid; margin: 0; }
h2 { font-size: 1.75rem; margin: 4rem 0 1rem; padding-top: 1rem; border-top: 3px solid var(--accent); }
h3 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
h4 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
p { margin: .5rem 0; max-width: 46rem; text-wrap: pretty; }
ul { margin: .5rem 0; padding-left: 1.2rem; }
a { color: var(--accent); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .75rem 1rem; }
.quiet, .unit { color: var(--ink-quiet); }
.unit { font-weight: 400; }
.cover { padding: 5rem 0 3rem; border-bottom: 1px solid var(--line); }
.cover h1 { font-size: 2.5rem; letter-spacing: -.01em; margin: 1.5rem 0; max-width: 40rem; }
.cover::before { content: ""; display: block; width: 5rem; border-top: 6px solid var(--accent); }
.contents p { margin: 2rem 0 0; }
.contents ol { list-style: none; padding: 0; margin: 1rem 0; columns: 18rem 2; column-gap: 2rem; }
.contents .page { display: none; }
.contents a { display: flex; align-items: center; min-height: 44px; }
.headlines { list-style: none; padding: 0; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 25rem), 1fr)); }
.headlines li { overflow-wrap: anywhere; border-top: 1px solid var(--line-strong); padding: .75rem 0; break-inside: avoid; }
.headlines p { margin: .25rem 0; }
.headlines .figure strong { font-size: 2.1rem; line-height: 1.1; font-weight: 650; font-variant-numeric: tabular-nums lining-nums; color: var(--accent); }
.headlines .change { border-left: 3px solid var(--line-strong); padding-left: .75rem; }
.sentences li { margin: .35rem 0; max-width: 46rem; }
.precision { display: inline-block; font-size: .875rem; padding: 0 .4rem; border-radius: .25rem; border: 1px solid transparent; }
.precision-caution { background: var(--inegi-moderate); color: var(--on-signal); border-color: var(--on-signal); }
.precision-low { background: var(--inegi-low); color: var(--on-signal); border-color: var(--on-signal); }
.key { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; }
.key svg, .legend svg { vertical-align: -4px; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; font-size: .875rem; }
.picture { margin: 1rem 0; }
.picture .picture-said { margin: 0 0 .75rem; max-width: 46rem; }
.picture svg.chart { width: 100%; height: auto; }
.sideways { overflow-x: auto; margin: 1rem 0 .25rem; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; font-variant-numeric: tabular-nums lining-nums; }
caption { text-align: left; font-weight: 650; padding: 0 0 .4rem; counter-increment: table; }
caption::before { content: var(--table) " " counter(table) ". "; }
table + table > caption { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); counter-increment: none; }
table + table > caption::before { content: none; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
thead th { vertical-align: bottom; border-bottom: 2px solid var(--line-strong); font-weight: 650; }
tbody th { font-weight: 400; }
tr.set th, tr.set td { font-weight: 650; }
tr.group th { font-weight: 650; padding-top: .9rem; }
tr.group { break-after: avoid; }
thead tr.group th { border-bottom: 0; }
table:first-child > caption + colgroup + thead tr.group th { padding-top: .35rem; }
th.number, td.number { text-align: right; }
td.number { white-space: nowrap; }
td.label { white-space: nowrap; }
td.label, th.label, td.trend, th.trend { text-align: left; padding-left: .75rem; padding-right: 0; }
.plain table { width: auto; min-width: min(100%, 32rem); }
.plain th, .plain td { padding-right: 1.25rem; }
.notes { font-size: .875rem; color: var(--ink-quiet); margin: .25rem 0 1.5rem; }
.notes p { margin: .15rem 0; max-width: 52rem; }
.terms, .facts { margin: 1rem 0; }
.terms div, .facts div { margin: 0 0 .75rem; break-inside: avoid; }
.terms dt, .facts dt { font-weight: 650; }
.terms dd, .facts dd { margin: 0; max-width: 46rem; overflow-wrap: anywhere; }
/* Drawn twice, for a wide and a narrow place. */
.for-phones, .precision.for-phones { display: none; }
footer { margin-top: 4rem; border-top: 1px solid var(--line); color: var(--ink-quiet); font-size: .875rem; }
`;

/**
 * A table that is wider than the screen is moved in its own box, and whose figures they are stays in sight. Where more
 * follows, that edge is shaded, as in the app's own tables: the paper that covers the shade comes with the end.
 */
const NARROW = `
@media screen {
  .sideways {
    --more: color-mix(in srgb, var(--ink) 34%, transparent);
    background:
      linear-gradient(to left, var(--paper) 50%, transparent) right / 40px 100% no-repeat local,
      linear-gradient(to left, var(--more), transparent) right / 14px 100% no-repeat scroll;
  }
  .sideways thead th[scope="col"]:first-child, .sideways tbody th[scope="row"] { position: sticky; left: 0; z-index: 1; background: var(--paper); }
  caption, .in-sight { position: sticky; left: 0; }
  .in-sight { display: inline-block; }
}
@media screen and (max-width: 34rem) {
  .for-desks { display: none; }
  .for-phones { display: block; }
  /* What a figure is worth stands in the first column, which stays. */
  .precision.for-phones { display: table; margin-top: .15rem; }
  .has-precision .label { display: none; }
  .has-precision tbody th { min-width: 8.5rem; }
  .sideways thead th[scope="col"]:first-child, .sideways tbody th[scope="row"] { max-width: 9.5rem; }
  caption { max-width: calc(100vw - 2.5rem); }
  .in-sight { max-width: calc(100vw - 3.5rem); }
}
`;

const PAPER = `
@media print {
  html { font-size: 9.6pt; line-height: 1.4; }
  body { max-width: none; margin: 0; padding: 0; }
  .skip { display: none; }
  .sideways { overflow: visible; }
  .front { page: cover; break-after: page; }
  .cover { border: 0; padding: 45mm 0 0; min-height: 150mm; }
  .cover h1 { font-size: 30pt; }
  .contents p { margin: 2rem 0 0; }
  .contents ol { columns: 1; }
  .contents a { justify-content: space-between; gap: 8mm; min-height: 0; padding: 1.2mm 0; color: inherit; text-decoration: none; border-bottom: .2mm solid var(--line); }
  .contents .page { display: inline-block; min-width: 12mm; text-align: right; font-variant-numeric: tabular-nums lining-nums; }
  h2 { font-size: 19pt; margin: 0 0 3mm; padding-top: 2mm; }
  /* A section follows the one before under its rule: on a page of its own the page before it stays half empty. */
  main > section + section > h2 { margin-top: 8mm; }
  section > h2 + p { break-after: avoid; break-inside: avoid; }
  h3 { font-size: 13pt; margin: 5mm 0 1.5mm; }
  p, .sentences li, .terms dd, .facts dd { orphans: 3; widows: 3; max-width: none; }
  .headlines { grid-template-columns: 1fr 1fr; gap: 3mm 8mm; }
  .headlines .figure strong { font-size: 19pt; }
  .picture { break-inside: avoid; margin: 3mm 0; }
  .picture .picture-said { break-after: avoid; }
  p:has(+ .plain), p:has(+ .hashes), p:has(+ p + .hashes) { break-after: avoid; }
  .terms:not(.reasons), .changes { columns: 2; column-gap: 8mm; }
  .changes { font-size: 8.8pt; }
  .changes li { break-inside: avoid; }
  .terms { font-size: 9pt; line-height: 1.4; }
  .terms div { margin: 0 0 1.6mm; }
  table { font-size: 8.8pt; }
  caption { break-after: avoid; }
  .sideways:not(.long) { break-inside: avoid; }
  /* A table goes on over the page before the heading of a group, or with three figures or more on each side. */
  .together { break-inside: avoid; }
  thead + tbody tr:first-child, tbody tr:nth-child(n+2):nth-child(-n+3), tbody tr:nth-child(n+2):nth-last-child(-n+2), tr.group + tr { break-before: avoid; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { padding: 1mm 2.5mm 1mm 0; }
  th.trend { min-width: 24mm; }
  .notes { font-size: 8pt; break-before: avoid; break-inside: avoid; }
  .notes p { max-width: none; }
  .precision { font-size: 8pt; }
  .facts { break-inside: avoid; }
  .facts div { display: grid; grid-template-columns: 48mm minmax(0, 1fr); gap: 4mm; margin: 0 0 1mm; }
  footer { display: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** Margins with the running title and the number of the page, and none of them on the cover. */
function sheets(title: string): string {
  const small =
    'font: 8pt "Atkinson Hyperlegible Next Variable", "Liberation Sans", Arial, sans-serif; color: #4a5568;';
  return `
@page { size: A4; margin: 18mm 17mm 20mm; @bottom-left { content: ${cssText(title)}; ${small} } @bottom-right { content: counter(page) " / " counter(pages); ${small} } }
@page cover { @bottom-left { content: none; } @bottom-right { content: none; } }
`;
}

/** A text as CSS writes it: whatever might end it is written by its number. */
export function cssText(text: string): string {
  const written = [...text]
    .map((sign) => (/[\p{L}\p{N} .,:;()–-]/u.test(sign) ? sign : `\\${sign.codePointAt(0)!.toString(16)} `))
    .join('');
  return `"${written}"`;
}

/** Columns of tables that stand in line are as wide as their longest text, in digits, and the room around it. */
function columnWidths(): string {
  const widths = Array.from({ length: WIDEST_COLUMN }, (_, place) => {
    const letters = `${String(place + 1)}ch`;
    return `.of-${String(place + 1)} { width: calc(${letters} + var(--beside)); }`;
  });
  return `:root { --beside: .75rem; }
col.label { --beside: 1.65rem; }
@media print { :root { --beside: 2.5mm; } col.label { --beside: 8mm; } }
${widths.join('\n')}`;
}

/** The style of a report, for screen and paper. @param pictures styles of the pictures */
export function reportStyle(title: string, table: string, pictures: string): string {
  return [
    COLOURS,
    `:root { --table: ${cssText(table)}; }`,
    SCREEN,
    columnWidths(),
    pictures,
    NARROW,
    PAPER,
    sheets(title),
  ].join('\n');
}
