import { useId } from 'react';
import type { NeutralQuestion, QuickExitTexts } from '../../text/quick-exit/quick-exit-texts.ts';

interface NeutralQuestionsProps {
  questions: readonly NeutralQuestion[];
  text: QuickExitTexts['neutral'];
}

const GRADES = ['good', 'fair', 'bad', 'none'] as const;

/** Questions about services, each with its grades. */
export function NeutralQuestions({ questions, text }: NeutralQuestionsProps) {
  const id = useId();
  return questions.map((question) => (
    <fieldset key={question} className="neutral-question">
      <legend className="neutral-title">{text.questions[question]}</legend>
      <div className="neutral-grades">
        {GRADES.map((grade) => (
          <label key={grade} className="neutral-grade">
            <input type="radio" name={`${id} ${question}`} value={grade} autoComplete="off" />
            <span>{text.grades[grade]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  ));
}
