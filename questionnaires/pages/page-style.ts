/** Style of the codebook's page: light and dark, narrow and wide, and on paper. It loads nothing. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1b1f24; --quiet: #545d68; --paper: #ffffff; --panel: #f4f6f8; --line: #d3d9df; --accent: #0b5c8a;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebee; --quiet: #a9b3bd; --paper: #14181c; --panel: #1d2329; --line: #3a434c; --accent: #7cc4ee; }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 "Atkinson Hyperlegible Next", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
main, header, nav { max-width: 64rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.4rem; margin: 3rem 0 .25rem; padding-top: .5rem; border-top: 2px solid var(--accent); }
h3 { font: 600 1.05rem/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; margin: 0; overflow-wrap: anywhere; }
p { margin: .35rem 0; }
a { color: var(--accent); }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; }
.quiet { color: var(--quiet); }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; }
nav li a { display: flex; align-items: center; min-height: 44px; padding: .45rem .8rem; background: var(--panel); border: 1px solid var(--line); border-radius: .4rem; text-decoration: none; }
article { padding: 1.1rem 0; border-bottom: 1px solid var(--line); display: grid; gap: .35rem 2rem; grid-template-columns: minmax(0, 15rem) minmax(0, 1fr); }
article .text { font-size: 1.1rem; font-weight: 600; }
dl { margin: .35rem 0; display: grid; grid-template-columns: minmax(0, 11rem) minmax(0, 1fr); gap: .2rem 1rem; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; font-size: .95rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; }
td.number, th.number { text-align: right; width: 3.5rem; font-variant-numeric: tabular-nums; }
td.code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; width: 14rem; overflow-wrap: anywhere; }
tr.missing td { color: var(--quiet); font-style: italic; }
.scroll { overflow-x: auto; }
.scroll table { min-width: 38rem; }
.scroll ul { margin: 0; padding-left: 1.1rem; }
code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: .95em; color: var(--quiet); }
@media (max-width: 44rem) {
  article { grid-template-columns: minmax(0, 1fr); }
  dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dd { margin-bottom: .4rem; }
  td.code { width: auto; }
  /* A crime under another: code, name, level, rules; four columns do not fit. */
  .scroll table { min-width: 0; }
  .scroll thead { position: absolute; left: -999rem; }
  .scroll tr { display: grid; grid-template-columns: 3.5rem minmax(0, 1fr) auto; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .scroll td { border: 0; padding: 0; overflow-wrap: anywhere; }
  .scroll td:last-child { grid-column: 1 / -1; padding-top: .35rem; }
}
@page { margin: 16mm 14mm; }
@media print {
  :root { --ink: #000; --quiet: #333; --paper: #fff; --panel: #fff; --line: #bbb; --accent: #000; }
  html { font-size: 9pt; }
  body { font-size: 1rem; line-height: 1.35; }
  main, header, nav { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  h2, h2 + p { break-after: avoid; }
  h2 { margin-top: 1.5rem; }
  article { grid-template-columns: 52mm minmax(0, 1fr); gap: .35rem 5mm; padding: .6rem 0; }
  h3 { font-size: .95rem; }
  article, tr { break-inside: avoid; }
  article.long { break-inside: auto; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
  article .text { font-size: 1.05rem; }
  td, th { padding-top: .1rem; padding-bottom: .1rem; }
  dl { grid-template-columns: 36mm minmax(0, 1fr); }
}
`;
