import { MessageSquareText } from 'lucide-react';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useQuestionNote } from './question-notes.ts';

/** What the supervisor says of a question, in the interviewer's language. */
export function QuestionNote({ name, id }: { name: string; id: string }) {
  const { commentAt } = useTexts(fieldTexts).interview;
  const { language } = useLanguage();
  const note = useQuestionNote(name);
  if (note === undefined) return null;
  return (
    <p className="question-note" id={id} lang={language}>
      <MessageSquareText aria-hidden="true" size={18} />
      {commentAt(note)}
    </p>
  );
}
