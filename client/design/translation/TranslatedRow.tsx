import { Check, CheckCheck, CircleDashed, History, type LucideIcon, Undo2 } from 'lucide-react';
import { memo } from 'react';
import type { EditRefused, StatedText, TextContext, TextState } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { designTranslationTexts } from '../../text/design-translation/design-translation-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { marked } from '../writing/GrowingText.tsx';
import { ContextOfText } from './ContextOfText.tsx';
import { TargetText } from './TargetText.tsx';
import type { WrittenText } from './write-text.ts';

const STATES: Readonly<Record<TextState, { tag: string; Picture: LucideIcon }>> = {
  missing: { tag: 'tag-bad', Picture: CircleDashed },
  stale: { tag: 'tag-caution', Picture: History },
  done: { tag: 'tag-quiet', Picture: Check },
  reviewed: { tag: 'tag-good', Picture: CheckCheck },
};

/** What rows do; it stays the same for as long as the pane is there. */
export interface RowActions {
  write: (written: WrittenText) => EditRefused | undefined;
  mark: (key: string, language: string, state: 'done' | 'reviewed') => void;
  open: (context: TextContext) => void;
}

interface TranslatedRowProps {
  stated: StatedText;
  /** As it stands in the draft at this moment. */
  value: string;
  /** The text beside it, and its language. */
  beside: string;
  from: string;
  language: string;
  /** The source as it was when the draft began, where it is another one now. */
  sourceWas: string | undefined;
  context: TextContext | undefined;
  contextLanguage: string;
  actions: RowActions;
}

export const fieldOf = (key: string): string => `translation-${key}`;

/** One text: what it translates, and beside it the translation. */
export const TranslatedRow = memo(function TranslatedRow(row: TranslatedRowProps) {
  const text = useTexts(designTranslationTexts);
  const { stated, value, beside, from, language, sourceWas, context, contextLanguage, actions } = row;
  const { key, state } = stated;
  const { tag, Picture } = STATES[state];
  return (
    <li className="translation-row" data-key={key}>
      <div className="translation-head">
        <span className={`tag ${tag}`}>
          <Picture aria-hidden="true" size={16} />
          {text.states[state]}
        </span>
        <code>{key}</code>
      </div>
      <div className="translation-sides">
        <div className="translation-source">
          {beside === '' ? (
            <p className="quiet">{text.noSource}</p>
          ) : (
            <p lang={from} className="translation-words">
              {marked(beside)}
            </p>
          )}
          {state === 'stale' && sourceWas !== undefined && (
            <p className="translation-was">
              {text.sourceWas} <del lang={from}>{sourceWas}</del>
            </p>
          )}
        </div>
        <TargetText
          id={fieldOf(key)}
          label={text.textOf(key)}
          value={value}
          source={stated.source}
          language={language}
          change={(written, was) => actions.write({ key, language, text: written, was })}
        />
      </div>
      <ContextOfText of={key} context={context} language={contextLanguage} open={actions.open} />
      {state !== 'missing' && (
        <div className="row">
          {state === 'stale' && (
            <Button
              icon={Check}
              aria-label={text.of({ does: text.stillRight, key })}
              onClick={() => actions.mark(key, language, 'done')}
            >
              {text.stillRight}
            </Button>
          )}
          {state === 'reviewed' ? (
            <Button
              kind="quiet"
              icon={Undo2}
              aria-label={text.of({ does: text.notReviewed, key })}
              onClick={() => actions.mark(key, language, 'done')}
            >
              {text.notReviewed}
            </Button>
          ) : (
            <Button
              kind={state === 'stale' ? 'quiet' : 'plain'}
              icon={CheckCheck}
              aria-label={text.of({ does: text.review, key })}
              onClick={() => actions.mark(key, language, 'reviewed')}
            >
              {text.review}
            </Button>
          )}
        </div>
      )}
    </li>
  );
});
