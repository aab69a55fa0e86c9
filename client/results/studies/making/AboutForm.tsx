import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { FormSection } from './FormSection.tsx';
import { useStudyAt } from './form-context.ts';
import { StudyChoice, StudyText, StudyTick } from './StudyFields.tsx';

const LONELY = ['fail', 'remove', 'certainty', 'adjust', 'average'] as const;

/** What the study is called, and where it is from. */
export function AboutForm() {
  const { making } = useTexts(studyPageTexts);
  const { fields, hints } = making;
  const { value: title } = useStudyAt(['title']);
  return (
    <FormSection title={making.about} keys={['study', 'title', 'source']}>
      <StudyText path={['study']} label={fields.study} hint={hints.study} />
      {/* A title in several languages is written in the JSON. */}
      {(title === undefined || typeof title === 'string') && <StudyText path={['title']} label={fields.title} />}
      <StudyText path={['source']} label={fields.source} hint={hints.source} />
    </FormSection>
  );
}

/** How the sample was drawn, as far as no table says it. */
export function DesignForm() {
  const { making } = useTexts(studyPageTexts);
  const { fields } = making;
  const options = LONELY.map((policy) => [policy, making.lonely[policy]] as const);
  return (
    <FormSection title={making.design} keys={['design']}>
      <StudyTick path={['design', 'nested']} label={fields.nested} />
      <StudyChoice path={['design', 'lonelyPsu', 'all_psus']} label={fields.lonelyPsu} options={options} none="" />
    </FormSection>
  );
}
