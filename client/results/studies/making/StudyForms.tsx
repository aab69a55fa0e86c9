import { AboutForm, DesignForm } from './AboutForm.tsx';
import { IncidentsForm } from './IncidentsForm.tsx';
import { IndicatorsForm } from './IndicatorsForm.tsx';
import { SampledForm } from './SampledForm.tsx';

/** The keys of a study that most surveys need, as forms. What has no form stays in the JSON as it is. */
export function StudyForms() {
  return (
    <>
      <AboutForm />
      <SampledForm part="households" />
      <SampledForm part="persons" />
      <IncidentsForm />
      <IndicatorsForm />
      <DesignForm />
    </>
  );
}
