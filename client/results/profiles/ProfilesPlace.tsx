import '../results.css';
import '../print.css';
import '../../pictures/marks.css';
import '../figures/quality.css';
import '../figures/notes.css';
import '../tables/tables.css';
import './profiles.css';
import { useEdition } from '../../shell/editions/edition-context.ts';
import { WithTableChoices } from '../tables/WithTableChoices.tsx';
import { ProfileMaker } from './ProfileMaker.tsx';

/** The adjusted profiles of the statistician: one that is made, or that the address names. */
export function ProfilesPlace({ onSessionEnded }: { readonly onSessionEnded: () => void }) {
  const survey = useEdition().edition.key;
  return (
    <WithTableChoices survey={survey} onSessionEnded={onSessionEnded}>
      {(choices) => <ProfileMaker choices={choices} onSessionEnded={onSessionEnded} />}
    </WithTableChoices>
  );
}
