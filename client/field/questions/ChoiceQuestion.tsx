import { useLayoutEffect, useRef } from 'react';
import { useQuestionNote } from '../returned/question-notes.ts';
import { describedBy } from './described-by.ts';
import { KEPT_FROM_BROWSER } from './kept-from-browser.ts';
import { useQuestionHand } from './QuestionContext.ts';
import type { ShownChoice, ShownQuestion } from './shown-screen.ts';

type Choice = Extract<ShownQuestion, { kind: 'radio' | 'checkbox' }>;

/** One of several, or some of them. The browser marks what was pressed; the form hears of it afterwards. */
export function ChoiceQuestion({ question }: { question: Choice }) {
  const { kind, title, choices, isRequired, name } = question;
  const hasNote = useQuestionNote(name) !== undefined;
  return (
    <fieldset
      className="sd-selectbase"
      role={kind === 'radio' ? 'radiogroup' : 'group'}
      {...(kind === 'radio' && { 'aria-required': isRequired })}
      {...describedBy(question, hasNote)}
    >
      {kind === 'checkbox' && <legend>{title}</legend>}
      {choices.map((choice) => (
        <Option key={choice.value} question={question} choice={choice} />
      ))}
    </fieldset>
  );
}

function Option({ question, choice }: { question: Choice; choice: ShownChoice }) {
  const { kind, name, ids, isRequired, choices } = question;
  const hand = useQuestionHand();
  const input = useRef<HTMLInputElement>(null);
  const { value, text, inputId, isChosen, isEnabled, isQuiet } = choice;
  // The browser's own mark and the form's may differ: another answer can take this one back.
  useLayoutEffect(() => {
    if (input.current) input.current.checked = isChosen;
  }, [isChosen]);
  return (
    <div className={`sd-item sd-${kind}${isQuiet ? ' choice-quiet' : ''}`}>
      <label className="sd-selectbase__label">
        <input
          ref={input}
          className="sd-item__control"
          id={inputId}
          type={kind}
          value={value}
          name={kind === 'radio' ? `${name}_${ids.id}` : `${name}${value}`}
          defaultChecked={isChosen}
          disabled={!isEnabled}
          required={kind === 'checkbox' && isRequired && !choices.some((any) => any.isChosen)}
          onChange={({ target }) => hand.choose(name, value, target.checked)}
          onFocus={() => hand.focus(name)}
          {...KEPT_FROM_BROWSER}
        />
        <span className={`sd-item__decorator sd-${kind}__decorator`} />
        <span>{text}</span>
      </label>
    </div>
  );
}
