import type { Coverage, CoveredEdge } from './cover-routing.ts';
import type { Edge } from './prepare-routing.ts';
import type { CoverageFinding } from './scenario.ts';

/** `1 routing edge`, `2 routing edges`. */
export function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * How many of the edges are walked, e.g. `12 of 12 routing edges walked (100 %)`; never rounded up to 100 %.
 */
export function shareText(edges: readonly CoveredEdge[]): string {
  const walked = edges.filter(({ scenario }) => scenario !== undefined).length;
  const percent = edges.length === 0 ? 100 : Math.floor((1000 * walked) / edges.length) / 10;
  return `${walked} of ${countText(edges.length, 'routing edge')} walked (${percent} %)`;
}

/**
 * The coverage in a few lines: edges by form, settled outcomes, and what has to be corrected.
 *
 * @example coverageText(coverRouting(instrument, [], context))
 */
export function coverageText({ instrument, version, edges, scenarios, findings, settled, profiles }: Coverage): string {
  const forms = [...new Set(edges.map(({ form }) => form))];
  const rows = forms.map((form) => {
    const edgesOfForm = edges.filter((edge) => edge.form === form);
    const walked = edgesOfForm.filter(({ scenario }) => scenario !== undefined).length;
    return `  ${form.padEnd(24)}${`${walked} of ${edgesOfForm.length}`.padStart(12)}\n`;
  });
  const written = scenarios.filter((scenario) => scenario.written).length;
  return [
    `${instrument} ${version}: ${shareText(edges)} by ${countText(scenarios.length, 'scripted interview')}`,
    ` (${written} by hand, ${countText(profiles.length, 'set')} of settings)\n`,
    ...rows,
    settled.length === 0 ? '' : settledLine(settled.length),
    ...findings.map((finding) => `${findingText(finding)}\n`),
  ].join('');
}

function settledLine(count: number): string {
  const settled = `${countText(count, 'outcome')} settled by design`;
  return `${settled}: no settings and no answers can lead there (--edges lists them)\n`;
}

/**
 * Every edge with the scenario that walks it, one line each; then every settled outcome with its proof.
 *
 * @example edgeList(coverRouting(instrument, [], context))
 */
export function edgeList({ edges, settled }: Coverage): string {
  return [
    ...edges.map((edge) => `${edge.scenario ?? '-'}\t${edgeName(edge)}\t${edge.condition ?? ''}\n`),
    ...settled.map((outcome) => `settled\t${edgeName(outcome)}\t${outcome.reason}\n`),
  ].join('');
}

/** An edge in words, e.g. `incident: question of_weapon asked`. */
export function edgeName({ kind, form, subject, condition, outcome }: Edge): string {
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

/**
 * A finding on one line: file, place, what is wrong, what to do.
 *
 * @example findingText({ file: 'manifest.json', path: 'chain', message: 'no way out', remedy: 'add one' })
 */
export function findingText({ file, path, message, remedy }: CoverageFinding): string {
  return `${file} ${path}: ${message}; ${remedy}`;
}
