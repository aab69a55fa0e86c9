import { type ReactNode, useContext, useState } from 'react';
import { formatNumber } from '../../../text/format.ts';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { StudyFormContext, useStudyFindingsAt } from './form-context.ts';

/** A part of a study that is longer than this begins closed: the page would be endless. */
const LONG_PART = 600;

interface FormSectionProps {
  readonly title: string;
  /** The keys of the study that the section is about. */
  readonly keys: readonly string[];
  readonly children: ReactNode;
}

/** A part of the forms, which can be put away; closed it says how much is wrong in it. */
export function FormSection({ title, keys, children }: FormSectionProps) {
  const { making } = useTexts(studyPageTexts);
  const { locale } = useLanguage();
  const { study } = useContext(StudyFormContext);
  const isLong = keys.reduce((sum, key) => sum + JSON.stringify(study[key] ?? '').length, 0) > LONG_PART;
  const [isOpen, setIsOpen] = useState(!isLong);
  return (
    <details className="card" open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        <h2 className="form-section-title">{title}</h2>
        {keys.map((key) => (
          <WrongIn key={key} part={key} written={(count) => making.wrongIn(formatNumber(count, locale))} />
        ))}
      </summary>
      <div className="stack">{children}</div>
    </details>
  );
}

function WrongIn({ part, written }: { part: string; written: (count: number) => string }) {
  const count = useStudyFindingsAt([part]).length;
  return count === 0 ? null : <span className="form-section-wrong">{written(count)}</span>;
}
