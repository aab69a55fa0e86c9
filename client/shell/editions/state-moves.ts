import { NEXT_SURVEY_STATES, type SurveyState } from '#contract';
import type { StateMove } from '../../text/editions/edition-texts.ts';

/** The ways on from a state, each with the state it leads to. */
export function movesFrom(from: SurveyState): { move: StateMove; to: SurveyState }[] {
  return NEXT_SURVEY_STATES[from].map((to) => ({ move: moveTo(from, to), to }));
}

function moveTo(from: SurveyState, to: SurveyState): StateMove {
  if (to === 'field') return from === 'closed' ? 'reopen' : 'start';
  return to === 'closed' ? 'close' : 'publish';
}
