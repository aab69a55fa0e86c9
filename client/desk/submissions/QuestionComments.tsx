import type { QuestionComment, SubmissionDetailReply } from '#contract';
import { Field } from '../../components/Field.tsx';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

/** A question that can be commented on. */
export type CommentPlace = Pick<QuestionComment, 'form' | 'name'>;

/** The questions at which the check found something that supervisors see, each once. */
export function commentPlaces({ violations }: Pick<SubmissionDetailReply, 'violations'>): CommentPlace[] {
  const places = violations.filter(({ code, name }) => code !== 'sealed' && name !== '');
  return [...new Map(places.map(({ form, name }) => [`${form} ${name}`, { form, name }])).values()];
}

interface QuestionCommentsProps {
  places: readonly CommentPlace[];
  comments: readonly QuestionComment[];
  onChange: (comments: QuestionComment[]) => void;
}

/** What the interviewer should look at, question by question; travels to the tablet with the reason. */
export function QuestionComments({ places, comments, onChange }: QuestionCommentsProps) {
  const { decide } = useTexts(deskTexts).submissions;
  const isAt = (place: CommentPlace) => (one: CommentPlace) => one.form === place.form && one.name === place.name;
  return (
    <fieldset className="stack">
      <legend className="field-label">{decide.comments}</legend>
      {places.map((place) => (
        <Field
          key={`${place.form} ${place.name}`}
          label={decide.commentOn(`${place.form} · ${place.name}`)}
          maxLength={500}
          autoComplete="off"
          spellCheck={false}
          value={comments.find(isAt(place))?.comment ?? ''}
          onChange={({ target }) => {
            const others = comments.filter((one) => !isAt(place)(one));
            onChange(target.value === '' ? others : [...others, { ...place, comment: target.value }]);
          }}
        />
      ))}
    </fieldset>
  );
}
