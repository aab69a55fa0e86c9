import type { Coverage, CoveredEdge } from './cover-routing.ts';
import type { Edge } from './prepare-routing.ts';
import type { CoverageFinding } from './scenario.ts';

/** `1 error`, `2 errors`. */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** How many edges of how many are walked, e.g. `12 of 12 routing edges walked (100 %)`; never rounded up to all of them. */
export function shareText(edges: readonly CoveredEdge[]): string {
  const walked = edges.filter(({ scenario }) => scenario !== undefined).length;
  const percent = edges.length === 0 ? 100 : Math.floor((1000 * walked) / edges.length) / 10;
  return `${walked} of ${counted(edges.length, 'routing edge')} walked (${percent} %)`;
}

/** Coverage in a few lines: edges by form, and what is to be mended. */
export function coverageText({ instrument, version, edges, scenarios, findings, settled, profiles }: Coverage): string {
  const forms = [...new Set(edges.map(({ form }) => form))];
  const rows = forms.map((form) => {
    const own = edges.filter((edge) => edge.form === form);
    const walked = own.filter(({ scenario }) => scenario !== undefined).length;
    return `  ${form.padEnd(24)}${`${walked} of ${own.length}`.padStart(12)}\n`;
  });
  const written = scenarios.filter((scenario) => scenario.written).length;
  return [
    `${instrument} ${version}: ${shareText(edges)} by ${counted(scenarios.length, 'scripted interview')}`,
    ` (${written} by hand, ${counted(profiles.length, 'set')} of settings)\n`,
    ...rows,
    ...(settled.length > 0
      ? [
          `${counted(settled.length, 'outcome')} settled by design: no settings and no answers can lead there (--edges lists them)\n`,
        ]
      : []),
    ...findings.map((finding) => `${findingText(finding)}\n`),
  ].join('');
}

/** Every edge with the scenario that walks it, a line each; then what is settled, with the proof. */
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

/** One thing to mend on a line: file, place, what is wrong, what to do. */
export function findingText({ file, path, message, remedy }: CoverageFinding): string {
  return `${file} ${path}: ${message}; ${remedy}`;
}
