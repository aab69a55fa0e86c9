import { ArrowRight, CircleCheck, Clock, TriangleAlert, Undo2 } from 'lucide-react';
import type { CaseReply } from '#contract';
import { Button } from '../../components/Button.tsx';
import { type FieldTexts, fieldTexts } from '../../text/field/field-texts.ts';
import { formatAgo } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { CaseInEdition } from './case-in-edition.ts';
import type { CaseState } from './case-state.ts';

interface CaseCardProps {
  assigned: CaseReply;
  state: CaseState;
  openCase: ((chosen: CaseInEdition) => void) | undefined;
}

/** One case: where it is, how far it is, and the one thing to do next. */
export function CaseCard({ assigned, state, openCase }: CaseCardProps) {
  const text = useTexts(fieldTexts);
  const { locale } = useLanguage();
  const { caseId, label } = assigned;
  const action = actionOf(state, text);
  return (
    <li className={`case-card case-${state.state}`}>
      <div className="case-where">
        <p className="case-label">{label}</p>
        <p className="quiet tabular">{state.state === 'started' ? lastAnswer(state.at, text, locale) : caseId}</p>
        {'reason' in state && (
          <div className="case-return">
            <StateTag state="returned" text={text} />
            <p>{text.returnedBecause(state.reason)}</p>
          </div>
        )}
      </div>
      {action !== undefined && (
        <Button
          kind={state.state === 'started' ? 'primary' : 'plain'}
          icon={ArrowRight}
          iconAfter
          disabled={!openCase}
          onClick={() => openCase?.(assigned)}
          aria-label={`${action}: ${label}`}
        >
          {action}
        </Button>
      )}
      {isDone(state) && <StateTag state={state.state} text={text} />}
    </li>
  );
}

/** What opens the interview; undefined when nothing does. */
function actionOf({ state }: CaseState, text: FieldTexts): string | undefined {
  switch (state) {
    case 'new':
      return text.start;
    case 'started':
      return text.continue;
    case 'returned':
      return text.startAgain;
    default:
      return undefined;
  }
}

function lastAnswer(at: string, text: FieldTexts, locale: string): string {
  return text.lastAnswer(formatAgo(Date.parse(at), Date.now(), locale));
}

type Done = Extract<CaseState, { state: 'waiting' | 'attention' | 'sent' }>;

function isDone(state: CaseState): state is Done {
  return state.state === 'waiting' || state.state === 'attention' || state.state === 'sent';
}

const TAGS = {
  waiting: { Picture: Clock, kind: 'caution' },
  attention: { Picture: TriangleAlert, kind: 'bad' },
  sent: { Picture: CircleCheck, kind: 'good' },
  returned: { Picture: Undo2, kind: 'caution' },
} as const;

function StateTag({ state, text }: { state: keyof typeof TAGS; text: FieldTexts }) {
  const { Picture, kind } = TAGS[state];
  return (
    <span className={`tag tag-${kind}`}>
      <Picture aria-hidden="true" size={16} />
      {text[state]}
    </span>
  );
}
