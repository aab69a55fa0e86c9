import type { Scenario } from '#questionnaires';
import { previewTexts } from '../../text/design-preview/preview-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

interface RespondentMenuProps {
  respondents: readonly Scenario[];
  /** Language of the questionnaire. */
  language: string;
  onMeet: (scenario: Scenario) => void;
}

/** Named respondents, who stay with the questionnaire. */
export function RespondentMenu({ respondents, language, onMeet }: RespondentMenuProps) {
  const text = useTexts(previewTexts);
  if (respondents.length === 0) return null;
  return (
    <select
      className="choice"
      aria-label={text.respondent}
      value=""
      onChange={({ target }) => {
        const chosen = respondents.find(({ id }) => id === target.value);
        if (chosen) onMeet(chosen);
      }}
    >
      <option value="">{text.meet}</option>
      {respondents.map(({ id, title, respondent }) => (
        <option key={id} value={id}>
          {respondent?.[language] ?? Object.values(respondent ?? {})[0] ?? title}
        </option>
      ))}
    </select>
  );
}
