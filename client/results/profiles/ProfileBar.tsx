import { Download, FilePlus2, Link } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { saveText } from '../../components/files/save-text.ts';
import { hrefOf, useAddress } from '../../shell/use-address.ts';
import { profilePageTexts } from '../../text/profile-page/profile-page-texts.ts';
import { tablePageTexts } from '../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { writeProfile } from './model/profile-address.ts';
import type { WrittenProfile } from './model/profile-spec.ts';

interface ProfileBarProps {
  readonly spec: WrittenProfile;
  readonly text: string;
  /** Whether nothing is missing: only then the address and the file name it. */
  readonly isWhole: boolean;
  readonly onAnew: () => void;
}

/** What can be done with a specification: share its address, save its file, begin another one. */
export function ProfileBar({ spec, text, isWhole, onAnew }: ProfileBarProps) {
  const { anew, shown } = useTexts(profilePageTexts);
  const { saving, shown: ofTables } = useTexts(tablePageTexts);
  const { path, search } = useAddress();
  const [told, setTold] = useState('');
  async function share() {
    try {
      // What was worked on before one looked at another page is not in the address again until it changes.
      const address = hrefOf(path, writeProfile(spec, search));
      await navigator.clipboard.writeText(new URL(address, location.href).href);
      setTold(shown.shared);
    } catch {
      setTold(ofTables.copyFailed);
    }
  }
  return (
    <div className="row">
      {isWhole && (
        <>
          <Button icon={Link} onClick={share}>
            {saving.share}
          </Button>
          <Button icon={Download} onClick={() => saveText(`${spec.profile}.json`, text, 'application/json')}>
            {shown.downloadSpec}
          </Button>
        </>
      )}
      {spec.outcome.indicator !== '' && (
        <Button kind="quiet" icon={FilePlus2} onClick={onAnew}>
          {anew}
        </Button>
      )}
      <span role="status" className="quiet">
        {told}
      </span>
    </div>
  );
}
