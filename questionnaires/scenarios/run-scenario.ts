import { DESIGN_FILES } from '../authoring/design/design-files.ts';
import { checkInterview } from '../check/check-interview.ts';
import type { Violation } from '../check/violations.ts';
import { hardEditsOf } from '../coverage/hard-edits.ts';
import type { Scenario } from '../coverage/scenario.ts';
import { scriptedInterview } from '../coverage/scripted-interview.ts';
import { unaskedAnswers } from '../coverage/search/complete-scenario.ts';
import { settingsProblem, withSettings } from '../coverage/settings.ts';
import type { Answers } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import type { WalkContext } from '../respondent/walk.ts';
import { type InterviewOutcome, interviewOutcome } from './interview-outcome.ts';
import { failuresOf, type ScenarioFailure, scenarioFailures } from './scenario-failures.ts';

/** Case and start of every scenario that sets none itself: scenarios never change by themselves. */
export const SCENARIO_CONTEXT: WalkContext = {
  caseId: 'scripted',
  seed: 'scripted',
  startedAt: '2026-11-24T10:05:00-05:00',
};

/** The finding that scenarios of a questionnaire fail: one for all of them. */
export const SCENARIOS_FAIL = { code: 'scenario-fails', file: DESIGN_FILES.scenarios, path: '' } as const;

/** A scenario as it was interviewed, with what it gave. */
export interface ScenarioRun extends InterviewOutcome {
  readonly scenario: Scenario;
  readonly context: WalkContext;
  readonly answers: Answers;
  readonly events: readonly JournalEntry[];
  /** Everything that the check finds, warnings too. */
  readonly violations: readonly Violation[];
  /** What is not as the scenario says; empty where it passes. */
  readonly failures: readonly ScenarioFailure[];
}

/**
 * Interviews a scenario and compares what comes of it with what it expects. Nothing is searched for: an answer that no
 * question takes is a failure.
 *
 * @example runScenario(instrument, { id: 'quiet', title: 'Nothing happened', answers: {} }).failures // => []
 */
export function runScenario(instrument: Instrument, scenario: Scenario): ScenarioRun {
  const { settings = {}, answers, corrections } = scenario;
  const context = contextOf(scenario);
  const problem = settingsProblem(instrument, settings);
  if (problem !== undefined) return notInterviewed(scenario, context, problem);
  const variant = variantOf(instrument, settings);
  const routing = { instrument: variant, hardEdits: hardEditsOf(variant) };
  const { walked } = scriptedInterview(routing, context, { answers, corrections });
  const outcome = interviewOutcome(variant, walked.answers, context);
  // Without the journal no warning counts as confirmed.
  const violations = checkInterview(variant, { answers: walked.answers }, context);
  const found = { ...outcome, violations, unasked: unaskedAnswers(answers, walked) };
  return {
    scenario,
    context,
    answers: walked.answers,
    events: walked.events,
    ...outcome,
    violations,
    failures: failuresOf(scenario, found),
  };
}

/** Case and start of a scenario's interview. */
export function contextOf({ seed, startedAt }: Pick<Scenario, 'seed' | 'startedAt'>): WalkContext {
  return {
    ...SCENARIO_CONTEXT,
    ...(seed !== undefined && { seed }),
    ...(startedAt !== undefined && { startedAt }),
  };
}

/** The instrument under the settings of a scenario, made once for all scenarios that have the same. */
export function variantOf(instrument: Instrument, settings: NonNullable<Scenario['settings']>): Instrument {
  const variants = instrument.derive(noVariants);
  const key = JSON.stringify(Object.entries(settings).sort());
  const variant = variants.get(key) ?? withSettings(instrument, settings);
  variants.set(key, variant);
  return variant;
}

function noVariants(_instrument: Instrument): Map<string, Instrument> {
  return new Map();
}

function notInterviewed(scenario: Scenario, context: WalkContext, problem: string): ScenarioRun {
  const nothing = {
    forms: [],
    asked: [],
    crimes: {},
    iccs: {},
    indicators: {},
    violations: [],
    answers: {},
    events: [],
  };
  return { scenario, context, ...nothing, failures: [scenarioFailures.wrongSetting({ problem })] };
}
