import { checkInterview } from '../check/check-interview.ts';
import type { Violation } from '../check/violations.ts';
import type { WalkContext, WalkedInterview } from '../respondent/walk.ts';
import { unaskedIn } from './find-interview.ts';
import type { Routing } from './prepare-routing.ts';
import type { CoverageFinding, Scenario, WalkedScenario } from './scenario.ts';
import { walkedEdges } from './walked-edges.ts';

/** The scripted interviews so far, and which edge each is the first to walk. */
export class Walked {
  readonly scenarios = new Map<string, WalkedScenario>();
  readonly findings: CoverageFinding[] = [];
  readonly #by = new Map<string, string>();
  readonly #context: WalkContext;

  constructor(context: WalkContext) {
    this.#context = context;
  }

  has(edge: string): boolean {
    return this.#by.has(edge);
  }

  /** Scenario that walks an edge first. */
  scenarioOf(edge: string): WalkedScenario | undefined {
    return this.scenarios.get(this.#by.get(edge) ?? '');
  }

  /** Takes an interview up, unless the check refuses it. */
  take(routing: Routing, scenario: Scenario, walked: WalkedInterview, written: boolean): void {
    const refused = checkInterview(routing.instrument, walked, this.#context).filter(
      ({ severity }) => severity === 'hard',
    );
    this.findings.push(...refused.map((violation) => refusal(scenario, violation, written)));
    this.findings.push(...unusedAnswers(scenario, walked));
    if (refused.length > 0) return;
    const edges = [...walkedEdges(routing, walked.answers, this.#context)];
    for (const edge of edges.filter((one) => !this.#by.has(one))) this.#by.set(edge, scenario.id);
    const answered = walked.events.filter(({ kind }) => kind === 'answer').length;
    this.scenarios.set(scenario.id, { ...scenario, written, answered, forms: Object.keys(walked.answers), edges });
  }
}

function refusal({ id }: Scenario, { code, form, name }: Violation, written: boolean): CoverageFinding {
  const about = { file: `scenario ${id}`, path: `${form} ${name}`.trim() };
  return written
    ? {
        ...about,
        message: `the check refuses its answer (${code})`,
        remedy: 'give an answer that an interviewer can enter',
      }
    : {
        ...about,
        message: `a household without crimes cannot be interviewed (${code})`,
        remedy: 'look for a hard edit that refuses ordinary answers',
      };
}

/** An answer in a scenario that no question took is a misspelt name, or a route that is no longer there. */
function unusedAnswers({ id, answers }: Scenario, walked: WalkedInterview): CoverageFinding[] {
  return unaskedIn(answers, walked).map((place) => ({
    ...{ file: `scenario ${id}`, path: place },
    ...{ message: 'nobody asks for this answer', remedy: 'correct the name, or remove the answer' },
  }));
}
