import { checkInterview } from '../check/check-interview.ts';
import type { Violation } from '../check/violations.ts';
import type { WalkContext, WalkedInterview } from '../respondent/walk.ts';
import type { PreparedRouting } from './prepare-routing.ts';
import type { CoverageFinding, Scenario, WalkedScenario } from './scenario.ts';
import { scenarioTitle } from './scenario-title.ts';
import { unaskedAnswers } from './search/complete-scenario.ts';
import { walkedEdges } from './walked-edges.ts';

/** The scripted interviews so far, and the first scenario that walks each edge. */
export class WalkedScenarios {
  readonly scenarios = new Map<string, WalkedScenario>();
  readonly findings: CoverageFinding[] = [];
  readonly #firstByEdge = new Map<string, string>();
  readonly #context: WalkContext;

  constructor(context: WalkContext) {
    this.#context = context;
  }

  /** Whether a scenario walks an edge, by the edge's id. */
  covers(edge: string): boolean {
    return this.#firstByEdge.has(edge);
  }

  /** The first scenario that walks an edge. */
  firstAlong(edge: string): WalkedScenario | undefined {
    return this.scenarios.get(this.#firstByEdge.get(edge) ?? '');
  }

  /**
   * Takes a scenario up, with the interview that it gives. When the check refuses the interview, there is
   * only a finding.
   *
   * @param written whether somebody wrote the scenario by hand
   */
  add(routing: PreparedRouting, scenario: Scenario, walked: WalkedInterview, written: boolean): void {
    const violations = checkInterview(routing.instrument, walked, this.#context);
    const hard = violations.filter(({ severity }) => severity === 'hard');
    this.findings.push(...hard.map((violation) => refusalFinding(scenario, violation, written)));
    this.findings.push(...unaskedAnswers(scenario.answers, walked).map((place) => unaskedFinding(scenario, place)));
    if (hard.length > 0) return;
    const edges = [...walkedEdges(routing, walked.answers, this.#context)];
    const answered = walked.events.filter(({ kind }) => kind === 'answer').length;
    const { defaultLanguage } = routing.instrument.manifest;
    const title = scenarioTitle(scenario, { language: 'en', defaultLanguage });
    const forms = Object.keys(walked.answers);
    this.scenarios.set(scenario.id, { ...scenario, title, written, answered, forms, edges });
    for (const edge of edges) if (!this.#firstByEdge.has(edge)) this.#firstByEdge.set(edge, scenario.id);
  }
}

function refusalFinding({ id }: Scenario, { code, form, name }: Violation, written: boolean): CoverageFinding {
  return {
    file: `scenario ${id}`,
    path: `${form} ${name}`.trim(),
    message: written
      ? `the check refuses its answer (${code})`
      : `a household without crimes cannot be interviewed (${code})`,
    remedy: written
      ? 'give an answer that an interviewer can enter'
      : 'look for a hard edit that refuses ordinary answers',
  };
}

/** A scenario's answer that no question took: its name is misspelt, or the route to it is no longer there. */
function unaskedFinding({ id }: Scenario, place: string): CoverageFinding {
  return {
    file: `scenario ${id}`,
    path: place,
    message: 'nobody asks for this answer',
    remedy: 'correct the name, or remove the answer',
  };
}
