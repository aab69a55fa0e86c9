import { checkStatus, reviewStatus } from '#contract';
import { Choice } from '../../components/Choice.tsx';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { remarkTexts } from '../../text/remarks/remark-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { ListView } from './list-view.ts';

interface SubmissionFiltersProps {
  view: ListView;
  onChange: (change: Partial<ListView>) => void;
}

/** "Showing held interviews and those not reviewed". */
export function SubmissionFilters({ view, onChange }: SubmissionFiltersProps) {
  const text = useTexts(deskTexts).submissions;
  const { filterLabel, anyFlag, onlyFlagged } = useTexts(remarkTexts).desk;
  return (
    <section className="sentence" aria-label={text.showing}>
      <span>{text.showing}</span>
      <Choice
        label={text.statusLabel}
        value={view.status ?? ''}
        groups={[{ options: optionsOf(text.anyStatus, text.status) }]}
        onChoose={(status) => onChange({ status: checkStatus.safeParse(status).data })}
      />
      <span>{text.withReview}</span>
      <Choice
        label={text.reviewLabel}
        value={view.review ?? ''}
        groups={[{ options: optionsOf(text.anyReview, text.review) }]}
        onChoose={(review) => onChange({ review: reviewStatus.safeParse(review).data })}
      />
      <Choice
        label={filterLabel}
        value={view.flagged ?? ''}
        groups={[
          {
            options: [
              { value: '', label: anyFlag },
              { value: 'yes', label: onlyFlagged },
            ],
          },
        ]}
        onChoose={(flagged) => onChange({ flagged: flagged === 'yes' ? 'yes' : undefined })}
      />
    </section>
  );
}

function optionsOf(any: string, names: Record<string, string>) {
  return [{ value: '', label: any }, ...Object.entries(names).map(([value, label]) => ({ value, label }))];
}
