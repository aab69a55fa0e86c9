import { type Html, html } from '../html.ts';
import type { Coverage, CoveredEdge } from './cover.ts';
import { edgeName, findingText } from './coverage-text.ts';
import { answerText, type WalkedScenario } from './scenario.ts';

/** The coverage report as a page: every edge by form with the scenario that walks it, and every scenario with its answers. */
export function coverageHtml(coverage: Coverage, sections: readonly Html[] = []): string {
  const { instrument, version, edges, scenarios, findings } = coverage;
  const forms = [...new Set(edges.map(({ form }) => form))];
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Routing of ${instrument} ${version}</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<h1>Routing of ${instrument} <small>${version}</small></h1>
<p>${coverage.walked} of ${edges.length} edges are walked by ${scenarios.length} scripted interviews;
${coverage.unreachable} cannot be reached by any answers, and the reason stands beside each.</p>
${findings.length > 0 && html`<h2>To mend</h2><ul>${findings.map((finding) => html`<li>${findingText(finding)}</li>`)}</ul>`}
${sections}
${forms.map((form) =>
  formTable(
    form,
    edges.filter((edge) => edge.form === form),
  ),
)}
<h2>Scripted interviews</h2>
<p>What is not written is answered by somebody who consents to everything and to whom nothing happened.</p>
${scenarios.map(scenarioSection)}
</body>
</html>
`;
  return page.html;
}

function formTable(form: string, edges: readonly CoveredEdge[]): Html {
  return html`<h2>${form}</h2>
<table>
<thead><tr><th>Edge</th><th>Condition</th><th>Interview</th></tr></thead>
<tbody>${edges.map(
    (edge) => html`
<tr${edge.reason !== undefined && html` class="closed"`}><td>${edgeName(edge)}</td><td><code>${edge.condition}</code></td>
<td>${edge.scenario === undefined ? (edge.reason ?? 'not walked') : html`<a href="#${edge.scenario}">${edge.scenario}</a>`}</td></tr>`,
  )}
</tbody>
</table>
`;
}

function scenarioSection({ id, title, answers, forms, answered, written }: WalkedScenario): Html {
  const given = Object.entries(answers);
  return html`<section id="${id}">
<h3>${id}${written && html` <small>written by hand</small>`}</h3>
<p>${title}. ${answered} answers in ${forms.join(', ')}.</p>
${given.length > 0 && html`<p><code>${given.map(([name, value]) => `${name} = ${answerText(value)}`).join(', ')}</code></p>`}
</section>
`;
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; }
small { font-weight: normal; opacity: 0.7; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #8884; overflow-wrap: anywhere; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
code { font-size: 0.85em; }
tr.closed { opacity: 0.7; font-style: italic; }
@media print { body { margin: 0; max-width: none; } tr, section { break-inside: avoid; } }
`;
