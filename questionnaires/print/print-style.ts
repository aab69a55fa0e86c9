/** Paper sizes, as CSS names them. */
export const PAPERS = { a4: 'A4', letter: 'letter' } as const;

export type PaperSize = keyof typeof PAPERS;

/**
 * Style of the printed questionnaire: black on white, what is read aloud large, what is not in a grey panel.
 */
export function printStyle(size: PaperSize, page: string): string {
  return `
@page { size: ${PAPERS[size]}; margin: 16mm 15mm 18mm; @bottom-right { content: "${page} " counter(page) " / " counter(pages); font: 8pt "Atkinson Hyperlegible Next", "Liberation Sans", Arial, sans-serif; color: #444; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 186mm; font: 9.5pt/1.4 "Atkinson Hyperlegible Next", "Liberation Sans", Arial, sans-serif; color: #000; background: #fff; overflow-wrap: break-word; }
@media screen { body { padding: 12mm; } }
p { margin: 0 0 1.2mm; }
h1 { font-size: 20pt; line-height: 1.15; margin: 0 0 2mm; }
h2 { font-size: 15pt; margin: 0 0 2mm; border-bottom: 0.6mm solid #000; padding-bottom: 1mm; break-after: avoid; }
h3 { font-size: 11pt; margin: 4mm 0 1.5mm; break-after: avoid; }
.letter { display: inline-block; min-width: 8mm; }
.apart, .apart + .form { break-before: page; }
.form { margin-top: 8mm; }
.together, .question, .cover-block, .card { break-inside: avoid; }
.question { display: grid; grid-template-columns: 12mm 1fr; padding: 2mm 0; border-bottom: 0.2mm solid #999; }
.number { font-weight: 700; font-variant-numeric: tabular-nums; padding-top: 0.4mm; }
.aloud { font-size: 11.5pt; line-height: 1.35; font-weight: 600; }
.observed { font-size: 10.5pt; font-style: italic; }
.instruction { background: #ececec; border-left: 0.8mm solid #777; padding: 0.8mm 2mm; font-style: italic; color: #222; }
.note { color: #222; font-weight: 400; border-left: 0.8mm solid #000; padding-left: 2mm; break-after: avoid; }
.gate { margin-top: 2.5mm; }
.check { font-size: 8.5pt; color: #333; margin-top: 0.8mm; }
.check b { border: 0.2mm solid #555; padding: 0 1mm; font-weight: 600; }
.sensitive { border: 0.5mm solid #000; padding: 1.5mm 2.5mm; margin: 1mm 0 2mm; break-inside: avoid; }
.head { font-size: 10.5pt; margin: 2.5mm 0; }
.quiet { color: #444; }
.gap { border-bottom: 0.25mm solid #000; padding: 0 1.5mm; font-size: 0.72em; font-weight: 400; font-style: italic; color: #333; }
.options { list-style: none; margin: 1mm 0 0.5mm; padding: 0; }
.options li { display: flex; align-items: baseline; gap: 2mm; padding: 0.45mm 0; break-inside: avoid; }
.options.inline { display: flex; flex-wrap: wrap; gap: 0 7mm; }
.options.columns { columns: 2; column-gap: 8mm; }
.options small { flex: none; min-width: 3.5mm; text-align: right; color: #555; font-size: 7.5pt; font-variant-numeric: tabular-nums; }
.options.inline small { min-width: 0; }
p.goto { text-align: right; }
.period .what { min-width: 52mm; }
.period .what::first-letter { text-transform: uppercase; }
.label { min-width: 0; overflow-wrap: anywhere; unicode-bidi: isolate; }
.circle, .box { flex: none; width: 3.6mm; height: 3.6mm; border: 0.3mm solid #000; align-self: flex-start; margin-top: 0.5mm; }
.circle { border-radius: 50%; }
.goto { margin-left: auto; text-align: right; white-space: nowrap; }
.entry { margin: 1.5mm 0 1mm; display: flex; align-items: center; flex-wrap: wrap; gap: 2mm; }
.digits { display: inline-flex; }
.digits span { width: 6mm; height: 7mm; border: 0.3mm solid #000; margin-left: -0.3mm; }
table { border-collapse: collapse; width: 100%; margin: 1.5mm 0 2.5mm; break-inside: avoid; }
th, td { border: 0.2mm solid #555; padding: 0.8mm 1.5mm; text-align: left; font-size: 9pt; }
.list td { height: 7mm; }
.rows thead th { text-align: center; font-weight: 400; font-size: 8pt; vertical-align: bottom; }
.rows thead td { border: 0; }
.rows tbody th { font-weight: 600; font-size: 10.5pt; width: 45%; }
.rows tbody small { font-weight: 400; color: #555; font-size: 7.5pt; margin-right: 1mm; }
.rows tbody td { text-align: center; }
.rows .what { display: inline-block; }
.rows .what::first-letter { text-transform: uppercase; }
.rows .circle { display: inline-block; margin: 0; vertical-align: middle; }
.draw .list td { height: 5mm; padding-block: 0.2mm; }
.drawn { border: 0.3mm solid #000; min-width: 30mm; height: 8mm; padding: 1mm 2mm; font-size: 12pt; font-weight: 700; }
.ranges { display: grid; grid-template-columns: 21mm 1fr; border-bottom: 0.2mm solid #999; padding: 0.5mm 0; break-inside: avoid; }
.ranges ol { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(6, 1fr); gap: 0.3mm 1mm; font-variant-numeric: tabular-nums; font-size: 8pt; }
.lines { margin: 0 0 2mm; }
.lines span { display: block; height: 7.5mm; border-bottom: 0.25mm solid #000; }
.identity { display: grid; grid-template-columns: repeat(3, 1fr); gap: 6mm; margin: 6mm 0; }
.identity span { display: block; border-bottom: 0.25mm solid #000; height: 9mm; }
.contents { columns: 2; list-style: none; padding: 0; margin: 2mm 0; }
.contents a { color: inherit; text-decoration: none; }
.legend li { margin-bottom: 1.5mm; }
.legend { list-style: none; padding: 0; }
.card { border: 0.4mm solid #000; padding: 6mm; margin: 0 0.5mm 6mm; font-size: 14pt; line-height: 1.5; }
.card h3 { margin: 0 0 3mm; font-size: 12pt; display: flex; justify-content: space-between; }
.card small { display: inline-block; min-width: 9mm; color: #444; font-size: 11pt; font-variant-numeric: tabular-nums; }
.card ol { margin: 0; padding: 0; list-style: none; }
`;
}
