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
  const open = state.state === 'new' || state.state === 'started';
  return (
    <li className={`case-card case-${state.state}`}>
      <div className="case-where">
        <p className="case-label">{label}</p>
        <p className="quiet tabular">{noteOf(state, text, locale) ?? caseId}</p>
      </div>
      {open ? (
        <Button
          kind={state.state === 'started' ? 'primary' : 'plain'}
          icon={ArrowRight}
          iconAfter
          disabled={!openCase}
          onClick={() => openCase?.(assigned)}
          aria-label={`${state.state === 'started' ? text.continue : text.start}: ${label}`}
        >
          {state.state === 'started' ? text.continue : text.start}
        </Button>
      ) : (
        <StateTag state={state.state} text={text} />
      )}
    </li>
  );
}

function noteOf(state: CaseState, text: FieldTexts, locale: string): string | undefined {
  if (state.state === 'started') return text.lastAnswer(formatAgo(Date.parse(state.at), Date.now(), locale));
  return state.state === 'returned' ? text.returnedHint : undefined;
}

const TAGS = {
  waiting: { Picture: Clock, kind: 'caution' },
  attention: { Picture: TriangleAlert, kind: 'bad' },
  sent: { Picture: CircleCheck, kind: 'good' },
  returned: { Picture: Undo2, kind: 'caution' },
} as const;

function StateTag({ state, text }: { state: Exclude<CaseState['state'], 'new' | 'started'>; text: FieldTexts }) {
  const { Picture, kind } = TAGS[state];
  return (
    <span className={`tag tag-${kind}`}>
      <Picture aria-hidden="true" size={16} />
      {text[state]}
    </span>
  );
}
