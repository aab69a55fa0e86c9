import type { Coverage, CoveredEdge } from './cover.ts';
import type { CoverageFinding } from './scenario.ts';

/** Coverage in a few lines: edges by form, what cannot be reached and why, what is to be mended. */
export function coverageText({ instrument, version, edges, scenarios, findings, ...coverage }: Coverage): string {
  const forms = [...new Set(edges.map(({ form }) => form))];
  const share = (part: number, all: number) => `${part} of ${all}`;
  const rows = forms.map((form) => {
    const own = edges.filter((edge) => edge.form === form);
    const walked = own.filter(({ scenario }) => scenario !== undefined).length;
    const closed = own.filter(({ reason }) => reason !== undefined).length;
    return `  ${form.padEnd(24)}${share(walked, own.length).padStart(12)}${closed > 0 ? `, ${closed} unreachable` : ''}\n`;
  });
  const written = scenarios.filter((scenario) => scenario.written).length;
  const unreachable = edges.filter(({ reason }) => reason !== undefined);
  return [
    `${instrument} ${version}: ${share(coverage.walked, edges.length)} routing edges walked by ${scenarios.length} scripted interviews`,
    ` (${written} written by hand), ${coverage.unreachable} unreachable, ${edges.length - coverage.walked - coverage.unreachable} left\n`,
    ...rows,
    ...(unreachable.length > 0
      ? ['No answers lead to:\n', ...unreachable.map((edge) => `  ${edgeName(edge)}: ${edge.reason}\n`)]
      : []),
    ...findings.map((finding) => `${findingText(finding)}\n`),
  ].join('');
}

/** Every edge with the scenario that walks it, a line each. */
export function edgeList({ edges }: Coverage): string {
  return edges.map((edge) => `${edge.scenario ?? '-'}\t${edgeName(edge)}\t${edge.condition ?? ''}\n`).join('');
}

/** An edge in words, e.g. `incident: question of_weapon asked`. */
export function edgeName({ kind, form, subject, condition, outcome }: CoveredEdge): string {
  switch (kind) {
    case 'chain':
      return `chain: ${subject} to ${outcome}`;
    case 'repeat':
      return `${form}: ${outcome} for ${subject}`;
    case 'comparison':
      return `${form}: ${subject}, ${condition} ${outcome}`;
    default:
      return `${form}: ${kind} ${subject} ${outcome}`;
  }
}

/** One thing to mend on a line: file, place, what is wrong, what to do. */
export function findingText({ file, path, message, remedy }: CoverageFinding): string {
  return `${file} ${path}: ${message}; ${remedy}`;
}
